package org.tongwen.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.tongwen.config.Settings;
import org.tongwen.table.Warehouse;

/**
 * The tables of the five real pages in seeds/, made once for all tests of a JVM; they leave them as
 * they are.
 */
public final class SeedsWarehouse {
  private SeedsWarehouse() {}

  /** The folder; it is gone when the JVM ends. */
  public static Path folder() {
    return Holder.FOLDER;
  }

  /** The warehouse in the shared session. */
  public static Warehouse open() {
    return Warehouse.at(Runs.session(), folder().toString());
  }

  /** What the run did that made it. */
  static Runs.Outcome outcome() {
    return Holder.OUTCOME;
  }

  static RunInput seeds() {
    return new RunInput(List.of(Runs.root().resolve("seeds") + "/*.txt"), "text", "pages");
  }

  private static final class Holder {
    static final Path FOLDER = temporary();
    static final Runs.Outcome OUTCOME =
        Runs.run(FOLDER, Settings.defaults(), "first", seeds(), Pipeline.JOBS);

    private static Path temporary() {
      try {
        Path folder = Files.createTempDirectory("tongwen-seeds-");
        File file = folder.toFile();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(file)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
