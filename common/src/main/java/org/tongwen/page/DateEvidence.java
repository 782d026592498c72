package org.tongwen.page;

import java.io.Serializable;
import java.time.LocalDate;
import org.tongwen.text.Span;

/**
 * A hint at a page's day of issue.
 *
 * @param source where it comes from
 * @param year 0 where it says nothing of the year
 * @param month 0 where it says nothing of the month
 * @param day of the month, 0 where it says nothing of the day
 * @param lag how many days after that day a paper usually prints: 1 for datelines, 0 for mastheads
 * @param confidence between 0 and 1
 * @param span where it stands on the page; null where it does not stand there
 * @param text what it rests on, as printed
 */
public record DateEvidence(
    DateSource source,
    int year,
    int month,
    int day,
    int lag,
    double confidence,
    Span span,
    String text)
    implements Serializable {

  /** Returns whether year, month and day are known. */
  public boolean isFull() {
    return year > 0 && month > 0 && day > 0;
  }

  /** Returns whether month and day are known and the year is not. */
  public boolean isMonthDay() {
    return year == 0 && month > 0 && day > 0;
  }

  /** Returns whether nothing but the year is known. */
  public boolean isYear() {
    return year > 0 && month == 0;
  }

  /**
   * Returns the day that is named, without the lag.
   *
   * @throws IllegalStateException if it is not full
   */
  public LocalDate date() {
    if (!isFull()) {
      throw new IllegalStateException("Cannot make a day of incomplete evidence: " + text);
    }
    return LocalDate.of(year, month, day);
  }
}
