package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.text.Span;

/** Questions about characters that several rules ask. All texts are folded views. */
final class Marks {

  private static final String TERMINAL = "。!?…";
  private static final String CLOSING = "”’\"')]】》〉";
  private static final String NEVER_FIRST = "，,、。.;:!?)]】》〉”’%…";
  private static final String BULLETS = "◆■●★▲◇□○◎▶►※☆△▪•◉❖✦➤⊙";

  private Marks() {}

  /** Whether a text ends where a sentence ends. */
  static boolean endsSentence(CharSequence text) {
    int i = text.length() - 1;
    while (i >= 0 && (isSpace(text.charAt(i)) || CLOSING.indexOf(text.charAt(i)) >= 0)) {
      i--;
    }
    return i >= 0 && TERMINAL.indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a sentence ends at this character. */
  static boolean isTerminal(char c) {
    return TERMINAL.indexOf(c) >= 0;
  }

  /** Whether a line cannot begin with this character. */
  static boolean isNeverFirst(char c) {
    return NEVER_FIRST.indexOf(c) >= 0;
  }

  /** Whether the character is a sign that opens an item of a list. */
  static boolean isBullet(char c) {
    return BULLETS.indexOf(c) >= 0;
  }

  /** Where a text goes on after the sign that opens it and the space behind that. */
  static int afterSign(String text) {
    int from = 1;
    while (from < text.length() && isSpace(text.charAt(from))) {
      from++;
    }
    return from;
  }

  /** Whether a bracket or a quotation is left open. */
  static boolean opensBracket(String text) {
    return count(text, '(') > count(text, ')')
        || count(text, '《') > count(text, '》')
        || count(text, '“') > count(text, '”');
  }

  /** White space, line ends included. */
  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00A0' || c == '\u200B';
  }

  /** Whether the character carries meaning: a letter or a digit. */
  static boolean isLetter(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || Character.isLetterOrDigit(c) || c == '〇';
  }

  /** Number of letters and digits. */
  static int letters(CharSequence text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isLetter(text.charAt(i))) {
        n++;
      }
    }
    return n;
  }

  /** Width as printed, in half-width columns. */
  static int width(CharSequence text, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += text.charAt(i) >= 0x1100 || "“”‘’—…·".indexOf(text.charAt(i)) >= 0 ? 2 : 1;
    }
    return n;
  }

  /** Whether a text has one of some characters. */
  static boolean hasAny(String text, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      if (text.indexOf(characters.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The runs of Han characters of a text, as far as they are not known already. */
  static List<Span> hanRuns(String text, boolean[] known) {
    List<Span> runs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean gap = i == text.length() || known[i] || !Character.isIdeographic(text.charAt(i));
      if (!gap && start < 0) {
        start = i;
      } else if (gap && start >= 0) {
        runs.add(new Span(start, i));
        start = -1;
      }
    }
    return runs;
  }

  /** How often a character occurs. */
  static int count(CharSequence text, char wanted) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == wanted) {
        n++;
      }
    }
    return n;
  }
}
