package org.tongwen.job;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The command line in a process of its own, which a test may kill. The first leaves an archive of
 * its loaded classes, with which the others start in half the time.
 */
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
   * Begins a command.
   *
   * @param beside a folder for what the process says, logs and leaves when it is killed
   * @param words of the command line
   */
  static TongwenProcess start(Path beside, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(p -> command.add("--add-opens=java.base/" + p + "=ALL-UNNAMED"));
    Path archive = beside.resolve("classes.jsa");
    command.add(
        (Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
    Path said = Files.createTempFile(beside, "said", ".txt");
    command.addAll(
        List.of(
            "-Xlog:disable",
            "-Xmx1536m",
            "-Xmn768m",
            // The first compiler alone would have 48 MB for its code, and with those full a run
            // hangs.
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m",
            "-XX:+UseSerialGC",
            "-Dtongwen.input=small",
            "-Dtongwen.home=" + Runs.root(),
            "-Dlog4j2.configurationFile=" + Runs.root().resolve("conf/log4j2.xml"),
            "-Dtongwen.log=" + beside.resolve("process.log"),
            "-Djava.io.tmpdir=" + beside,
            "-cp",
            classPath(beside),
            "org.tongwen.cli.Tongwen"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_LOCAL_DIRS", beside.toString());
    return new TongwenProcess(
        builder.redirectErrorStream(true).redirectOutput(said.toFile()).start(), said);
  }

  /** The tests' class path with its folders as jars: an archive holds no class of a folder. */
  private static String classPath(Path beside) throws IOException {
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path at = Path.of(entry);
      if (Files.isDirectory(at)) {
        Path jar = beside.resolve("packed-" + path.size() + ".jar");
        if (!Files.exists(jar)) {
          pack(at, jar);
        }
        path.add(jar.toString());
      } else {
        path.add(entry);
      }
    }
    return String.join(File.pathSeparator, path);
  }

  private static void pack(Path folder, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  long pid() {
    return process.pid();
  }

  boolean runs() {
    return process.isAlive();
  }

  /**
   * Ends the process as kill -9 does; returns its exit code, which tells whether it was so ended.
   */
  int kill() throws InterruptedException {
    process.destroyForcibly();
    return await();
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
      throw new UncheckedIOException(e);
    }
  }
}
