package org.tongwen.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A process that publishes, says that it is midway and hangs there: to be killed. */
final class HangingPublish {
  private HangingPublish() {}

  /** Publishes to a DuckDB file or a PostgreSQL database. */
  public static void main(String[] args) {
    Source source =
        MadeSource.star("半途")
            .until(
                () -> {
                  System.out.println("midway");
                  try {
                    Thread.sleep(Long.MAX_VALUE);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                });
    if (args[0].startsWith("jdbc:")) {
      new Postgres(args[0], Map.of(), "tongwen").publish(MadeSource.STAR, source);
    } else {
      new DuckDb(Path.of(args[0])).publish(MadeSource.STAR, source);
    }
  }

  /** Starts the process, waits until it is midway and kills it as {@code kill -9} does. */
  static void killedMidway(String target) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                HangingPublish.class.getName(),
                target)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      if (!"midway".equals(line)) {
        throw new IllegalStateException("the process ended before it was midway: " + line);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
