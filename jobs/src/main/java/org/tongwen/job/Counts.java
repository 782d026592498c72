package org.tongwen.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Small sums that a job reports or plans by. */
final class Counts {
  private Counts() {}

  /** The sum of an expression over all rows, 0 where there are none. */
  static long sum(Dataset<Row> rows, String expression) {
    Row sum = rows.selectExpr("sum(" + expression + ")").head();
    return sum.isNullAt(0) ? 0 : sum.getLong(0);
  }
}
