package org.tongwen.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongwen.table.Held;

/** Rows that may be few, as a day brings them into a large warehouse. */
final class Few {
  /** So many rows are sent to every task that joins with them. */
  private static final long MOST = 10_000;

  private Few() {}

  /**
   * Computes rows now; where they are few, a join sends them to the other side instead of sorting
   * both.
   */
  static Dataset<Row> of(Dataset<Row> rows) {
    Dataset<Row> computed = Held.cutOff(rows);
    return computed.count() <= MOST ? functions.broadcast(computed) : computed;
  }
}
