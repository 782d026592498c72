package org.tongwen.page;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads paper, day and page number from a file's path by a pattern with the groups {@code paper},
 * {@code year}, {@code month}, {@code day} and {@code page}, of which any may be missing.
 *
 * @param pattern matched against the whole path, slashes included
 */
public record PathPattern(Pattern pattern) implements Serializable {

  /** What a path says; each of the three may be null. */
  public record Facts(String paper, LocalDate date, String page) {
    private static final Facts NONE = new Facts(null, null, null);
  }

  /** Compiles a pattern; an empty one reads nothing. */
  public static PathPattern of(String pattern) {
    return new PathPattern(Pattern.compile(pattern));
  }

  /** Reads a path; a day that does not exist is no day. */
  public Facts read(String path) {
    Matcher matcher = pattern.matcher(path);
    if (pattern.pattern().isEmpty() || !matcher.matches()) {
      return Facts.NONE;
    }
    return new Facts(group(matcher, "paper"), date(matcher), withoutZeros(group(matcher, "page")));
  }

  private LocalDate date(Matcher matcher) {
    String year = group(matcher, "year");
    String month = group(matcher, "month");
    String day = group(matcher, "day");
    if (year == null || month == null || day == null) {
      return null;
    }
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null; // digits of a serial number, not a day
    }
  }

  private String group(Matcher matcher, String name) {
    String value = pattern.pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
    return value == null || value.isEmpty() ? null : value;
  }

  private static String withoutZeros(String page) {
    return page == null ? null : page.replaceFirst("^([A-Z]?)0+(?=[0-9])", "$1");
  }
}
