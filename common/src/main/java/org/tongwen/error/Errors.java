package org.tongwen.error;

import java.util.Collection;

/**
 * Every message that a user can meet, in one place: each names the thing, the bad value, what is
 * allowed and what to do.
 */
public final class Errors {
  private Errors() {}

  /** The input path leads nowhere. */
  public static TongwenException inputMissing(String path) {
    return input(
        "There is no input at %s: give a folder, a file or a pattern with --input.".formatted(path),
        null);
  }

  /** The input path is there but holds no file of the format. */
  public static TongwenException inputEmpty(String path, String format, String endings) {
    return input(
        ("The input %s holds no %s file (%s): put pages there, or name another folder with --input"
                + " or another format with --input-format.")
            .formatted(path, format, endings),
        null);
  }

  /** Every file of the input was refused. */
  public static TongwenException nothingReadable(String path, long rejected, String rejectsPath) {
    return input(
        ("None of the %d inputs under %s could be read as a page: the table %s says why of each.")
            .formatted(rejected, path, rejectsPath),
        null);
  }

  /** The input's file system cannot be listed. */
  public static TongwenException inputUnreadable(String path, Exception cause) {
    return input(
        "The input %s cannot be listed (%s): check its permissions and the path."
            .formatted(path, cause.getMessage()),
        cause);
  }

  /** An input lacks a column that the settings say it has. */
  public static TongwenException inputColumnMissing(
      String path, String column, Collection<String> present, String setting) {
    return input(
        "The input %s has no column \"%s\" (it has %s): map the name with --set %s=NAME."
            .formatted(path, column, String.join(", ", present), setting),
        null);
  }

  /** A setting that nobody knows. */
  public static TongwenException settingUnknown(String name, String origin, String nearest) {
    return settings(
        "There is no setting \"%s\" (given by %s): the nearest name is \"%s\"; conf/reference.conf lists them all."
            .formatted(name, origin, nearest));
  }

  /** A setting with a value that is not allowed. */
  public static TongwenException settingOutOfRange(
      String name, Object value, String origin, String allowed) {
    return settings(
        "The setting %s cannot be %s (given by %s): allowed is %s."
            .formatted(name, value, origin, allowed));
  }

  /** A --set argument that is no assignment. */
  public static TongwenException settingNotAssigned(String argument) {
    return settings(
        "\"--set %s\" assigns nothing: write it as --set name=value.".formatted(argument));
  }

  /** A setting of Spark that is none. */
  public static TongwenException sparkSetting(String word) {
    int at = word.indexOf('=');
    return settings(
        "\"%s\" in run.spark is no setting of Spark: write spark.name=value, apart by spaces."
            .formatted(at < 0 ? word : word.substring(0, at) + "=…"));
  }

  /** A settings file that cannot be read or parsed. */
  public static TongwenException settingsFile(String path, Exception cause) {
    return new TongwenException(
        ExitCode.SETTINGS,
        "The settings file %s cannot be read (%s): give a HOCON file with --conf-file."
            .formatted(path, cause.getMessage()),
        cause);
  }

  /** A file of corrections that cannot be read. */
  public static TongwenException overridesUnreadable(String path, Exception cause) {
    return new TongwenException(
        ExitCode.SETTINGS,
        "The corrections %s cannot be read (%s): name another file with --set families.overrides=FILE."
            .formatted(path, cause.getMessage()),
        cause);
  }

  /** A line of the corrections that is none. */
  public static TongwenException overrideMalformed(String file, int number, String line) {
    return settings(
        ("Line %d of %s is no correction, \"%s\": write join or part, two different article ids of"
                + " 16 hexadecimal digits and a reason, apart by tabs.")
            .formatted(number, file, line));
  }

  /** A line of the corrections that others contradict. */
  public static TongwenException overrideContradicted(String file, String a, String b) {
    return settings(
        "%s parts %s from %s, which other lines of it join: take one of them out."
            .formatted(file, a, b));
  }

  /** The warehouse cannot be written. */
  public static TongwenException warehouseNotWritable(String path, Exception cause) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        "The warehouse %s cannot be written (%s): give a folder that you may write with --warehouse."
            .formatted(path, cause.getMessage()),
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

