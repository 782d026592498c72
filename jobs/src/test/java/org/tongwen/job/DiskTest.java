package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongwen.error.ExitCode;

/**
 * Runs on the seeds that lose their disk say so, and the same command again ends in the tables of
 * an undisturbed run.
 */
@Tag("slow")
class DiskTest {
  @TempDir private static Path folder;

  private static SeedRuns runs;

  @BeforeAll
  static void runUndisturbed() throws IOException, InterruptedException {
    runs = SeedRuns.in(folder);
  }

  /** On the smallest the tables cannot be made; on the others they cannot be filled. */
  @ParameterizedTest
  @ValueSource(strings = {"128k", "400k", "700k"})
  void aRunThatFillsTheDiskSaysSoAndEndsInTheSameTablesOnceThereIsRoom(String size)
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(folder.resolve("full-" + size));
    onlyWhereMountIsAllowed(mounted("-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString()));
    try {
      TongwenProcess run = runs.run(disk.resolve("house"));
      assertThat(run.await()).as(run.said()).isEqualTo(ExitCode.WAREHOUSE.code());
      assertThat(run.said()).contains("No space left on device");
      assertThat(mounted("-o", "remount,size=200m", disk.toString())).isTrue();
      runs.finishes(disk.resolve("house"));
      runs.leavesTheSameTables(disk.resolve("house"));
    } finally {
      ended("umount", disk.toString());
    }
  }

  /** While tables are being made, and later. */
  @ParameterizedTest
  @ValueSource(strings = {"pages", "articles", "families"})
  void aRunWhoseDiskTurnsReadOnlySaysSoAndEndsInTheSameTablesOnceItIsWritable(String after)
      throws IOException, InterruptedException {
    Path house = Files.createDirectory(folder.resolve("read-only-after-" + after));
    // A file system with a file open for writing does not turn read-only; one laid over it is.
    Path readOnly = Files.createDirectory(folder.resolve("over-" + after));
    onlyWhereMountIsAllowed(mounted("--bind", house.toString(), readOnly.toString()));
    try {
      assertThat(mounted("-o", "remount,ro,bind", readOnly.toString())).isTrue();
      TongwenProcess run = runs.run(house);
      while (run.runs() && !holds(house.resolve("_state.json"), "\"" + after + "\"")) {
        Thread.sleep(1);
      }
      assertThat(mounted("--bind", readOnly.toString(), house.toString())).isTrue();
      try {
        assertThat(run.await()).as(run.said()).isEqualTo(ExitCode.WAREHOUSE.code());
        assertThat(run.said()).contains("Read-only file system");
      } finally {
        ended("umount", house.toString());
      }
    } finally {
      ended("umount", readOnly.toString());
    }
    runs.finishes(house);
    runs.leavesTheSameTables(house);
  }

  private static void onlyWhereMountIsAllowed(boolean mounted) {
    Assumptions.assumeTrue(mounted, "only root may mount the disks that these tests spoil");
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

  private static boolean holds(Path file, String text) {
    try {
      return Files.exists(file) && Files.readString(file).contains(text);
    } catch (IOException beingReplaced) {
      return false;
    }
  }
}
