package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.table.PlainTables;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;

/**
 * Upkeep changes no row, keeps the way back to the last good state, and forgets only what is past.
 */
class MaintenanceTest {
  private static final RunInput SEEDS =
      new RunInput(List.of(Runs.root().resolve("seeds") + "/*.txt"), "text", "pages");

  @TempDir private Path folder;
  private final SparkSession spark = Runs.smallSession();

  @Tag("slow")
  @Test
  void maintainedTablesHaveTheirRowsTheirPastAndTheirLastGoodState() {
    Path at = folder.resolve("house");
    Runs.run(spark, at, Settings.defaults(), "run", SEEDS, p -> p.run(Pipeline.JOBS));
    Map<String, List<String>> before = PublicTables.of(spark, at);
    Warehouse house = Warehouse.at(spark, at.toString());
    Table families = Tables.named("families");
    long past = house.version(families);

    Maintenance.Outcome outcome = Maintenance.of(house, 168);
    assertThat(outcome.cleared()).isTrue();
    assertThat(outcome.tables()).allMatch(t -> t.filesAfter() <= t.filesBefore());
    assertThat(PublicTables.of(spark, at)).isEqualTo(before);
    assertThat(
            spark
                .read()
                .format("delta")
                .option("versionAsOf", past)
                .load(house.path(families))
                .count())
        .as("time travel within the retention")
        .isEqualTo(before.get("families").size());

    house.delete(families, "true", "spoiled");
    assertThat(Maintenance.of(house, 168).cleared())
        .as("what leads back to the good state stays")
        .isFalse();
    LastGood.restore(Warehouse.at(spark, at.toString()), State.of(house).good());
    assertThat(PublicTables.of(spark, at)).isEqualTo(before);

    // Plain Parquet of the same run, with the same rows.
    Warehouse plain = Warehouse.at(spark, folder.resolve("plain").toString()).writable();
    PlainTables.publish(spark, Warehouse.at(spark, at.toString()), plain);
    assertThat(at).doesNotExist();
    assertThat(PublicTables.of(spark, folder.resolve("plain"))).isEqualTo(before);
    assertThat(folder.resolve("plain/mart_paper_day/print_month=2026-05")).isDirectory();
    assertThat(folder.resolve("plain/pages/_delta_log")).doesNotExist();
  }
}
