package org.tongwen.page;

/** Numbers of pages in one form, however they are printed: 03, 3 and 三 are 3, A03 is A3. */
final class PageNumbers {

  /** Longer texts are no number of a page. */
  private static final int LONGEST = 4;

  private PageNumbers() {}

  /** The number in its one form, with its section's letter; null where the text is none. */
  static String normal(String raw) {
    int number = ChineseNumbers.parse(raw);
    if (number > 0) {
      return Integer.toString(number);
    }
    if (raw.isEmpty() || !Character.isLetter(raw.charAt(0)) || raw.length() > LONGEST) {
      return null;
    }
    int figure = ChineseNumbers.parse(raw.substring(1));
    return figure > 0 ? Character.toUpperCase(raw.charAt(0)) + Integer.toString(figure) : null;
  }
}
