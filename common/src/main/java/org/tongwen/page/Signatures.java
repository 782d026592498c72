package org.tongwen.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who signs under a text: the reporters in brackets, the writer of a letter, and its day. */
final class Signatures {

  /** Letters of a paragraph that a signature may stand under. */
  private static final int SHORTEST_TEXT = 20;

  private static final Pattern NAMES =
      Pattern.compile(
          "[(\\[]\\s?([\\p{IsIdeographic}·]{2,4})(?:[\\s、]{1,2}[\\p{IsIdeographic}·]{2,4}){0,4}\\s?[)\\]]");

  private static final Pattern READER =
      Pattern.compile(
          "(?:[一1]位|热心)?(?:读者|市民|居民|网友|村民|业主|家长|学生|乘客|顾客)(?:[\\s:]{1,2}[\\p{IsIdeographic}]{2,4})?");

  private static final Pattern DAY =
      Pattern.compile("(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|\\d{4}[.-]\\d{1,2}[.-]\\d{1,2}");

  private Signatures() {}

  /** Marks the signatures among the units that are open. */
  static void mark(List<Unit> units, Label[] fixed) {
    boolean signed = false;
    boolean letter = false;
    for (int i = 1; i < units.size(); i++) {
      Unit unit = units.get(i);
      Unit before = units.get(i - 1);
      boolean underText =
          fixed[i - 1] == null && before.endsSentence() && before.letters() >= SHORTEST_TEXT;
      boolean open = fixed[i] == null && !unit.marked();
      boolean day = signed && DAY.matcher(unit.text).matches();
      // by its form alone a name may be a heading as well
      boolean writer = letter && DatelineReader.isPerson(unit.text);
      signed = open && (day || underText && (writer || isSignature(unit.text)));
      letter = (letter || Wording.isSalutation(unit.text)) && !signed;
      if (signed) {
        fixed[i] = Label.CREDIT;
      }
    }
  }

  private static boolean isSignature(String text) {
    return areNames(text) || READER.matcher(text).matches();
  }

  /** Whether a text is nothing but names in brackets. */
  static boolean areNames(String text) {
    Matcher names = NAMES.matcher(text);
    return names.matches() && DatelineReader.isPerson(names.group(1));
  }
}
