package org.tongwen.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.error.TongwenException;
import org.tongwen.job.LocalSpark;
import org.tongwen.job.TableRows;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Warehouse;

class ExportTest {
  @TempDir private Path folder;
  private Warehouse house;

  @BeforeEach
  void twoArticles() {
    house = Warehouse.at(LocalSpark.session(), folder.resolve("house").toString());
    house.append(
        ArticlesTable.TABLE,
        TableRows.of(ArticlesTable.TABLE)
            .row(
                "article_id",
                "b",
                "headline",
                "=1+1",
                "body",
                "第一行\n\"引\"，第二行",
                "body_spans",
                List.of(TableRows.span(3, 9)),
                "dateline_date",
                LocalDate.of(2026, 5, 20))
            .row("article_id", "a", "headline", " -新", "dateline_year", -1)
            .dataset(),
        "r");
    house.append(
        SketchesTable.TABLE,
        TableRows.of(SketchesTable.TABLE)
            .row("article_id", "a", "minhash", new byte[] {1, 2, 3})
            .dataset(),
        "r");
  }

  private Export export(Export.Format format) {
    SparkSession spark = LocalSpark.session();
    return new Export(house, to().toString(), format, spark.sparkContext().hadoopConfiguration());
  }

  private Path to() {
    return folder.resolve("out");
  }

  @Test
  void jsonLinesKeepNullsAndNestedColumnsAndAreSortedByTheKey() throws IOException {
    Export.Written written = export(Export.Format.jsonl).write(ArticlesTable.TABLE);

    List<String> lines = Files.readAllLines(to().resolve("articles.jsonl"));
    assertThat(written.rows()).isEqualTo(2);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("{\"article_id\":\"a\"").contains("\"agency\":null");
    assertThat(lines.get(1))
        .contains("\"body_spans\":[{\"start\":3,\"end\":9}]")
        .contains("\"dateline_date\":\"2026-05-20\"");
  }

  @Test
  void binaryColumnsAreBase64() throws IOException {
    export(Export.Format.jsonl).write(SketchesTable.TABLE);

    assertThat(Files.readString(to().resolve("sketches.jsonl"))).contains("\"minhash\":\"AQID\"");
  }

  @Test
  void csvOpensInASpreadsheetWithoutFormulae() throws IOException {
    export(Export.Format.csv).write(ArticlesTable.TABLE);

    String csv = Files.readString(to().resolve("articles.csv"));
    assertThat(csv)
        .startsWith("\uFEFFarticle_id,")
        .contains(",'=1+1,")
        .contains(", -新,")
        .contains(",-1,")
        .contains("\"第一行\n\"\"引\"\"，第二行\"")
        .contains("\"[{\"\"start\"\":3,\"\"end\"\":9}]\"");
  }

  @Test
  void anExportLeavesNothingBesideItsFilesAndReplacesWhatWas() throws IOException {
    for (Export.Format format : Export.Format.values()) {
      export(format).write(ArticlesTable.TABLE);
      export(format).write(ArticlesTable.TABLE);
    }

    try (var files = Files.list(to())) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("articles.jsonl", "articles.csv", "articles.parquet");
    }
    String parquet = to().resolve("articles.parquet").toString();
    assertThat(LocalSpark.session().read().parquet(parquet).count()).isEqualTo(2);
  }

  @Test
  void aFolderThatIsAFileIsRefused() throws IOException {
    Files.writeString(to(), "here");

    assertThatThrownBy(() -> export(Export.Format.jsonl))
        .isInstanceOf(TongwenException.class)
        .hasMessageContaining("cannot be written");
  }
}
