package org.tongwen.page;

import java.util.List;

/**
 * The width of a page's columns, if its lines are broken to columns at all. Some papers set figures
 * in half width and some extractors count characters: both measures are tried.
 */
final class ColumnWidth {

  /** Lines longer than this many half-width columns are paragraphs, not lines of a column. */
  private static final int WIDEST_COLUMN = 110;

  /** Lines shorter than this many half-width columns say nothing about the width of a column. */
  private static final int NARROWEST_COLUMN = 16;

  /** A page is wrapped when so many lines have nearly the same width … */
  private static final int LEAST_LINES = 5;

  /** … and are at least this share of all. */
  private static final double LEAST_SHARE = 0.4;

  /** The lines of a column have this share of the page's text, … */
  private static final double LEAST_TEXT = 0.25;

  /** … and so many of them at most end with a mark. */
  private static final double MOST_MARKED = 0.6;

  /** Lines of verse may be as long as those of a column that is narrower than this … */
  private static final int NARROW_COLUMN = 24;

  /** … but its full lines are so many times those that are shorter and end nothing. */
  private static final int FULL_TO_SHORT = 2;

  /** Half-width columns by which full lines of one column differ. */
  private static final int SLACK = 3;

  private final String view;
  private final List<Line> lines;
  private final int columnWidth;
  private final int columnChars;

  /**
   * Measures a page.
   *
   * @param view the page's text, folded
   * @param lines its lines
   */
  ColumnWidth(String view, List<Line> lines) {
    this.view = view;
    this.lines = lines;
    columnWidth = commonWidth(false);
    columnChars = commonWidth(true);
  }

  /** Whether the page's lines are broken to columns. */
  boolean isFound() {
    return columnWidth + columnChars > 0;
  }

  /** Whether a line is too wide for a column: a whole paragraph. */
  boolean isParagraph(Line line) {
    return width(line) > WIDEST_COLUMN;
  }

  /** The width of a line, in half-width columns. */
  int width(Line line) {
    return Marks.width(view, line.start(), line.end());
  }

  private int width(Line line, boolean chars) {
    return chars ? 2 * (line.end() - line.start()) : width(line);
  }

  private int commonWidth(boolean chars) {
    int[] histogram = new int[WIDEST_COLUMN + 2 * SLACK + 2];
    int counted = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int width = width(lines.get(i), chars);
      // a line before a blank one may be short, or a whole paragraph
      if (width >= NARROWEST_COLUMN && lines.get(i + 1).blanks() == 0) {
        counted++;
        if (width <= WIDEST_COLUMN) {
          histogram[width]++;
        }
      }
    }
    int best = 0;
    int most = 0;
    for (int w = NARROWEST_COLUMN; w <= WIDEST_COLUMN; w++) {
      int score = 2 * near(histogram, w) + histogram[w];
      if (score > most) {
        most = score;
        best = w;
      }
    }
    int near = best == 0 ? 0 : near(histogram, best);
    boolean common = near >= LEAST_LINES && near >= LEAST_SHARE * counted;
    return common && isColumn(best, chars) ? best : 0;
  }

  /**
   * Whether lines of a width are those of a column: a good part of the page's text, and broken off
   * anywhere. The lines of a poem on a page of long paragraphs are neither.
   */
  private boolean isColumn(int column, boolean chars) {
    int all = 0;
    int broken = 0;
    int lines = 0;
    int marked = 0;
    int shorter = 0;
    for (Line line : this.lines) {
      int width = width(line, chars);
      boolean open = Character.isLetterOrDigit(view.charAt(line.end() - 1));
      all += width;
      if (Math.abs(width - column) <= SLACK) {
        broken += width;
        lines++;
        marked += open ? 0 : 1;
      } else if (width < column && open) {
        shorter++;
      }
    }
    return broken >= LEAST_TEXT * all
        && marked <= MOST_MARKED * lines
        && (column >= NARROW_COLUMN || lines >= FULL_TO_SHORT * shorter);
  }

  private static int near(int[] histogram, int width) {
    int near = 0;
    for (int d = -SLACK; d <= SLACK; d++) {
      near += histogram[width + d];
    }
    return near;
  }

  /** Whether the line is as wide as the column it stands in. */
  boolean isFull(int i) {
    int width = width(lines.get(i));
    if (i + 1 == lines.size()) {
      return false;
    }
    if (fills(lines.get(i))) {
      return true;
    }
    // a narrower or wider column on the same page: its lines are alike
    if (width < 0.6 * columnWidth || width > 1.6 * columnWidth) {
      return false;
    }
    boolean asBefore = i > 0 && lines.get(i).blanks() == 0 && areAlike(i, i - 1);
    return asBefore || lines.get(i + 1).blanks() == 0 && areAlike(i, i + 1);
  }

  /** Whether a line is exactly as wide as the page's columns. */
  boolean isFilled(Line line) {
    return columnWidth > 0 && Math.abs(width(line) - columnWidth) <= 1
        || columnChars > 0 && width(line, true) == columnChars;
  }

  /** Whether a line is as wide as the page's columns. */
  boolean fills(Line line) {
    return fills(width(line), columnWidth) || fills(width(line, true), columnChars);
  }

  /** Whether two lines are of one width. */
  boolean areAlike(int i, int j) {
    return Math.abs(width(lines.get(i)) - width(lines.get(j))) <= SLACK;
  }

  /** First lines lack the two ideographs of their indentation, which extraction often drops. */
  private static boolean fills(int width, int column) {
    return width >= column - SLACK - 3 && width <= column + SLACK;
  }
}
