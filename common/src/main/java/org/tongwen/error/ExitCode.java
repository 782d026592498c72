package org.tongwen.error;

/** How a command ended, as its process's exit code; each kind of failure has its own. */
public enum ExitCode {
  /** All went well, or there was nothing new to do. */
  OK(0, "all went well"),
  /** A failure that no rule foresaw; the log has its trace. */
  FAILURE(1, "an unforeseen failure: see the log"),
  /** Unknown options or arguments. */
  USAGE(2, "the command line cannot be understood"),
  /** The input is not there, is empty, or none of it can be read. */
  INPUT(3, "there is no input to read"),
  /** A setting is unknown or out of range. */
  SETTINGS(4, "a setting is unknown or out of its range"),
  /** The warehouse cannot be written, or holds no tables where some are needed. */
  WAREHOUSE(5, "the warehouse cannot be used"),
  /** The warehouse's tables were made under other settings. */
  OTHER_SETTINGS(6, "the tables were made under other settings"),
  /** A quality check failed; the tables stand as they were before. */
  GATE(7, "a quality check failed"),
  /** Something asked for by name (an article, a table) is not there. */
  NOT_FOUND(8, "what was asked for is not there"),
  /** Another run is at work in the warehouse. */
  LOCKED(9, "another run is at work in the warehouse"),
  /** The database, file or folder to publish to refuses. */
  TARGET(10, "the place to publish to cannot be used");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The process's exit code. */
  public int code() {
    return code;
  }

  /** What the code means, in one phrase for the command's help. */
  public String meaning() {
    return meaning;
  }
}
