package org.tongwen.page;

import java.util.List;

/** Finds tables: rows of weather, prices or results, the names of their columns and their title. */
final class Tables {

  private Tables() {}

  /** Marks what belongs to tables among the units that are open. */
  static void mark(List<Unit> units, Label[] fixed) {
    int i = 0;
    while (i < units.size()) {
      int rows = 0;
      int end = i;
      while (end < units.size() && isRow(units.get(end), fixed[end])) {
        rows++;
        end++;
      }
      boolean weather = rows > 0 && Furniture.isWeather(units.get(i).text);
      if (rows >= 2 || weather) {
        for (int k = i; k < end; k++) {
          fixed[k] = Label.TABLE;
        }
        markHeader(units, fixed, i);
      }
      i = Math.max(end, i + 1);
    }
  }

  private static boolean isRow(Unit unit, Label label) {
    if (label != null && label != Label.OTHER || unit.marked()) {
      return label == Label.OTHER && unit.text.indexOf('|') >= 0;
    }
    return Furniture.isRow(unit.text);
  }

  /** The line of column names over the rows, and a title right above. */
  private static void markHeader(List<Unit> units, Label[] fixed, int row) {
    int k = row - 1;
    if (k >= 0
        && fixed[k] == null
        && Furniture.columns(units.get(k).text) >= 3
        && !units.get(k).endsSentence()) {
      fixed[k--] = Label.TABLE;
    }
    if (k >= 0
        && fixed[k] == null
        && !units.get(k).endsSentence()
        && units.get(k).letters() <= 20
        && Furniture.isTableTitle(units.get(k).text)
        && (units.get(k).marked()
            || k == 0
            || units.get(k - 1).endsSentence()
            || fixed[k - 1] != null)) {
      fixed[k] = Label.TABLE;
    }
  }
}
