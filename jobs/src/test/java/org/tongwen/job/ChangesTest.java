package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/** Pages that come late, are corrected or taken back leave the tables that one full run makes. */
class ChangesTest {
  private static final String FIRST = "000_b59daeffc74fdaaf.txt";
  private static final String SECOND = "001_57a71094b1c089dd.txt";
  private static final String THIRD = "002_e28829fd794e0667.txt";

  @TempDir private Path folder;
  private final SparkSession spark = Runs.smallSession();
  private Path input;
  private int runs;

  @BeforeEach
  void deliverTwoPages() throws IOException {
    input = Files.createDirectory(folder.resolve("input"));
    deliver(FIRST);
    deliver(SECOND);
  }

  @Tag("slow")
  @Test
  void aLatePageACorrectedOneAndOneTakenBackLeaveWhatOneFullRunMakes() throws IOException {
    run("kept", p -> p.run(Pipeline.JOBS));
    deliver(THIRD);
    Path corrected = input.resolve(FIRST);
    Files.writeString(corrected, Files.readString(corrected).replace("元首", "领导人"));
    run("kept", p -> p.run(Pipeline.JOBS));
    run("kept", p -> p.retract(new Retraction("*" + SECOND, null, null)));
    Files.delete(input.resolve(SECOND));
    run("anew", p -> p.run(Pipeline.JOBS));
    assertThat(tables("kept")).isEqualTo(tables("anew"));
  }

  @Test
  void aPageStaysWhileOneOfItsSourcesRemains() throws IOException {
    Files.copy(input.resolve(FIRST), input.resolve("again.txt"));
    run("kept", p -> p.run(Pipeline.JOBS.subList(0, 1)));
    assertThat(sources()).containsExactlyInAnyOrder("000,again", "001");
    run("kept", p -> retracted(p, new Retraction("*" + FIRST, null, null)));
    assertThat(sources()).containsExactlyInAnyOrder("again", "001");
  }

  @Test
  void nothingIsTakenBackThatNoPageFits() {
    run("kept", p -> p.run(Pipeline.JOBS.subList(0, 1)));
    assertThatThrownBy(() -> run("kept", p -> p.retract(new Retraction(null, "没有这张报", null))))
        .isInstanceOfSatisfying(
            TongwenException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.NOT_FOUND))
        .hasMessageContaining("paper 没有这张报");
  }

  @Tag("slow")
  @Test
  void aClosedGateLeavesTheTablesAsTheyPassedLastAndForALookWhereNoneDid() throws IOException {
    assertThatThrownBy(() -> run("kept", p -> p.run(Pipeline.JOBS), "quality.earliest-year=2027"))
        .isInstanceOf(TongwenException.class);
    assertThat(read("kept", ArticlesTable.TABLE).isEmpty()).isFalse();
    Warehouse house = Warehouse.at(spark, folder.resolve("kept").toString());
    assertThatThrownBy(() -> LastGood.passed(house))
        .isInstanceOfSatisfying(
            TongwenException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.GATE));
    assertThat(run("kept", p -> p.run(Pipeline.JOBS)).done()).containsExactly("pages", "quality");
    Map<String, List<String>> before = tables("kept");
    deliver(THIRD);
    assertThatThrownBy(() -> run("kept", p -> p.run(Pipeline.JOBS), "quality.earliest-year=2027"))
        .isInstanceOfSatisfying(
            TongwenException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.GATE));
    assertThat(tables("kept")).isEqualTo(before);
  }

  private static int retracted(Pipeline pipeline, Retraction retraction) {
    return pipeline.retract(retraction);
  }

  private void deliver(String seed) throws IOException {
    Files.copy(Runs.root().resolve("seeds").resolve(seed), input.resolve(seed));
  }

  private Runs.Outcome run(String warehouse, ToIntFunction<Pipeline> work, String... settings) {
    RunInput pages = new RunInput(List.of(input.toString()), "text", "pages");
    Settings resolved = Settings.resolve(List.of(), Map.of(), List.of(settings));
    return Runs.run(spark, folder.resolve(warehouse), resolved, "run-" + ++runs, pages, work);
  }

  private List<String> sources() {
    List<String> all = new ArrayList<>();
    for (Row row : read("kept", PagesTable.TABLE).select("sources").collectAsList()) {
      all.add(
          String.join(
              ",",
              row.<String>getList(0).stream()
                  .map(s -> s.replaceFirst(".*/", "").replaceFirst("[_.].*", ""))
                  .toList()));
    }
    return all;
  }

  private Map<String, List<String>> tables(String warehouse) {
    return PublicTables.of(spark, folder.resolve(warehouse));
  }

  private Dataset<Row> read(String warehouse, Table table) {
    return Warehouse.at(spark, folder.resolve(warehouse).toString()).read(table);
  }
}
