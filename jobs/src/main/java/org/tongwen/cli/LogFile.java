package org.tongwen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that takes the whole log of a command: Spark's, Delta's and ours. */
final class LogFile {
  /** The property that conf/log4j2.xml reads. */
  private static final String PROPERTY = "tongwen.log";

  /** A command with this option leaves the warehouse alone. */
  static final String DRY_RUN = "--dry-run";

  private LogFile() {}

  /**
   * Decides on the file before anything logs: {@code _log/tongwen.log} in the warehouse where it is
   * a folder that can be written, else in the folder for temporary files.
   */
  static void choose(String[] args) {
    if (System.getProperty(PROPERTY) != null || Tongwen.submitted()) {
      return;
    }
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    String warehouse = warehouse(args);
    if (!warehouse.contains(":") && !List.of(args).contains(DRY_RUN)) {
      Path path = Path.of(warehouse).toAbsolutePath();
      Path existing = path;
      while (existing != null && !Files.exists(existing)) {
        existing = existing.getParent();
      }
      if (existing != null && Files.isDirectory(existing) && Files.isWritable(existing)) {
        folder = path.resolve("_log");
      }
    }
    System.setProperty(PROPERTY, folder.resolve("tongwen.log").toString());
  }

  private static String warehouse(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--warehouse=")) {
        return args[i].substring("--warehouse=".length());
      }
      if ("--warehouse".equals(args[i]) && i + 1 < args.length) {
        return args[i + 1];
      }
    }
    return WarehouseOptions.DEFAULT_WAREHOUSE;
  }

  /** The file that was decided on; on a cluster the log is Spark's to configure. */
  static String path() {
    return System.getProperty(PROPERTY, "Spark's own log");
  }
}
