package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongwen.error.ExitCode;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * Runs on the seeds that are killed or meet each other: the same command again ends in the tables
 * of an undisturbed run.
 */
@Tag("slow")
class KillTest {
  private static final int SEED = 20260521;

  @TempDir private static Path folder;

  private static SeedRuns runs;

  @BeforeAll
  static void runUndisturbed() throws IOException, InterruptedException {
    runs = SeedRuns.in(folder);
  }

  /** Kills a run when it is time, unless it ended before; tells whether it was killed. */
  private static boolean killed(Path house, BooleanSupplier itIsTime)
      throws IOException, InterruptedException {
    return killed(runs.run(house), itIsTime);
  }

  private static boolean killed(TongwenProcess command, BooleanSupplier itIsTime)
      throws InterruptedException {
    while (command.runs() && !itIsTime.getAsBoolean()) {
      Thread.sleep(1);
    }
    return command.kill() != 0;
  }

  private static BooleanSupplier after(long wait) {
    long begun = System.nanoTime();
    return () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) >= wait;
  }

  @Test
  void aRunThatIsKilledThreeTimesAtRandomMomentsEndsInTheSameTables()
      throws IOException, InterruptedException {
    Random random = new Random(SEED);
    Path house = runs.house();
    for (int kill = 0; kill < 3; kill++) {
      // In the second half, where tables are written; a run that resumes has less to do each time.
      killed(house, after(runs.millis() / 3 + random.nextLong(runs.millis() / 2)));
    }
    runs.finishes(house);
    runs.leavesTheSameTables(house);
  }

  static Stream<Long> moments() {
    Random random = new Random(SEED);
    return IntStream.range(0, 20).mapToObj(i -> random.nextLong(1000));
  }

  @ParameterizedTest(name = "{0} thousandths of the way")
  @MethodSource("moments")
  void aRunThatIsKilledAtARandomMomentEndsInTheSameTables(long thousandth)
      throws IOException, InterruptedException {
    Path house = runs.house();
    killed(house, after(thousandth * runs.millis() / 1000));
    runs.finishes(house);
    runs.leavesTheSameTables(house);
  }

  static Stream<Table> committed() {
    return Pipeline.JOBS.stream()
        .map(Job::writes)
        .flatMap(tables -> Stream.of(tables.get(0), tables.get(tables.size() - 1)))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("committed")
  void aRunThatIsKilledAtAJobsFirstOrLastCommitEndsInTheSameTables(Table table)
      throws IOException, InterruptedException {
    Path house = runs.house();
    Path commit = commit(house, table, 1);
    boolean struck = killed(house, () -> Files.exists(commit));
    // Every page of the seeds is taken.
    assertThat(struck).isEqualTo(!table.equals(RejectsTable.TABLE));
    runs.finishes(house);
    runs.leavesTheSameTables(house);
  }

  private static Path commit(Path house, Table table, long version) {
    return house.resolve(table.name()).resolve("_delta_log/%020d.json".formatted(version));
  }

  @Test
  void pagesThatAreTakenBackByACommandThatIsKilledAreGoneOnceItIsGivenAgain()
      throws IOException, InterruptedException {
    Path whole = runs.copyOfUndisturbed();
    runs.finishes(whole, retract(whole));
    Map<String, List<String>> without = PublicTables.of(Runs.smallSession(), whole);
    assertThat(without.get("pages")).hasSize(4);

    Path house = runs.copyOfUndisturbed();
    Table[] commits = {ArticlesTable.TABLE, PagesTable.TABLE, FamiliesTable.TABLE};
    for (Table table : commits) {
      long next = Warehouse.at(Runs.smallSession(), house.toString()).files(table).version() + 1;
      Path commit = commit(house, table, next);
      assertThat(killed(retract(house), () -> Files.exists(commit))).as(table.name()).isTrue();
    }
    runs.finishes(house, retract(house));
    runs.leavesTheSameTables(house, without);
  }

  @Test
  void aPublishedFolderIsTheOldOneAfterACommandThatIsKilledAndTheNewOneAfterTheNext()
      throws IOException, InterruptedException {
    Path published = folder.resolve("published");
    assertThat(publish(published).await()).isZero();
    Path before = published.toRealPath();
    List<Path> files = inside(before);

    assertThat(
            killed(publish(published), () -> beside(published).stream().anyMatch(KillTest::begun)))
        .isTrue();
    assertThat(published.toRealPath()).isEqualTo(before);
    assertThat(inside(before)).isEqualTo(files);

    assertThat(publish(published).await()).isZero();
    assertThat(published.toRealPath()).isNotEqualTo(before);
    assertThat(inside(published.toRealPath())).hasSameSizeAs(files);
    assertThat(beside(published)).as("what the killed one had begun is gone").hasSize(2);
  }

  private static TongwenProcess publish(Path to) throws IOException {
    return TongwenProcess.start(
        folder, "publish", "--warehouse", runs.undisturbed().toString(), "--to", to.toString());
  }

  /** Some files are there, and not the last. */
  private static boolean begun(Path publishing) {
    List<Path> files = inside(publishing);
    return files.size() > 2 && files.stream().noneMatch(f -> f.endsWith("tables.md"));
  }

  private static List<Path> inside(Path at) {
    try (Stream<Path> files = Files.list(at)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folders that the link of a published one has led to or will lead to. */
  private static List<Path> beside(Path published) {
    return inside(published.getParent()).stream()
        .filter(p -> p.getFileName().toString().startsWith(".published."))
        .toList();
  }

  private static TongwenProcess retract(Path house) throws IOException {
    return TongwenProcess.start(
        folder,
        "retract",
        "--warehouse",
        house.toString(),
        "--source",
        "*/002_e28829fd794e0667.txt");
  }

  @Test
  void ofTwoRunsOnOneWarehouseOneIsToldOfTheOther() throws IOException, InterruptedException {
    Path house = runs.house();
    List<TongwenProcess> both = List.of(runs.run(house), runs.run(house));
    int first = both.get(0).await();
    int second = both.get(1).await();
    assertThat(List.of(first, second))
        .containsExactlyInAnyOrder(ExitCode.OK.code(), ExitCode.LOCKED.code());
    assertThat(both.get(first == 0 ? 1 : 0).said()).contains("Another run holds");
    runs.leavesTheSameTables(house);
  }
}
