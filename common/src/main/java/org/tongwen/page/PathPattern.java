package org.tongwen.page;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads paper, date and page from paths such as {@code papers/南州日报/2024-05-21/A03.txt}. The pattern
 * is a regular expression that is searched in the path, with any of the named groups {@code paper},
 * {@code date} (eight figures, parted or not), {@code year}, {@code month}, {@code day} and {@code
 * page}.
 */
public final class PathPattern {

  private static final Set<String> GROUPS = Set.of("paper", "date", "year", "month", "day", "page");

  private final Pattern pattern;
  private final Set<String> groups;

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException if it is no regular expression or has none of the groups
   */
  public PathPattern(String regex) {
    try {
      pattern = Pattern.compile(regex);
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException("Cannot read the path pattern " + regex, wrong);
    }
    groups =
        Set.copyOf(GROUPS.stream().filter(group -> regex.contains("(?<" + group + ">")).toList());
    if (groups.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot use the path pattern %s: it names none of the groups %s"
              .formatted(regex, GROUPS));
    }
  }

  /**
   * Adds to what is supplied what a path says; a path that does not fit says nothing.
   *
   * @param path of the page's file, with slashes
   * @param supplied what is known beside the path
   */
  public Supplied read(String path, Supplied supplied) {
    Matcher m = pattern.matcher(path);
    if (!m.find()) {
      return supplied;
    }
    return new Supplied(
        supplied.paper(),
        supplied.date(),
        supplied.page(),
        group(m, "paper"),
        date(m),
        group(m, "page"));
  }

  private String group(Matcher m, String name) {
    String text = groups.contains(name) ? m.group(name) : null;
    return text == null || text.isBlank() ? null : text.strip();
  }

  private LocalDate date(Matcher m) {
    String date = group(m, "date");
    if (date == null) {
      String year = group(m, "year");
      String month = group(m, "month");
      String day = group(m, "day");
      date = year == null || month == null || day == null ? "" : year + "-" + month + "-" + day;
    }
    DateReader.Found found = DateReader.full(PageText.fold(date), 0);
    return found == null ? null : found.date(); // figures in a path need not be a date
  }
}
