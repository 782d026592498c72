package org.tongwen.align;

/**
 * What is known of one of two compared texts.
 *
 * @param length its letters
 * @param epochDay day of printing, days since 1970-01-01, or {@link #NO_DAY}
 * @param continuation whether it is printed as the continuation of a part on another page
 */
public record Side(int length, long epochDay, boolean continuation) {
  /** The day of a text whose date is not known. */
  public static final long NO_DAY = Long.MIN_VALUE;

  /** A text of which nothing but the length is known. */
  public static Side of(int length) {
    return new Side(length, NO_DAY, false);
  }
}
