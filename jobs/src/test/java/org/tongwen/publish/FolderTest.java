package org.tongwen.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.error.TongwenException;
import org.tongwen.job.LocalSpark;
import org.tongwen.job.TableRows;
import org.tongwen.table.DimPaperTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.Warehouse;

class FolderTest {
  @TempDir private Path at;
  private Path folder;
  private Warehouse house;

  @BeforeEach
  void aPaperWithAFormulaForAName() {
    folder = at.resolve("published");
    house = Warehouse.at(LocalSpark.session(), at.resolve("house").toString());
    write("=1+1");
  }

  private void write(String paper) {
    house.overwrite(
        DimPaperTable.TABLE,
        TableRows.of(DimPaperTable.TABLE).row("paper", paper, "pages", 3L).dataset(),
        "r");
  }

  private List<Published> publish(Export.Format format) {
    return new Folder(folder, format)
        .publish(
            List.of(DimPaperTable.TABLE),
            new WarehouseSource(house),
            LocalSpark.session().sparkContext().hadoopConfiguration());
  }

  private String csv() throws IOException {
    return Files.readString(folder.resolve("dim_paper.csv"));
  }

  private List<Path> beside() throws IOException {
    try (Stream<Path> all = Files.list(at)) {
      return all.filter(p -> p.getFileName().toString().startsWith(".published.")).toList();
    }
  }

  @Test
  void spreadsheetsOpenTheFilesWithoutFormulaeAndAPageExplainsThem() throws IOException {
    assertThat(publish(Export.Format.csv)).containsExactly(new Published("dim_paper", 1, 1));
    assertThat(csv()).startsWith("\uFEFFpaper,").contains("\n'=1+1,");
    assertThat(folder.resolve("tables.md")).content().contains("### `dim_paper`");
  }

  @Test
  void parquetIsOnePlainFileForEachTable() {
    publish(Export.Format.parquet);
    assertThat(folder.resolve("dim_paper.parquet")).isRegularFile();
    assertThat(
            LocalSpark.session()
                .read()
                .parquet(folder.resolve("dim_paper.parquet").toString())
                .head()
                .getString(0))
        .isEqualTo("=1+1");
  }

  @Test
  void theFolderChangesInOneStepAndOnlyTheFilesBeforeTheseAreKept() throws IOException {
    publish(Export.Format.csv);
    Path first = folder.toRealPath();
    write("北报");
    publish(Export.Format.csv);
    assertThat(csv()).contains("北报");
    assertThat(first).as("somebody may be reading it").isDirectory();

    publish(Export.Format.csv);
    assertThat(first).doesNotExist();
    assertThat(beside()).hasSize(2);
  }

  @Test
  void aFailureMidwayLeavesTheOldFilesWhole() throws IOException {
    publish(Export.Format.csv);
    assertThatThrownBy(
            () ->
                new Folder(folder, Export.Format.csv)
                    .publish(
                        List.of(DimPaperTable.TABLE, RejectsTable.TABLE),
                        new WarehouseSource(house),
                        LocalSpark.session().sparkContext().hadoopConfiguration()))
        .as("the second table has not been made")
        .isInstanceOf(TongwenException.class);
    assertThat(csv()).contains("=1+1");
    assertThat(beside()).hasSize(1);
  }

  @Test
  void whatAKilledProcessLeftIsNotSeenAndTheNextOneCleansUp() throws IOException {
    publish(Export.Format.csv);
    Path half = Files.createDirectory(at.resolve(".published." + UUID.randomUUID()));
    Files.writeString(half.resolve("dim_paper.csv"), "half");
    Files.createSymbolicLink(at.resolve(".published.link"), half.getFileName());
    assertThat(csv()).contains("=1+1");

    write("北报");
    publish(Export.Format.csv);
    assertThat(csv()).contains("北报");
    assertThat(half).doesNotExist();
    assertThat(beside()).as("these files and those before them").hasSize(2);
  }

  @Test
  void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("letter.txt"), "mine");
    assertThatThrownBy(() -> publish(Export.Format.csv)).isInstanceOf(TongwenException.class);
    assertThat(folder.resolve("letter.txt")).hasContent("mine");
  }
}
