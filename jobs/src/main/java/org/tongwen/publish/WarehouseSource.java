package org.tongwen.publish;

import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongwen.job.LastGood;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * The tables of a warehouse as the quality gate let them pass last, so that what is published
 * together belongs together, also while a run is at work.
 */
public final class WarehouseSource implements Source {
  private final Warehouse house;
  private final Map<String, Long> versions;

  /** A source that stays at what has passed by now. */
  public WarehouseSource(Warehouse house) {
    this.house = house;
    this.versions = LastGood.passed(house);
  }

  /**
   * A table's rows; those of tables that the gate does not judge are the newest.
   *
   * @throws org.tongwen.error.TongwenException if the table has not been made
   */
  public Dataset<Row> read(Table table) {
    Long version = versions.get(table.name());
    return version == null ? house.read(table) : house.files(table).at(version);
  }

  @Override
  public Iterator<Object[]> rows(Table table) {
    Column[] columns =
        table.columns().stream()
            .map(
                c ->
                    Ddl.nested(c.type())
                        ? functions.to_json(
                            functions.col(c.name()), Map.of("ignoreNullFields", "false"))
                        : functions.col(c.name()))
            .toArray(Column[]::new);
    Column[] key = table.key().stream().map(functions::col).toArray(Column[]::new);
    Iterator<Row> rows = read(table).orderBy(key).select(columns).toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Object[] next() {
        Row row = rows.next();
        Object[] values = new Object[row.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = plain(row.get(i));
        }
        return values;
      }
    };
  }

  /** Days and moments as java.time has them, whichever way the session has them. */
  private static Object plain(Object value) {
    if (value instanceof java.sql.Date day) {
      return day.toLocalDate();
    }
    return value instanceof java.sql.Timestamp moment ? moment.toInstant() : value;
  }
}
