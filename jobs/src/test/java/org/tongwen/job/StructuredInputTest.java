package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongwen.job.InputRuns.page;
import static org.tongwen.job.InputRuns.rows;
import static org.tongwen.job.InputRuns.run;
import static org.tongwen.job.InputRuns.write;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.RejectsTable;

/** Inputs in lines of JSON and in Parquet, with columns of the usual names and of others. */
class StructuredInputTest {
  @Nested
  class JsonLines {
    @TempDir private Path folder;

    @Test
    void givenArticlesKeepTheirIdsAndABrokenLineIsNamed() {
      Path input = folder.resolve("articles.jsonl");
      write(
          folder,
          "articles.jsonl",
          """
          {"id": "n1", "text": "第一条新闻的全文在此。", "paper": "新城日报", "date": "2024-03-05", "headline": "第一条"}
          {"id": "n2", "text": "第二条新闻的全文在此。", "paper": "旧城晚报", "date": "20240306"}
          {"id": "n3", "text":
          {"id": "n4", "text": "  "}
          """);
      Path warehouse = folder.resolve("warehouse");
      run(warehouse, input, "jsonl", "articles");
      assertThat(rows(warehouse, ArticlesTable.TABLE, "source_id", "headline", "body"))
          .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2))
          .containsExactlyInAnyOrder(
              tuple("n1", "第一条", "第一条新闻的全文在此。"), tuple("n2", "", "第二条新闻的全文在此。"));
      assertThat(
              rows(
                  warehouse,
                  PagesTable.TABLE,
                  "source_id",
                  "kind",
                  "paper",
                  "cast(issue_date AS string)",
                  "issue_date_source"))
          .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2), r -> r.get(3), r -> r.get(4))
          .containsExactlyInAnyOrder(
              tuple("n1", "article", "新城日报", "2024-03-05", "metadata"),
              tuple("n2", "article", "旧城晚报", "2024-03-06", "metadata"));
      assertThat(rows(warehouse, RejectsTable.TABLE, "reason"))
          .extracting(r -> r.get(0))
          .containsExactlyInAnyOrder("malformed", "empty");
    }
  }

  @Nested
  class OtherColumns {
    private static final String COLUMNS =
        "nr STRING, inhalt STRING, zeitung STRING, tag DATE, seite STRING";
    private static final Settings MAPPED =
        Settings.resolve(
            List.of(),
            Map.of(),
            List.of(
                "input.columns.id=nr",
                "input.columns.text=inhalt",
                "input.columns.paper=zeitung",
                "input.columns.date=tag",
                "input.columns.page=seite"));

    @TempDir private Path folder;

    private void assertThatTheyAreRead(Path warehouse) {
      assertThat(
              rows(
                  warehouse,
                  PagesTable.TABLE,
                  "source_id",
                  "paper",
                  "paper_source",
                  "cast(issue_date AS string)",
                  "page_no"))
          .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2), r -> r.get(3), r -> r.get(4))
          .containsExactly(tuple("s1", "旧城晚报", "metadata", "2024-03-06", "A3"));
      assertThat(rows(warehouse, RejectsTable.TABLE, "reason"))
          .extracting(r -> r.get(0))
          .containsExactly("other-ending");
    }

    private String text() {
      return page("东城区").lines().skip(2).collect(Collectors.joining("\n"));
    }

    @Test
    void parquetIsReadByTheMappedNames() {
      Row row = RowFactory.create("s1", text(), "旧城晚报", LocalDate.of(2024, 3, 6), "A3");
      Runs.session()
          .createDataFrame(List.of(row), StructType.fromDDL(COLUMNS))
          .write()
          .parquet(folder.resolve("in").toString());
      write(folder, "in/notes.doc", "no page");

      run(folder.resolve("w"), folder.resolve("in").toString(), "parquet", "pages", MAPPED);

      assertThatTheyAreRead(folder.resolve("w"));
    }

    @Test
    void jsonLinesAreReadByTheMappedNames() {
      String line =
          "{\"nr\": \"s1\", \"inhalt\": \"%s\", \"zeitung\": \"旧城晚报\", \"tag\": \"20240306\", \"seite\": \"A3\"}";
      write(folder, "in/a.jsonl", line.formatted(text().replace("\n", "\\n")));
      write(folder, "in/notes.doc", "no page");

      run(folder.resolve("w"), folder.resolve("in").toString(), "jsonl", "pages", MAPPED);

      assertThatTheyAreRead(folder.resolve("w"));
    }
  }
}
