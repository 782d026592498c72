package org.tongwen.error;

/**
 * What a user meets who exports, publishes, serves, asks, reports or measures: each message names
 * the thing, the bad value, what is allowed and what to do.
 */
public final class OutputErrors {
  private OutputErrors() {}

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

  /** An export folder or file that cannot be written. */
  public static TongwenException exportNotWritable(String path, Exception cause) {
    return new TongwenException(
        ExitCode.WAREHOUSE,
        "The export %s cannot be written (%s): give a folder that you may write with --to."
            .formatted(path, Reasons.of(cause)),
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
}
