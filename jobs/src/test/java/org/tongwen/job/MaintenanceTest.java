package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.PlainTables;
import org.tongwen.table.Warehouse;

/**
 * Upkeep changes no row, keeps the way back to the last good state, and forgets only what is past.
 */
@Tag("slow")
class MaintenanceTest {
  private static final double WEEK = 168;

  private static final SparkSession SPARK = Runs.smallSession();
  private static Map<String, List<String>> before;

  @TempDir private Path folder;
  private Path at;
  private Warehouse house;

  @BeforeAll
  static void readTheTables() {
    before = PublicTables.of(SPARK, SeedsWarehouse.folder());
  }

  @BeforeEach
  void copyTheTables() throws IOException {
    at = folder.resolve("house");
    FileUtils.copyDirectory(SeedsWarehouse.folder().toFile(), at.toFile());
    house = Warehouse.at(SPARK, at.toString());
  }

  @Test
  void maintainedTablesHaveTheirRowsAndTheirPast() {
    long past = house.files(FamiliesTable.TABLE).version();
    Maintenance.Outcome outcome = Maintenance.of(house, WEEK);
    assertThat(outcome.cleared()).isTrue();
    assertThat(outcome.tables()).allMatch(t -> t.filesAfter() <= t.filesBefore());
    assertThat(PublicTables.of(SPARK, at)).isEqualTo(before);
    assertThat(house.files(FamiliesTable.TABLE).at(past).count())
        .as("time travel within the retention")
        .isEqualTo(before.get("families").size());
  }

  @Test
  void whatLeadsBackToTheGoodStateStays() {
    house.delete(FamiliesTable.TABLE, "true", "spoiled");
    assertThat(Maintenance.of(house, WEEK).cleared()).isFalse();
    LastGood.restore(Warehouse.at(SPARK, at.toString()), State.of(house).good());
    assertThat(PublicTables.of(SPARK, at)).isEqualTo(before);
  }

  @Test
  void plainParquetOfTheSameRunHasTheSameRows() {
    Path plain = folder.resolve("plain");
    PlainTables.publish(SPARK, house, Warehouse.at(SPARK, plain.toString()).writable());
    assertThat(at).doesNotExist();
    assertThat(PublicTables.of(SPARK, plain)).isEqualTo(before);
    assertThat(plain.resolve("mart_paper_day/print_month=2026-05")).isDirectory();
    assertThat(plain.resolve("pages/_delta_log")).doesNotExist();
  }
}
