package org.tongwen.page;

import java.util.List;
import org.tongwen.text.Normaliser;

/** Compares where one part of an article ends and another begins with whole copies of the text. */
final class Seam {

  private static final int ANCHOR = 5;
  private static final int REACH = 40;
  private static final int SLACK = 5;

  private Seam() {}

  /**
   * Whether a copy has the two texts one after the other.
   *
   * @return 1 if one has, -1 if one has them elsewhere, 0 if no copy tells
   */
  static int fit(String before, String after, List<String> copies) {
    String end = letters(before.substring(Math.max(0, before.length() - 3 * REACH)));
    String start = letters(after.substring(0, Math.min(after.length(), 3 * REACH)));
    int verdict = 0;
    for (String copy : copies) {
      String text = letters(copy);
      int ends = endOf(end, text);
      int starts = startOf(start, text);
      if (ends >= 0 && starts >= 0) {
        if (Math.abs(starts - ends) <= SLACK) {
          return 1;
        }
        verdict = -1;
      }
    }
    return verdict;
  }

  private static String letters(String text) {
    int[] letters = Normaliser.normalise(text.codePoints().toArray()).letters();
    return new String(letters, 0, letters.length);
  }

  /** Where in a copy a text ends; -1 where its end is not found. */
  private static int endOf(String part, String copy) {
    for (int back = 0; back < REACH && part.length() - back - ANCHOR >= 0; back++) {
      int from = part.length() - back - ANCHOR;
      int at = copy.indexOf(part.substring(from, from + ANCHOR));
      if (at >= 0) {
        return at + ANCHOR + back;
      }
    }
    return -1;
  }

  /** Where in a copy a text starts; -1 where its start is not found. */
  private static int startOf(String part, String copy) {
    for (int from = 0; from < REACH && from + ANCHOR <= part.length(); from++) {
      int at = copy.indexOf(part.substring(from, from + ANCHOR));
      if (at >= 0) {
        return at - from;
      }
    }
    return -1;
  }
}
