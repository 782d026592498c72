package org.tongwen.error;

import java.util.Collection;

/**
 * What a user meets whose warehouse cannot be written, or lacks what is asked for: each message
 * names the thing, the bad value, what is allowed and what to do.
 */
public final class WarehouseErrors {
  private WarehouseErrors() {}

  /** The warehouse cannot be written. */
  public static TongwenException warehouseNotWritable(String path, Exception cause) {
    return unusable(path, "written", "write", cause);
  }

  /** The warehouse cannot be read. */
  public static TongwenException warehouseNotReadable(String path, Exception cause) {
    return unusable(path, "read", "read", cause);
  }

  private static TongwenException unusable(
      String path, String done, String action, Exception cause) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        "The warehouse %s cannot be %s (%s): give a folder that you may %s with --warehouse."
            .formatted(path, done, Reasons.of(cause), action),
        cause);
  }

  /** A measurement begins with nothing. */
  public static TongwenException warehouseNotEmpty(String path) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        "The warehouse %s holds tables already: a benchmark measures a first run, give a new folder with --warehouse."
            .formatted(path),
        null);
  }

  /** A disk takes no more. */
  public static TongwenException diskRefuses(Throwable cause) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        ("A disk cannot be written (%s): make room or make it writable, and give the same command"
                + " again; the tables are as the last job that came to its end left them.")
            .formatted(Reasons.of(cause)),
        cause);
  }

  /** Another run is at work in the warehouse. */
  public static TongwenException warehouseLocked(String lock, String holder) {
    return new TongwenException(
        ExitCode.LOCKED,
        ("Another run holds %s: %s. Wait until it has ended; if it was killed and this warehouse is"
                + " not on a local disk, the lock gives way two minutes after that.")
            .formatted(lock, holder.isBlank() ? "it has not said who it is" : holder),
        null);
  }

  /** Nothing fits what is to be taken back. */
  public static TongwenException nothingToRetract(String terms, String warehouse) {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        "No page in %s fits %s: the table pages has each page's sources, paper and issue_date."
            .formatted(warehouse, terms),
        null);
  }

  /** A table that should be there is not. */
  public static TongwenException tableMissing(String table, String warehouse) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        ("The warehouse %s has no table %s: make its tables with \"tongwen run --warehouse %s\", or"
                + " name another one with --warehouse.")
            .formatted(warehouse, table, warehouse),
        null);
  }

  /** The warehouse's tables were made under other settings. */
  public static TongwenException otherSettings(String warehouse, String made, String now) {
    return new TongwenException(
        ExitCode.OTHER_SETTINGS,
        ("The tables in %s were made under other settings (%s, now %s) and would not go together:"
                + " run \"tongwen rebuild\" to make them anew, or name another warehouse.")
            .formatted(warehouse, made, now),
        null);
  }

  /** The warehouse's tables are stored in another form. */
  public static TongwenException otherFormat(String warehouse, String there, String asked) {
    return new TongwenException(
        ExitCode.OTHER_SETTINGS,
        "The tables in %s are stored as %s, not as %s: give --set tables.format=%s or name another warehouse."
            .formatted(warehouse, there, asked, there),
        null);
  }

  /** Plain tables are made by full runs alone. */
  public static TongwenException fullRunsOnly() {
    return settings(
        "This command changes some of the tables, and tables.format = parquet has full runs only:"
            + " use \"tongwen run\", or tables.format = delta.");
  }

  /** The warehouse's tables were made by a later release. */
  public static TongwenException warehouseNewer(String warehouse, int version, int known) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        "The tables in %s have schemas of version %d, this Tongwen knows %d: use the release that made them, or a later one."
            .formatted(warehouse, version, known),
        null);
  }

  /** A table of an earlier release lacks what cannot be added. */
  public static TongwenException columnMissing(String table, String column, String warehouse) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        "The table %s in %s has no column %s, which every row must have: make the tables anew in another warehouse."
            .formatted(table, warehouse, column),
        null);
  }

  /** A quality check failed. */
  public static TongwenException gate(String checks) {
    return new TongwenException(
        ExitCode.GATE,
        "The quality gate is closed: %s. The table quality has each figure and its bounds."
            .formatted(checks),
        null);
  }

  /** Tables that no run has passed are not for readers. */
  public static TongwenException nothingPassed(String warehouse) {
    return new TongwenException(
        ExitCode.GATE,
        ("The quality gate has let no run into %s pass, so there is nothing to publish: `tongwen"
                + " status` names the checks that failed. Mend the input or the settings quality.*,"
                + " and run again.")
            .formatted(warehouse),
        null);
  }

  /** An article that is asked for is not in the warehouse. */
  public static TongwenException articleMissing(String id, String warehouse) {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        ("There is no article %s in %s: ids stand in the table articles (article_id; source_id"
                + " works too), and the beginning of one is enough if no other begins alike.")
            .formatted(id, warehouse),
        null);
  }

  /** The beginning of an id fits several articles. */
  public static TongwenException articleAmbiguous(String id, Collection<String> candidates) {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        "%s is the beginning of several articles: %s. Give more of it."
            .formatted(id, String.join(", ", candidates)),
        null);
  }

  /** A run that is asked for is not in the ledger. */
  public static TongwenException runMissing(String run, String warehouse) {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        "There is no run %s in %s: \"tongwen runs\" lists them.".formatted(run, warehouse),
        null);
  }

  /** A table that is asked for by a name that no table has. */
  public static TongwenException tableUnknown(String name, Collection<String> known) {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        "There is no table \"%s\": the tables are %s.".formatted(name, String.join(", ", known)),
        null);
  }

  private static TongwenException settings(String message) {
    return new TongwenException(ExitCode.SETTINGS, message, null);
  }
}
