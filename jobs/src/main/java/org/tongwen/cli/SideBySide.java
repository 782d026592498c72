package org.tongwen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tongwen.align.EditScript;
import org.tongwen.align.Passage;
import org.tongwen.job.Comparison.Article;

/**
 * An aligned passage as it is printed in both papers, punctuation and all, cut into pieces that
 * stand opposite each other.
 */
final class SideBySide {
  /** What stands between two letters is punctuation up to this length; else the column broke. */
  private static final int MARKS = 6;

  private SideBySide() {}

  /**
   * Two stretches that stand opposite each other.
   *
   * @param a as the first paper prints it; empty where it has nothing there
   * @param b as the second paper prints it
   * @param same whether the letters are the same
   */
  record Piece(String a, String b, boolean same) {}

  /** The pieces of a passage: a letter each where the texts agree, a run where they differ. */
  static List<Piece> pieces(Article a, Article b, Passage passage) {
    List<Piece> out = new ArrayList<>();
    EditScript edits = passage.edits();
    int i = passage.aStart();
    int j = passage.bStart();
    int run = 0;
    while (run < edits.size()) {
      if (edits.kind(run) == EditScript.EQUAL) {
        for (int k = 0; k < edits.length(run); k++, i++, j++) {
          out.add(
              new Piece(
                  printed(a, i, i + 1, passage.aEnd()),
                  printed(b, j, j + 1, passage.bEnd()),
                  true));
        }
        run++;
        continue;
      }
      int iTo = i;
      int jTo = j;
      while (run < edits.size() && edits.kind(run) != EditScript.EQUAL) {
        iTo += edits.kind(run) == EditScript.INSERT ? 0 : edits.length(run);
        jTo += edits.kind(run) == EditScript.DELETE ? 0 : edits.length(run);
        run++;
      }
      difference(printed(a, i, iTo, passage.aEnd()), printed(b, j, jTo, passage.bEnd()), out);
      i = iTo;
      j = jTo;
    }
    return out;
  }

  /** A difference; the punctuation that ends both sides alike is none of it. */
  private static void difference(String a, String b, List<Piece> out) {
    int common = 0;
    while (common < Math.min(a.length(), b.length())) {
      char last = a.charAt(a.length() - 1 - common);
      if (last != b.charAt(b.length() - 1 - common)
          || Character.isLetterOrDigit(last)
          || Character.isSurrogate(last)) {
        break;
      }
      common++;
    }
    out.add(
        new Piece(a.substring(0, a.length() - common), b.substring(0, b.length() - common), false));
    if (common > 0) {
      String marks = a.substring(a.length() - common);
      out.add(new Piece(marks, marks, true));
    }
  }

  /** Letters as printed, each with the punctuation behind it up to the end of the passage. */
  private static String printed(Article article, int from, int to, int end) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.appendCodePoint(article.page()[article.offsets()[i]]);
      if (i + 1 < end) {
        out.append(marks(article, i));
      }
    }
    return out.toString();
  }

  private static String marks(Article article, int letter) {
    int from = article.offsets()[letter] + 1;
    int to = article.offsets()[letter + 1];
    StringBuilder out = new StringBuilder();
    int marks = 0;
    for (int at = from; at < to; at++) {
      int c = article.page()[at];
      if (Character.isLetterOrDigit(c) || marks == MARKS) {
        return "";
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.appendCodePoint(c);
        marks++;
      }
    }
    return Columns.clean(out.toString());
  }

  /** A line of both columns. */
  record Line(String a, int widthOfA, String b) {}

  /**
   * The pieces in lines of two columns, what differs marked.
   *
   * @param width of a column in cells of the terminal
   */
  static List<Line> lines(List<Piece> pieces, int width, Ink ink) {
    List<Line> out = new ArrayList<>();
    Column a = new Column(ink.colours() ? ink::green : SideBySide::inBrackets);
    Column b = new Column(ink.colours() ? ink::red : SideBySide::inBrackets);
    for (Piece piece : cut(pieces, width - 2)) {
      int margin = piece.same() ? 0 : 2;
      boolean full =
          a.used + Columns.width(piece.a()) + margin > width
              || b.used + Columns.width(piece.b()) + margin > width;
      if (full) {
        out.add(new Line(a.take(), a.taken, b.take()));
      }
      a.add(piece.a(), piece.same());
      b.add(piece.b(), piece.same());
    }
    out.add(new Line(a.take(), a.taken, b.take()));
    return out;
  }

  /** Pieces that are wider than a column, in parts. */
  private static List<Piece> cut(List<Piece> pieces, int width) {
    List<Piece> out = new ArrayList<>();
    for (Piece piece : pieces) {
      if (Columns.width(piece.a()) <= width && Columns.width(piece.b()) <= width) {
        out.add(piece);
        continue;
      }
      List<String> partsOfA = Columns.wrapped(piece.a(), width, "");
      List<String> partsOfB = Columns.wrapped(piece.b(), width, "");
      for (int i = 0; i < Math.max(partsOfA.size(), partsOfB.size()); i++) {
        out.add(
            new Piece(
                i < partsOfA.size() ? partsOfA.get(i) : "",
                i < partsOfB.size() ? partsOfB.get(i) : "",
                piece.same()));
      }
    }
    return out;
  }

  private static String inBrackets(String text) {
    return "[" + text + "]";
  }

  /** A column of a line in the making. */
  private static final class Column {
    private final UnaryOperator<String> mark;
    private final StringBuilder line = new StringBuilder();
    private int used;
    private int taken;

    Column(UnaryOperator<String> mark) {
      this.mark = mark;
    }

    void add(String text, boolean same) {
      String marked = same ? text : mark.apply(text);
      line.append(marked);
      // Colours take no room, brackets do.
      used += Columns.width(text) + (same || !marked.startsWith("[") ? 0 : 2);
    }

    String take() {
      String text = line.toString();
      taken = used;
      line.setLength(0);
      used = 0;
      return text;
    }
  }
}
