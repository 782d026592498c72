package org.tongwen.align;

/**
 * A printed copy, as collation reads it: the letters that are compared and the text in which they
 * stand.
 *
 * @param key key of the document
 * @param letters normalised letters
 * @param text code points of the page
 * @param offsets for each letter its place in {@code text}, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // a view of a page, never compared
public record Print(long key, int[] letters, int[] text, int[] offsets) {
  /**
   * What stands between two letters that follow each other is punctuation if it is no longer than
   * this; else columns lie between.
   */
  private static final int GAP_MOST = 6;

  private static final String CLAUSE_MARKS = "，。！？；：、,.!?;:“”‘’（）()《》〈〉【】—…·\"";

  /** Checks that each letter has a place. */
  public Print {
    if (letters.length != offsets.length) {
      throw new IllegalArgumentException(
          "Cannot place " + letters.length + " letters by " + offsets.length + " offsets");
    }
  }

  /** The letter as printed. */
  int printed(int letter) {
    return text[offsets[letter]];
  }

  /**
   * The stretch as printed, from the first letter to the last, without white space and without what
   * stands between columns.
   */
  String printed(int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.appendCodePoint(printed(i));
      if (i + 1 < to) {
        String marks = after(i);
        out.append(marks == null ? "" : marks);
      }
    }
    return out.toString();
  }

  /**
   * The punctuation between a letter and the next one; null where the two do not stand together, so
   * that nothing can be said.
   */
  String after(int letter) {
    if (letter + 1 >= letters.length) {
      return null;
    }
    int from = offsets[letter] + 1;
    int to = offsets[letter + 1];
    if (from == to) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    boolean broken = false;
    for (int at = from; at < to; at++) {
      int c = text[at];
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        broken |= c == '\n';
      } else {
        out.appendCodePoint(c);
        if (out.length() > GAP_MOST || Character.isLetterOrDigit(c)) {
          return null;
        }
      }
    }
    return broken && out.length() == 0 ? null : out.toString();
  }

  /** Whether a mark that divides clauses stands after the letter, or the text ends there. */
  boolean clauseEndsAfter(int letter) {
    if (letter < 0 || letter + 1 >= letters.length) {
      return true;
    }
    String marks = after(letter);
    if (marks != null && marks.length() == 1 && digit(letter) && digit(letter + 1)) {
      return false;
    }
    return marks != null && marks.codePoints().anyMatch(c -> CLAUSE_MARKS.indexOf(c) >= 0);
  }

  private boolean digit(int letter) {
    return letters[letter] >= '0' && letters[letter] <= '9';
  }
}
