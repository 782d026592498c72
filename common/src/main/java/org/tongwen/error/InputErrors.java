package org.tongwen.error;

import java.util.Collection;

/**
 * What a user meets who gives pages, truth or questions that cannot be read: each message names the
 * thing, the bad value, what is allowed and what to do.
 */
public final class InputErrors {
  private InputErrors() {}

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
            .formatted(path, Reasons.of(cause)),
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

  private static TongwenException input(String message, Throwable cause) {
    return new TongwenException(ExitCode.INPUT, message, cause);
  }
}
