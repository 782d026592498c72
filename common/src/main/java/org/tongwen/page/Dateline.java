package org.tongwen.page;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The words before an article that name who reported it, from where and when; or a credit after it.
 *
 * @param agency folded to simplified characters: 新华社, 本报, or the paper of an "X日报讯"; null where
 *     none is printed
 * @param place null where none is printed
 * @param year 0 where none is printed
 * @param month 1 to 12, 0 where none is printed
 * @param day 1 to 31, 0 where none is printed
 */
public record Dateline(String agency, String place, int year, int month, int day)
    implements Serializable {

  /** A dateline that says nothing. */
  public static final Dateline NONE = new Dateline(null, null, 0, 0, 0);

  /** Returns whether a day is printed, with or without its month. */
  public boolean hasDay() {
    return day > 0;
  }

  /**
   * Completes the printed day: the nearest such day on or before the day of issue.
   *
   * @param issue the page's day of issue; null where unknown
   * @return the day, or null where nothing is printed, the issue date is needed and unknown, or the
   *     printed day does not exist
   */
  public LocalDate resolve(LocalDate issue) {
    if (day == 0) {
      return null;
    }
    if (year > 0) {
      return month > 0 ? dayOrNull(year, month, day) : null;
    }
    if (issue == null) {
      return null;
    }
    return month > 0 ? latestOf(issue, month, day) : latestOf(issue, day);
  }

  private static LocalDate latestOf(LocalDate issue, int month, int day) {
    for (int y = issue.getYear(); y > issue.getYear() - 5; y--) { // five: the 29th of February
      LocalDate d = dayOrNull(y, month, day);
      if (d != null && !d.isAfter(issue)) {
        return d;
      }
    }
    return null;
  }

  private static LocalDate latestOf(LocalDate issue, int day) {
    for (int back = 0; back < 3; back++) {
      LocalDate month = issue.minusMonths(back);
      LocalDate d = dayOrNull(month.getYear(), month.getMonthValue(), day);
      if (d != null && !d.isAfter(issue)) {
        return d;
      }
    }
    return null;
  }

  private static LocalDate dayOrNull(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null; // misread figures such as 2月31日: no date rather than a wrong one
    }
  }
}