  /** A benchmark needs what only its own build has. */
  public static TongwenException benchmarksNotBuilt(String what) {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        "%s is not here: build it with mvn -Pbench -DskipTests package.".formatted(what),
        null);
  }

  /** A measurement failed. */
  public static TongwenException benchmarkFailed(String what, int code) {
    return new TongwenException(
        ExitCode.FAILURE,
        "%s ended with exit code %d: its messages stand above.".formatted(what, code),
        null);
  }

  /** A disk takes no more. */
  public static TongwenException diskRefuses(Throwable cause) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        ("A disk cannot be written (%s): make room or make it writable, and give the same command"
                + " again; the tables are as the last job that came to its end left them.")
            .formatted(cause.getMessage()),
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

  /** A truth file that cannot be read. */
  public static TongwenException truthUnreadable(String path, Exception cause) {
    return input(
        "The truth file %s cannot be read (%s): its form is that of seeds/truth.jsonl."
            .formatted(path, cause.getMessage()),
        cause);
  }

  /** A page that the truth file speaks of and whose text cannot be read. */
  public static TongwenException truthPageUnreadable(String path, Exception cause) {
    return input(
        "The page %s of the truth cannot be read (%s): name the folder of the pages with --pages."
            .formatted(path, cause.getMessage()),
        cause);
  }

  /** An export folder or file that cannot be written. */
  public static TongwenException exportNotWritable(String path, Exception cause) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        "The export %s cannot be written (%s): give a folder that you may write with --to."
            .formatted(path, cause.getMessage()),
        cause);
  }

  /** A target of publish that is of no known kind. */
  public static TongwenException targetUnknown(String target) {
    return new TongwenException(
        ExitCode.USAGE,
        ("Nothing can be published to \"%s\": give a PostgreSQL database as"
                + " jdbc:postgresql://host:5432/database, a file that ends in .duckdb, or a folder.")
            .formatted(target),
        null);
  }

  /** A target of publish that refuses. */
  public static TongwenException notPublished(String target, String why, Exception cause) {
    return new TongwenException(
        ExitCode.TARGET,
        "Nothing was published to %s (%s): what was there is as it was.".formatted(target, why),
        cause);
  }

  /** A password where logs and process lists show it. */
  public static TongwenException passwordInUrl() {
    return new TongwenException(
        ExitCode.USAGE,
        "The URL holds a password, which others can read in logs and lists of processes: take it"
            + " out and give it by the environment (PGUSER, PGPASSWORD) or in ~/.pgpass.",
        null);
  }

  /** What a command needs and this class path lacks. */
  public static TongwenException libraryMissing(String what, String coordinates) {
    return new TongwenException(
        ExitCode.FAILURE,
        "%s is not on the class path: ./tongwen fetches it; give spark-submit --packages %s."
            .formatted(what, coordinates),
        null);
  }

  /** A client of the server that would change something. */
  public static TongwenException servedReadOnly(String what) {
    return new TongwenException(
        ExitCode.USAGE,
        "%s is refused: the tables are served for reading; temporary views may be made."
            .formatted(what),
        null);
  }

  /** A file of questions that cannot be read. */
  public static TongwenException questionsUnreadable(String file, Exception cause) {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        "The questions %s cannot be read (%s): name a file with --file.".formatted(file, cause),
        cause);
  }

  /** A question that a file does not have. */
  public static TongwenException questionMissing(
      String name, String file, Collection<String> known) {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        "There is no question%s in %s: it has %s."
            .formatted(
                name == null ? "" : " \"" + name + "\"",
                file,
                known.isEmpty() ? "no line \"-- name: …\"" : String.join(", ", known)),
        null);
  }

  /** The folder of the report holds something else. */
  public static TongwenException reportFolderTaken(String path) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        ("The folder %s holds files that are no report, and is not overwritten: name another one"
                + " with --to.")
            .formatted(path),
        null);
  }

  /** SQL that would do more than ask. */
  public static TongwenException sqlNoQuery(String statement) {
    return new TongwenException(
        ExitCode.USAGE,
        "The statement \"%s\" is no query: \"tongwen sql\" reads tables and changes nothing; begin with SELECT or WITH."
            .formatted(statement),
        null);
  }

  /** SQL that Spark refuses. */
  public static TongwenException sqlRefused(String statement, String why, Exception cause) {
    return new TongwenException(
        ExitCode.USAGE, "The statement \"%s\" is refused: %s".formatted(statement, why), cause);
  }

  /** No installed font has Chinese characters, so that a picture would show boxes. */
  public static TongwenException noChineseFont() {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        "No installed font has Chinese characters: install one, such as Noto Sans CJK;"
            + " notebooks/install.sh does.",
        null);
  }

  /** A chart of no rows. */
  public static TongwenException nothingToDraw(String title) {
    return new TongwenException(
        ExitCode.NOT_FOUND,
        "There is nothing to draw under \"%s\": the query gives no rows in this warehouse."
            .formatted(title),
        null);
  }

  private static TongwenException input(String message, Throwable cause) {
    return new TongwenException(ExitCode.INPUT, message, cause);
  }

  private static TongwenException settings(String message) {
    return new TongwenException(ExitCode.SETTINGS, message, null);
  }
}
