package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Assumptions;
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
import org.tongwen.table.RunsTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * Runs on the seeds that are killed, meet each other, or lose their disk: the same command again
 * ends in the tables of an undisturbed run.
 */
@Tag("slow")
class KillTest {
  private static final int SEED = 20260521;

  @TempDir private static Path folder;

  private static Path undisturbed;
  private static Map<String, List<String>> expected;
  private static long millis;
  private static int houses;

  @BeforeAll
  static void runUndisturbed() throws IOException, InterruptedException {
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

  private static TongwenProcess run(Path house) throws IOException {
    return TongwenProcess.start(folder, "run", "--warehouse", house.toString());
  }

  /** The command comes to a good end. */
  private static void finishes(Path house) throws IOException, InterruptedException {
    finishes(house, run(house));
  }

  /** A command comes to a good end, and the ledger has what was found of those killed before it. */
  private static void finishes(Path house, TongwenProcess command)
      throws IOException, InterruptedException {
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

  private static void leavesTheSameTables(Path house) {
    leavesTheSameTables(house, expected);
  }

  private static void leavesTheSameTables(Path house, Map<String, List<String>> expected) {
    Map<String, List<String>> tables = PublicTables.of(Runs.smallSession(), house);
    expected.forEach((name, rows) -> assertThat(tables.get(name)).as(name).isEqualTo(rows));
  }

  private static Path house() {
    return folder.resolve("house-" + houses++);
  }

  /** Kills a run when it is time, unless it ended before; tells whether it was killed. */
  private static boolean killed(Path house, BooleanSupplier itIsTime)
      throws IOException, InterruptedException {
    return killed(run(house), itIsTime);
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
    Path house = house();
    for (int kill = 0; kill < 3; kill++) {
      // In the second half, where tables are written; a run that resumes has less to do each time.
      killed(house, after(millis / 3 + random.nextLong(millis / 2)));
    }
    finishes(house);
    leavesTheSameTables(house);
  }

  static Stream<Long> moments() {
    Random random = new Random(SEED);
    return IntStream.range(0, 20).mapToObj(i -> random.nextLong(1000));
  }

  @ParameterizedTest(name = "{0} thousandths of the way")
  @MethodSource("moments")
  void aRunThatIsKilledAtARandomMomentEndsInTheSameTables(long thousandth)
      throws IOException, InterruptedException {
    Path house = house();
    killed(house, after(thousandth * millis / 1000));
    finishes(house);
    leavesTheSameTables(house);
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
    Path house = house();
    Path commit = commit(house, table, 1);
    boolean struck = killed(house, () -> Files.exists(commit));
    // Every page of the seeds is taken.
    assertThat(struck).isEqualTo(!table.equals(RejectsTable.TABLE));
    finishes(house);
    leavesTheSameTables(house);
  }

  private static Path commit(Path house, Table table, long version) {
    return house.resolve(table.name()).resolve("_delta_log/%020d.json".formatted(version));
  }

  @Test
  void pagesThatAreTakenBackByACommandThatIsKilledAreGoneOnceItIsGivenAgain()
      throws IOException, InterruptedException {
    Path whole = copyOfUndisturbed();
    finishes(whole, retract(whole));
    Map<String, List<String>> without = PublicTables.of(Runs.smallSession(), whole);
    assertThat(without.get("pages")).hasSize(4);

    Path house = copyOfUndisturbed();
    Table[] commits = {ArticlesTable.TABLE, PagesTable.TABLE, FamiliesTable.TABLE};
    for (Table table : commits) {
      long next = Warehouse.at(Runs.smallSession(), house.toString()).version(table) + 1;
      Path commit = commit(house, table, next);
      assertThat(killed(retract(house), () -> Files.exists(commit))).as(table.name()).isTrue();
    }
    finishes(house, retract(house));
    leavesTheSameTables(house, without);
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
        folder, "publish", "--warehouse", undisturbed.toString(), "--to", to.toString());
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

  private static Path copyOfUndisturbed() throws IOException {
    Path copy = house();
    FileUtils.copyDirectory(undisturbed.toFile(), copy.toFile());
    return copy;
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.exists(file) && Files.readString(file).contains(text);
    } catch (IOException beingReplaced) {
      return false;
    }
  }

  @Test
  void ofTwoRunsOnOneWarehouseOneIsToldOfTheOther() throws IOException, InterruptedException {
    Path house = house();
    List<TongwenProcess> both = List.of(run(house), run(house));
    int first = both.get(0).await();
    int second = both.get(1).await();
    assertThat(List.of(first, second))
        .containsExactlyInAnyOrder(ExitCode.OK.code(), ExitCode.LOCKED.code());
    assertThat(both.get(first == 0 ? 1 : 0).said()).contains("Another run holds");
    leavesTheSameTables(house);
  }

  @Test
  void aRunThatFillsTheDiskSaysSoAndEndsInTheSameTablesOnceThereIsRoom()
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("full"));
    boolean small = mounted("-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    Assumptions.assumeTrue(small, "only root may mount the small disk that this test fills");
    try {
      TongwenProcess run = run(disk.resolve("house"));
      assertThat(run.await()).as(run.said()).isEqualTo(ExitCode.WAREHOUSE.code());
      assertThat(run.said()).contains("No space left on device");
      assertThat(mounted("-o", "remount,size=200m", disk.toString())).isTrue();
      finishes(disk.resolve("house"));
      leavesTheSameTables(disk.resolve("house"));
    } finally {
      ended("umount", disk.toString());
    }
  }

  @Test
  void aRunWhoseDiskTurnsReadOnlySaysSoAndEndsInTheSameTablesOnceItIsWritable()
      throws IOException, InterruptedException {
    Path house = Files.createDirectory(folder.resolve("read-only"));
    boolean laidOver = mounted("--bind", house.toString(), house.toString());
    Assumptions.assumeTrue(
        laidOver, "only root may mount the folder that this test makes read-only");
    ended("umount", house.toString());
    TongwenProcess run = run(house);
    while (run.runs() && !holds(house.resolve("_state.json"), "\"articles\"")) {
      Thread.sleep(1);
    }
    // A file system with a file open for writing does not turn read-only; one laid over it is.
    assertThat(mounted("--bind", house.toString(), house.toString())).isTrue();
    try {
      assertThat(mounted("-o", "remount,ro,bind", house.toString())).isTrue();
      assertThat(run.await()).as(run.said()).isEqualTo(ExitCode.WAREHOUSE.code());
      assertThat(run.said()).contains("Read-only file system");
    } finally {
      ended("umount", house.toString());
    }
    finishes(house);
    leavesTheSameTables(house);
  }

  private static boolean mounted(String... arguments) throws IOException, InterruptedException {
    return ended(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static boolean ended(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    }
  }
}
