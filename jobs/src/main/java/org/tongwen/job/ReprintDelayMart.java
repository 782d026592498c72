package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.MartReprintDelayTable;

/** Makes {@code mart_reprint_delay}: how late a paper prints what is printed elsewhere. */
final class ReprintDelayMart {
  private ReprintDelayMart() {}

  /**
   * One row a paper, agency and delay.
   *
   * @param copies as {@link Copies} makes them
   */
  static Dataset<Row> of(Dataset<Row> copies) {
    return copies
        .where("copies > 1 AND paper IS NOT NULL AND issue_date IS NOT NULL")
        .groupBy("family_id", "paper")
        .agg(min("agency").as("agency"), min("delay_days").as("delay_days"))
        .groupBy("paper", "agency", "delay_days")
        .agg(count(lit(1)).as("families"))
        .select(col("paper"), col("agency"), col("delay_days"), col("families"))
        .selectExpr(MartReprintDelayTable.TABLE.columnNames());
  }
}
