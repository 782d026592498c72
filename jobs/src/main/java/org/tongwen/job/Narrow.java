package org.tongwen.job;

import static org.apache.spark.sql.functions.broadcast;

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
    long count = computed.count();
    return count <= FEW_WIDER ? beside(computed, count) : computed;
  }

  /** Rows that are counted for this: better held. */
  static Dataset<Row> beside(Dataset<Row> rows) {
    return beside(rows, rows.count());
  }

  /**
   * Rows of which the number is known.
   *
   * @param count at least as many as there are
   */
  static Dataset<Row> beside(Dataset<Row> rows, long count) {
    // In a session for small input the job that would send them around costs more than it saves.
    return count <= FEW && !Held.small(rows.sparkSession()) ? broadcast(rows) : rows;
  }
}
