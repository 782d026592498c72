package org.tongwen.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a process of its own, which a test may kill. */
final class TongwenProcess {
  private static final int MINUTES = 10;
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private final Process process;
  private final Path said;

  private TongwenProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  /**
   * Begins {@code run} on the seeds.
   *
   * @param warehouse a folder that is there or can be made
   * @param beside a folder for what the process says, logs and leaves when it is killed
   */
  static TongwenProcess run(Path warehouse, Path beside) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
    Path said = Files.createTempFile(beside, "said", ".txt");
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dtongwen.small=true",
            "-Dtongwen.home=" + Runs.root(),
            "-Dlog4j2.configurationFile=" + Runs.root().resolve("conf/log4j2.xml"),
            "-Dtongwen.log=" + beside.resolve("process.log"),
            "-Djava.io.tmpdir=" + beside,
            "-cp",
            System.getProperty("java.class.path"),
            "org.tongwen.cli.Tongwen",
            "run",
            "--warehouse",
            warehouse.toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_DIRS", beside.toString());
    return new TongwenProcess(
        builder.redirectErrorStream(true).redirectOutput(said.toFile()).start(), said);
  }

  boolean runs() {
    return process.isAlive();
  }

  /** Ends the process as kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    await();
  }

  /** Waits for its end; returns the exit code. */
  int await() throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("no end after %d minutes: %s".formatted(MINUTES, said()));
    }
    return process.exitValue();
  }

  /** What it printed so far. */
  String said() {
    try {
      return Files.readString(said);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
