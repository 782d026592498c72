package org.tongwen.job;

import java.util.Iterator;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;

/** Rows made one from one as they are asked for, so that a partition is never held whole. */
record MappedRows(Iterator<Row> rows, UnaryOperator<Row> function) implements Iterator<Row> {
  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public Row next() {
    return function.apply(rows.next());
  }
}
