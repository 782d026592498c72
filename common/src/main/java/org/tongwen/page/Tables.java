package org.tongwen.page;

import java.util.Arrays;
import java.util.List;

/** Finds tables: rows of weather, prices or results, the names of their columns and their title. */
final class Tables {

  /** Letters of a line of a table's title. */
  private static final int LONGEST_TITLE = 20;

  /** A table's title has at most so many lines. */
  private static final int TITLES = 3;

  /** So many lines of one shape are a table … */
  private static final int ALIKE = 3;

  /** … when so many runs of figures, letters and marks are alike from the first on. */
  private static final int SHAPE = 4;

  /** So many cells, one a line, are a table … */
  private static final int CELLS = 6;

  /** … when at least one in so many is a figure … */
  private static final int A_FIGURE_IN = 4;

  /** … and none has more letters than this. */
  private static final int LONGEST_CELL = 10;

  private Tables() {}

  /** Marks what belongs to tables among the units that are open. */
  static void mark(List<Unit> units, Label[] fixed) {
    int[] stacks = stacks(units, fixed);
    int i = 0;
    while (i < units.size()) {
      int end = i;
      while (end < units.size() && isRow(units.get(end), fixed[end])) {
        end++;
      }
      boolean one = end > i && isWhole(units.get(i).text);
      int alike = alike(units, fixed, i);
      boolean shaped = alike - i >= ALIKE;
      end = shaped ? Math.max(end, alike) : end;
      end = Math.max(end, stacks[i]);
      if (end - i >= 2 || one) {
        for (int k = i; k < end; k++) {
          fixed[k] = Label.TABLE;
        }
        markHeader(units, fixed, i);
      }
      i = Math.max(end, i + 1);
    }
  }

  /** Whether a line is a table by itself. */
  private static boolean isWhole(String text) {
    return Rows.isWeather(text) || Rows.isList(text);
  }

  /**
   * For each unit the end after the last figure of the cells from it on, of a table whose cells the
   * extraction has put one under the other; the unit itself where there is none.
   */
  private static int[] stacks(List<Unit> units, Label[] fixed) {
    int[] ends = new int[units.size()];
    int figures = 0;
    int last = -1;
    for (int i = units.size() - 1; i >= 0; i--) {
      boolean cell = isCell(units.get(i), fixed[i]);
      boolean figure = cell && Rows.isFigure(units.get(i).text);
      figures = cell ? figures + (figure ? 1 : 0) : 0;
      last = !cell ? -1 : last < 0 && figure ? i + 1 : last;
      ends[i] = last - i >= CELLS && A_FIGURE_IN * figures >= last - i ? last : i;
    }
    return ends;
  }

  private static boolean isCell(Unit unit, Label label) {
    return (label == null || label == Label.OTHER)
        && !unit.marked()
        && !unit.endsSentence()
        && unit.lines() == 1
        && unit.letters() <= LONGEST_CELL;
  }

  /** After the lines from i on whose shapes begin alike: rows of one table, whatever they hold. */
  private static int alike(List<Unit> units, Label[] fixed, int i) {
    String first = shape(units.get(i), fixed[i]);
    int end = i;
    while (first.length() >= SHAPE
        && end < units.size()
        && shape(units.get(end), fixed[end]).startsWith(first.substring(0, SHAPE))) {
      end++;
    }
    return end;
  }

  private static String shape(Unit unit, Label label) {
    boolean open = label == null && !unit.marked() && unit.lines() == 1;
    return open ? Rows.shape(unit.text) : "";
  }

  private static boolean isRow(Unit unit, Label label) {
    if (label != null && label != Label.OTHER || unit.marked()) {
      return label == Label.OTHER && unit.text.indexOf('|') >= 0;
    }
    return Rows.isRow(unit.text);
  }

  /** The line of column names over the rows, and the lines of their title. */
  private static void markHeader(List<Unit> units, Label[] fixed, int row) {
    int k = row - 1;
    if (k >= 0
        && fixed[k] == null
        && Rows.columns(units.get(k).text) >= 3
        && !units.get(k).endsSentence()) {
      fixed[k--] = Label.TABLE;
    }
    for (int top = k; top >= 0 && top > k - TITLES && isShort(units.get(top), fixed[top]); top--) {
      boolean first = top == 0 || units.get(top - 1).endsSentence() || fixed[top - 1] != null;
      if (Rows.isTableTitle(units.get(top).text) && (units.get(top).marked() || first)) {
        Arrays.fill(fixed, top, k + 1, Label.TABLE);
        return;
      }
    }
  }

  private static boolean isShort(Unit unit, Label label) {
    return label == null && !unit.endsSentence() && unit.letters() <= LONGEST_TITLE;
  }
}
