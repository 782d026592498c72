package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongwen.config.Settings;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;

/** The same input gives the same tables, whatever the way to them. */
@Tag("slow")
class DeterminismTest {
  /** Tables that record history, and columns that say which run and which file a row came from. */
  private static final Set<String> HISTORY = Set.of("runs", "quality", "family_aliases");

  private static final Set<String> WAY = Set.of("run_id", "source", "sources");

  @TempDir private static Path folder;
  private static MadeDelivery delivery;
  private static Map<String, List<String>> whole;

  @BeforeAll
  static void runAtOnce() throws IOException {
    delivery = new MadeDelivery();
    whole = tables(run("whole", 2, List.of(delivery.byDay(made("whole-in")))));
    assertThat(whole.get("families")).hasSizeGreaterThan(40);
    assertThat(whole.get("variants")).isNotEmpty();
    assertThat(whole.get("passages")).isNotEmpty();
  }

  private static Path made(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** Runs the pipeline once for each delivery into a warehouse of its own. */
  private static Path run(String name, int partitions, List<List<String>> deliveries) {
    Path house = folder.resolve(name);
    int number = 0;
    for (List<String> files : deliveries) {
      SparkSession spark = Runs.session();
      spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
      RunContext context =
          new RunContext(
              spark,
              Warehouse.at(spark, house.toString()).writable(),
              Settings.defaults(),
              "run-" + number++,
              new RunInput(files, "jsonl", "articles"));
      new Pipeline(context, Runs.silent(), Map.of()).run(Pipeline.JOBS);
    }
    return house;
  }

  /** Every public table as sorted rows. */
  private static Map<String, List<String>> tables(Path house) {
    Warehouse warehouse = Warehouse.at(Runs.session(), house.toString());
    Map<String, List<String>> out = new TreeMap<>();
    for (Table table : Tables.ALL) {
      if (!HISTORY.contains(table.name())) {
        Column[] columns =
            Arrays.stream(table.columnNames())
                .filter(name -> !WAY.contains(name))
                .map(functions::col)
                .toArray(Column[]::new);
        out.put(
            table.name(),
            warehouse
                .read(table)
                .select(functions.to_json(functions.struct(columns)))
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .sorted()
                .toList());
      }
    }
    return out;
  }

  private static void assertTheSame(Path house) {
    Map<String, List<String>> tables = tables(house);
    whole.forEach((name, rows) -> assertThat(tables.get(name)).as(name).isEqualTo(rows));
  }

  @Test
  void theTablesAreTheSameForThreeDailyDeliveriesOnOtherPartitions() throws IOException {
    List<List<String>> days = delivery.byDay(made("days-in")).stream().map(List::of).toList();
    assertTheSame(run("days", 7, days));
  }

  @Test
  void theTablesAreTheSameForFilesInAnotherOrderAndSplitOtherwise() throws IOException {
    assertTheSame(run("shuffled", 1, List.of(delivery.shuffled(made("shuffled-in")))));
  }

  @Test
  void copiesInTraditionalCharactersAreInTheFamilyAndTheirReadingsAreOfTheKindScript() {
    assertThat(whole.get("variants")).anyMatch(row -> row.contains("\"kind\":\"script\""));
    assertThat(whole.get("families").stream().filter(row -> row.contains("\"relation\":\"copy\"")))
        .as("four copies of each of five stories beside the reference")
        .hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64})
  void theTablesAreTheSameForAnyNumberOfPartitions(int partitions) throws IOException {
    String name = "partitions-" + partitions;
    assertTheSame(run(name, partitions, List.of(delivery.byDay(made(name + "-in")))));
  }
}
