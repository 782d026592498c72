package org.tongwen.error;

/**
 * What a user meets whose settings or overrides are not understood: each message names the thing,
 * the bad value, what is allowed and what to do.
 */
public final class SettingErrors {
  private SettingErrors() {}

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

  /** A catalog of Spark that is to show a warehouse and is not told which. */
  public static TongwenException catalogWithoutLocation(String catalog) {
    return settings(
        "The catalog \"%1$s\" does not say which warehouse it shows: set spark.sql.catalog.%1$s.location to its path or URI."
            .formatted(catalog));
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

  private static TongwenException settings(String message) {
    return new TongwenException(ExitCode.SETTINGS, message, null);
  }
}
