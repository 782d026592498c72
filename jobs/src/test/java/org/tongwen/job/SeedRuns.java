package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Encoders;
import org.tongwen.table.RunsTable;
import org.tongwen.table.Warehouse;

/** Runs on the seeds in processes of their own, beside one that nothing disturbed. */
final class SeedRuns {
  private final Path folder;
  private final Path undisturbed;
  private final Map<String, List<String>> expected;
  private final long millis;
  private int houses;

  private SeedRuns(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    undisturbed = house();
    finishes(undisturbed);
    expected = PublicTables.of(Runs.smallSession(), undisturbed);
    // The first process was slower than those after it.
    Path again = house();
    long begun = System.nanoTime();
    finishes(again);
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    leavesTheSameTables(again);
  }

  /** Runs twice undisturbed. */
  static SeedRuns in(Path folder) throws IOException, InterruptedException {
    return new SeedRuns(folder);
  }

  /** The warehouse of an undisturbed run. */
  Path undisturbed() {
    return undisturbed;
  }

  /** How long an undisturbed run takes, in milliseconds. */
  long millis() {
    return millis;
  }

  /** A place for a warehouse of its own. */
  Path house() {
    return folder.resolve("house-" + houses++);
  }

  Path copyOfUndisturbed() throws IOException {
    Path copy = house();
    FileUtils.copyDirectory(undisturbed.toFile(), copy.toFile());
    return copy;
  }

  TongwenProcess run(Path house) throws IOException {
    return TongwenProcess.start(folder, "run", "--warehouse", house.toString());
  }

  /** The command comes to a good end. */
  void finishes(Path house) throws IOException, InterruptedException {
    finishes(house, run(house));
  }

  /** A command comes to a good end, and the ledger has what was found of those killed before it. */
  void finishes(Path house, TongwenProcess command) throws IOException, InterruptedException {
    Set<String> killed = journalled(house);
    assertThat(command.await()).as(command.said()).isZero();
    assertThat(house.resolve(Ledger.JOURNAL)).doesNotExist();
    assertThat(
            Warehouse.at(Runs.smallSession(), house.toString())
                .read(RunsTable.TABLE)
                .select("run_id")
                .as(Encoders.STRING())
                .collectAsList())
        .containsAll(killed);
  }

  /** The runs that have begun jobs in a warehouse and not ended. */
  private static Set<String> journalled(Path house) {
    if (!Files.exists(house)) {
      return Set.of();
    }
    String journal =
        Warehouse.at(Runs.smallSession(), house.toString()).file(Ledger.JOURNAL).read();
    return journal == null
        ? Set.of()
        : LedgerEntry.journalled(journal).stream()
            .map(LedgerEntry::runId)
            .collect(Collectors.toSet());
  }

  void leavesTheSameTables(Path house) {
    leavesTheSameTables(house, expected);
  }

  void leavesTheSameTables(Path house, Map<String, List<String>> expected) {
    Map<String, List<String>> tables = PublicTables.of(Runs.smallSession(), house);
    expected.forEach((name, rows) -> assertThat(tables.get(name)).as(name).isEqualTo(rows));
  }
}
