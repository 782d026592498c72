package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongwen.error.ExitCode;
import org.tongwen.table.Table;

/**
 * Runs on the seeds that are killed, meet each other, or lose their disk: the same command again
 * ends in the tables of an undisturbed run.
 */
class KillTest {
  private static final int SEED = 20260521;

  @TempDir private static Path folder;

  private static Map<String, List<String>> undisturbed;
  private static long millis;
  private static int houses;

  @BeforeAll
  static void runUndisturbed() throws IOException, InterruptedException {
    Path house = folder.resolve("undisturbed");
    long begun = System.nanoTime();
    finishes(house);
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    undisturbed = PublicTables.of(Runs.smallSession(), house);
  }

  /** The command comes to a good end and leaves the tables that it should. */
  private static void finishes(Path house) throws IOException, InterruptedException {
    TongwenProcess run = TongwenProcess.run(house, folder);
    assertThat(run.await()).as(run.said()).isZero();
  }

  private static void leavesTheSameTables(Path house) {
    Map<String, List<String>> tables = PublicTables.of(Runs.smallSession(), house);
    undisturbed.forEach((name, rows) -> assertThat(tables.get(name)).as(name).isEqualTo(rows));
  }

  private static Path house() {
    return folder.resolve("house-" + houses++);
  }

  /** Kills a run when it is time, unless it ended before. */
  private static void killed(Path house, BooleanSupplier itIsTime)
      throws IOException, InterruptedException {
    TongwenProcess run = TongwenProcess.run(house, folder);
    while (run.runs() && !itIsTime.getAsBoolean()) {
      Thread.sleep(1);
    }
    run.kill();
  }

  private static BooleanSupplier after(long wait) {
    long begun = System.nanoTime();
    return () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) >= wait;
  }

  @Tag("slow")
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

  @Tag("slow")
  @ParameterizedTest(name = "{0} thousandths of the way")
  @MethodSource("moments")
  void aRunThatIsKilledAtARandomMomentEndsInTheSameTables(long thousandth)
      throws IOException, InterruptedException {
    Path house = house();
    killed(house, after(thousandth * millis / 1000));
    finishes(house);
    leavesTheSameTables(house);
  }

  static Stream<Table> written() {
    return Pipeline.JOBS.stream().flatMap(job -> job.writes().stream()).distinct();
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("written")
  void aRunThatIsKilledAtATablesFirstCommitEndsInTheSameTables(Table table)
      throws IOException, InterruptedException {
    Path house = house();
    Path commit = house.resolve(table.name()).resolve("_delta_log/00000000000000000001.json");
    killed(house, () -> Files.exists(commit));
    finishes(house);
    leavesTheSameTables(house);
  }

  @Tag("slow")
  @ParameterizedTest
  @MethodSource("jobs")
  void aRunThatIsKilledWhenAJobIsDoneEndsInTheSameTables(String job)
      throws IOException, InterruptedException {
    Path house = house();
    Path state = house.resolve("_state.json");
    killed(house, () -> holds(state, "\"" + job + "\""));
    finishes(house);
    leavesTheSameTables(house);
  }

  static Stream<String> jobs() {
    return Pipeline.JOBS.stream().map(Job::name);
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.exists(file) && Files.readString(file).contains(text);
    } catch (IOException beingReplaced) {
      return false;
    }
  }

  @Test
  @Tag("slow")
  void ofTwoRunsOnOneWarehouseOneIsToldOfTheOther() throws IOException, InterruptedException {
    Path house = house();
    List<TongwenProcess> both =
        List.of(TongwenProcess.run(house, folder), TongwenProcess.run(house, folder));
    int first = both.get(0).await();
    int second = both.get(1).await();
    assertThat(List.of(first, second))
        .containsExactlyInAnyOrder(ExitCode.OK.code(), ExitCode.LOCKED.code());
    assertThat(both.get(first == 0 ? 1 : 0).said()).contains("Another run holds");
    leavesTheSameTables(house);
  }

  @Test
  @Tag("slow")
  void aRunThatFillsTheDiskSaysSoAndEndsInTheSameTablesOnceThereIsRoom()
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("full"));
    boolean small = mounted("-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
    Assumptions.assumeTrue(small, "only root may mount the small disk that this test fills");
    try {
      TongwenProcess run = TongwenProcess.run(disk.resolve("house"), folder);
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
  @Tag("slow")
  void aRunWhoseDiskTurnsReadOnlySaysSoAndEndsInTheSameTablesOnceItIsWritable()
      throws IOException, InterruptedException {
    Path house = Files.createDirectory(folder.resolve("read-only"));
    boolean laidOver = mounted("--bind", house.toString(), house.toString());
    Assumptions.assumeTrue(
        laidOver, "only root may mount the folder that this test makes read-only");
    ended("umount", house.toString());
    TongwenProcess run = TongwenProcess.run(house, folder);
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
