package org.tongwen.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in columns on a terminal, where a Chinese character takes the room of two letters (Unicode
 * Standard Annex 11, East Asian Width).
 */
final class Columns {
  private static final String CUT = "…";
  private static final String GAP = "  ";

  private Columns() {}

  /** The cells of the terminal that a text takes. */
  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int codePoint) {
    int type = UCharacter.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? 2
        : 1;
  }

  /**
   * A text from a page on one line and harmless: what is not printable (the terminal's own escapes
   * too, and the marks that turn the direction of writing) is left out, white space becomes one
   * space.
   */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int codePoint : text.codePoints().toArray()) {
      if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
        space = out.length() > 0;
        continue;
      }
      int type = Character.getType(codePoint);
      if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
        continue;
      }
      if (space) {
        out.append(' ');
        space = false;
      }
      out.appendCodePoint(codePoint);
    }
    return out.toString();
  }

  /** The text, cut to a width with an ellipsis where it is wider. */
  static String clip(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 1;
    for (int codePoint : text.codePoints().toArray()) {
      used += width(codePoint);
      if (used > width) {
        break;
      }
      out.appendCodePoint(codePoint);
    }
    return out.append(CUT).toString();
  }

  /** The text with spaces behind it up to a width. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** The text with spaces before it up to a width, as figures stand. */
  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /**
   * Lines with their cells under each other; each column is as wide as its widest cell.
   *
   * @param rows cells, as many in each row
   */
  static List<String> lines(List<List<String>> rows) {
    List<String> out = new ArrayList<>();
    if (rows.isEmpty()) {
      return out;
    }
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append(i == 0 ? "" : GAP).append(pad(row.get(i), widths[i]));
      }
      out.add(line.toString().stripTrailing());
    }
    return out;
  }

  /**
   * The same rows with spaces before what stands in columns of figures, so that figures end under
   * each other.
   *
   * @param figures for each column whether it has figures
   */
  static List<List<String>> figuresRight(List<List<String>> rows, boolean[] figures) {
    int[] widths = new int[figures.length];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    List<List<String>> out = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      for (int i = 0; i < widths.length; i++) {
        if (figures[i]) {
          cells.set(i, padLeft(row.get(i), widths[i]));
        }
      }
      out.add(cells);
    }
    return out;
  }

  /**
   * A text on several lines of at most a width, each with an indent. Lines break at spaces; where
   * there is none, as in Chinese, anywhere.
   */
  static List<String> wrapped(String text, int width, String indent) {
    int[] letters = text.codePoints().toArray();
    List<String> out = new ArrayList<>();
    int start = 0;
    while (start < letters.length) {
      int end = start;
      int used = 0;
      int space = -1;
      while (end < letters.length && used + width(letters[end]) <= width) {
        used += width(letters[end]);
        if (letters[end] == ' ') {
          space = end;
        }
        end++;
      }
      if (end == start) {
        end++;
      }
      boolean atSpace = end < letters.length && letters[end] != ' ' && space > start;
      int to = atSpace ? space : end;
      out.add(indent + new String(letters, start, to - start).stripTrailing());
      start = to;
      while (start < letters.length && letters[start] == ' ') {
        start++;
      }
    }
    return out;
  }
}
