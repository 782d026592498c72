package org.tongwen.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataTypes;
import org.tongwen.table.Column;
import org.tongwen.table.DimAgencyTable;
import org.tongwen.table.DimDateTable;
import org.tongwen.table.DimPaperTable;
import org.tongwen.table.MartCopyTable;
import org.tongwen.table.Table;

/** Rows by hand, without Spark: the named columns have values, the others are empty. */
final class MadeSource implements Source {
  /** What a published text may hold: all that COPY, CSV and SQL have a meaning for. */
  static final String AWKWARD = "甲\t乙\n\"丙\"\\N,'丁'\r𠀀";

  static final List<Table> STAR =
      List.of(DimDateTable.TABLE, DimPaperTable.TABLE, DimAgencyTable.TABLE, MartCopyTable.TABLE);

  private final Map<String, List<Object[]>> rows = new TreeMap<>();

  /** A day with two papers that print a story; {@code headline} is the one of the second paper. */
  static MadeSource star(String headline) {
    LocalDate day = LocalDate.of(2026, 5, 21);
    return new MadeSource()
        .row(DimDateTable.TABLE, "date", day, "weekday", "星期四")
        .row(DimPaperTable.TABLE, "paper", "北报")
        .row(DimPaperTable.TABLE, "paper", "南报", "place", "南城")
        .row(DimAgencyTable.TABLE, "agency", "新华社", "credited", true)
        .row(copy("a", "北报", AWKWARD, day, 1.0))
        .row(copy("b", "南报", headline, day, 0.1 + 0.2));
  }

  private static Object[] copy(
      String article, String paper, String headline, LocalDate day, double completeness) {
    return new Object[] {
      MartCopyTable.TABLE,
      "family_id",
      "f",
      "article_id",
      article,
      "paper",
      paper,
      "headline",
      headline,
      "agency",
      "新华社",
      "issue_date",
      day,
      "completeness",
      completeness
    };
  }

  private MadeSource row(Object... tableNamesAndValues) {
    Table table = (Table) tableNamesAndValues[0];
    Object[] values = table.columns().stream().map(MadeSource::empty).toArray();
    for (int i = 1; i < tableNamesAndValues.length; i += 2) {
      values[List.of(table.columnNames()).indexOf(tableNamesAndValues[i])] =
          tableNamesAndValues[i + 1];
    }
    rows.computeIfAbsent(table.name(), t -> new ArrayList<>()).add(values);
    return this;
  }

  private static Object empty(Column column) {
    if (!column.required()) {
      return null;
    } else if (column.type().equals(DataTypes.StringType)) {
      return "";
    } else if (column.type().equals(DataTypes.DateType)) {
      return LocalDate.EPOCH;
    } else if (column.type().equals(DataTypes.BooleanType)) {
      return false;
    }
    return column.type().equals(DataTypes.DoubleType) ? (Object) 0.0 : (Object) 0;
  }

  @Override
  public Iterator<Object[]> rows(Table table) {
    return rows.getOrDefault(table.name(), List.of()).iterator();
  }

  /** The same rows until the last table, where it does something else before its second row. */
  Source until(Runnable midway) {
    return table -> {
      Iterator<Object[]> all = rows(table);
      if (!table.equals(STAR.get(STAR.size() - 1))) {
        return all;
      }
      return new Iterator<>() {
        private int given;

        @Override
        public boolean hasNext() {
          return all.hasNext();
        }

        @Override
        public Object[] next() {
          if (given++ == 1) {
            midway.run();
          }
          return all.next();
        }
      };
    };
  }
}
