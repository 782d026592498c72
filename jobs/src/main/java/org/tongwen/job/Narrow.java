package org.tongwen.job;

import static org.apache.spark.sql.functions.broadcast;

import java.util.function.LongSupplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.Held;

/**
 * Narrow rows that are joined with wide ones (texts, signatures): where they are few, every task
 * gets all of them and the wide ones stay where they are; more meet them by sorting.
 */
final class Narrow {
  /** Some 40 MB of ids, days and numbers. */
  private static final long FEW = 1 << 18;

  /** So many where names and lists come with them. */
  private static final long FEW_WIDER = 10_000;

  private Narrow() {}

  /** Computes rows now, however many and how wide they turn out to be. */
  static Dataset<Row> held(Dataset<Row> rows) {
    Dataset<Row> computed = Held.cutOff(rows);
    return sent(computed) && computed.count() <= FEW_WIDER ? broadcast(computed) : computed;
  }

  /** Rows that are counted for this: better held. */
  static Dataset<Row> beside(Dataset<Row> rows) {
    return beside(rows, rows::count);
  }

  /**
   * Rows of which the number is known.
   *
   * @param count at least as many as there are
   */
  static Dataset<Row> beside(Dataset<Row> rows, LongSupplier count) {
    return sent(rows) && count.getAsLong() <= FEW ? broadcast(rows) : rows;
  }

  /** In a session for small input the job that would send rows around costs more than it saves. */
  private static boolean sent(Dataset<Row> rows) {
    return !Held.small(rows.sparkSession());
  }
}
