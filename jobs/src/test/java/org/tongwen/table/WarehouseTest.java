package org.tongwen.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongwen.job.LocalSpark;

/**
 * Tables change alike in a session for small input, whose driver has their rows, and in any other.
 */
class WarehouseTest {
  private static final Table TABLE = FamilyAliasesTable.TABLE;

  @TempDir private Path folder;
  private SparkSession spark;
  private Warehouse house;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rowsAreAddedToThoseThatAreThere(boolean small) {
    open(small);
    assertThat(house.append(TABLE, rows("a", "x"), "run")).isOne();
    assertThat(house.append(TABLE, rows("b", "y", "c", "y"), "run")).isEqualTo(2);
    holds("a x", "b y", "c y");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rowsAreReplaced(boolean small) {
    open(small);
    house.append(TABLE, rows("a", "x"), "run");
    house.overwrite(TABLE, rows("b", "y"), "run");
    holds("b y");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void onlyRowsThatTheConditionHoldsForAreReplaced(boolean small) {
    open(small);
    house.append(TABLE, rows("a", "x", "b", "y", "c", "x"), "run");
    house.replaceWhere(TABLE, "family_id = 'x'", rows("d", "x"), "run");
    holds("b y", "d x");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rowsAreBroughtUpToDateByTheirKeyAndNoneIsAdded(boolean small) {
    open(small);
    house.append(TABLE, rows("a", "x", "b", "y"), "run");
    house.update(TABLE, rows("b", "z", "c", "z"), "run");
    holds("a x", "b z");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rowsAreDeleted(boolean small) {
    open(small);
    house.append(TABLE, rows("a", "x", "b", "y"), "run");
    house.delete(TABLE, "old_family_id = 'a'", "run");
    holds("b y");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTableThatIsThereIsReadWithItsCommentsAndRequiredColumns(boolean small) {
    open(small);
    house.append(TABLE, rows("a", "x"), "run");
    house = Warehouse.at(spark, folder.toString());
    holds("a x");
    assertThat(house.read(TABLE).schema().apply("family_id").getComment().get())
        .isEqualTo("The family that is");
    house.append(TABLE, rows("b", "y"), "run");
    holds("a x", "b y");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTableWhoseMakingWasCutOffIsMadeAgain(boolean small) throws IOException {
    Path log = Files.createDirectories(folder.resolve(TABLE.name()).resolve("_delta_log"));
    Files.createDirectory(log.resolve("_staged_commits"));
    Files.createFile(log.resolve(".00000000000000000000.json.0a1b.tmp"));
    open(small);
    assertThat(house.has(TABLE)).isFalse();
    house.append(TABLE, rows("a", "x"), "run");
    holds("a x");
  }

  @Test
  void aTableThatHasGrownChangesInASmallSessionAsInAnyOther() {
    open(true);
    Dataset<Row> many =
        spark
            .range(160_000)
            .selectExpr("sha2(CAST(id AS string), 256) AS old_family_id", "'x' AS family_id");
    house.append(TABLE, many, "run");
    assertThat(house.files(TABLE).bytes()).isGreaterThan(SmallTables.MOST);

    open(true);
    house.append(TABLE, rows("a", "y", "b", "y"), "run");
    house.update(TABLE, rows("b", "z"), "run");
    house.delete(TABLE, "family_id = 'x'", "run");
    holds("a y", "b z");
    house.remove(TABLE, rows("a", "y"), "run");
    holds("b z");
    house.overwrite(TABLE, rows("c", "x"), "run");
    holds("c x");
  }

  @Test
  void theRowsWrittenAfterAVersionAreReadWithoutTheOthers() {
    open(false);
    house.append(TABLE, rows("a", "x", "b", "x"), "run");
    long version = house.files(TABLE).version();
    house.append(TABLE, rows("c", "x"), "run");
    house.append(TABLE, rows("d", "x"), "run");
    house.delete(TABLE, "old_family_id = 'c'", "run");
    assertThat(house.addedAfter(TABLE, version).collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("d");
    assertThat(house.addedAfter(TABLE, house.files(TABLE).version()).collectAsList()).isEmpty();
  }

  @Test
  void allRowsAreReadAfterAVersionThatTheTableWasNeverAtOrThatItsLogForgot() throws IOException {
    open(false);
    house.append(TABLE, rows("a", "x"), "run");
    house.append(TABLE, rows("b", "x"), "run");
    assertThat(house.addedAfter(TABLE, house.files(TABLE).version() + 1).count()).isEqualTo(2);
    try (Stream<Path> log = Files.list(Path.of(house.path(TABLE), "_delta_log"))) {
      for (Path file : log.filter(f -> f.toString().endsWith("1.json")).toList()) {
        Files.delete(file);
      }
    }
    assertThat(house.addedAfter(TABLE, 0).count()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theRowsThatAnAppendBroughtAreKnownWithoutStatisticsToo(boolean statistics) {
    open(false);
    house.append(TABLE, rows("a", "x"), "run");
    long version = house.files(TABLE).version();
    spark.conf().set("spark.databricks.delta.stats.collect", String.valueOf(statistics));
    assertThat(house.append(TABLE, rows("b", "x", "c", "x"), "run")).isEqualTo(2);
    assertThat(house.append(TABLE, rows("d", "x"), "run")).isOne();
    assertThat(house.files(TABLE).rowsAddedAfter(version)).isEqualTo(3);
  }

  @Test
  void aCompactionBringsNoRows() {
    open(false);
    house.append(TABLE, rows("a", "x"), "run");
    house.append(TABLE, rows("b", "x"), "run");
    long version = house.files(TABLE).version();
    house.files(TABLE).compact();
    assertThat(house.files(TABLE).version()).isGreaterThan(version);
    assertThat(house.files(TABLE).rowsAddedAfter(version)).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void writesThatAreKeptBackAreSeenAtOnceAndOfHeldRowsWrittenInOneCommit(boolean small) {
    open(small);
    house.append(TABLE, rows("a", "x", "b", "y"), "run");
    long before = house.files(TABLE).version();
    house.keepBack(TABLE);
    house.append(TABLE, rows("d", "y"), "run");
    house.replaceWhere(TABLE, "family_id = 'x'", rows("c", "x"), "run");
    assertThat(house.read(TABLE).count()).isEqualTo(3);
    assertThat(house.isUnsettled(TABLE)).isEqualTo(small);
    assertThat(spark.read().format("delta").load(house.path(TABLE)).count())
        .isEqualTo(small ? 2 : 3);
    house.settle(TABLE, "run");
    holds("b y", "c x", "d y");
    assertThat(house.files(TABLE).version()).isEqualTo(before + (small ? 1 : 2));
  }

  @Test
  void rowsThatAreKeptBackOfANewTableAreItsFirst() {
    open(true);
    house.keepBack(TABLE);
    house.overwrite(TABLE, rows("a", "x"), "run");
    house.append(TABLE, rows("b", "y"), "run");
    house.settle(TABLE, "run");
    holds("a x", "b y");
  }

  @Test
  void whatIsNotChangedWhileItIsKeptBackIsNotWritten() {
    open(true);
    house.append(TABLE, rows("a", "x"), "run");
    long before = house.files(TABLE).version();
    house.keepBack(TABLE);
    house.settle(TABLE, "run");
    assertThat(house.files(TABLE).version()).isEqualTo(before);
    house.append(TABLE, rows("b", "y"), "run");
    holds("a x", "b y");
  }

  private void open(boolean small) {
    spark = LocalSpark.session().newSession();
    spark.conf().set(Held.SMALL, String.valueOf(small));
    house = Warehouse.at(spark, folder.toString()).writable();
  }

  private Dataset<Row> rows(String... cells) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < cells.length; i += 2) {
      rows.add(RowFactory.create(cells[i], cells[i + 1]));
    }
    return spark.createDataFrame(rows, TABLE.schema());
  }

  /** The table has just these rows, for this warehouse and for one that opens its files anew. */
  private void holds(String... expected) {
    for (Dataset<Row> read :
        List.of(house.read(TABLE), spark.read().format("delta").load(house.path(TABLE)))) {
      assertThat(read.collectAsList().stream().map(r -> r.getString(0) + " " + r.getString(1)))
          .containsExactlyInAnyOrder(expected);
    }
    assertThat(house.count(TABLE)).isEqualTo(expected.length);
  }
}
