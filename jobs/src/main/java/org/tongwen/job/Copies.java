package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.tongwen.table.DimAgencyTable;
import org.tongwen.table.MartCopyTable;

/**
 * Makes {@code mart_copy}: the printed copies of stories, of which the other marts are counts. The
 * parts of a continued article are one copy.
 */
final class Copies {
  /** How a page of unknown paper is named where papers are listed. */
  static final String UNKNOWN_PAPER = "佚名";

  private static final Column[] COPY = {
    col("family_id"),
    col("chain_id").as("article_id"),
    col("paper"),
    col("issue_date"),
    col("page_no"),
    col("credited"),
    col("headline"),
    col("letters"),
    col("completeness"),
    col("agency"),
    col("first_print_date")
  };

  private Copies() {}

  /**
   * One row a copy.
   *
   * @param prints as {@link Prints} makes them
   */
  static Dataset<Row> of(Dataset<Row> prints) {
    Dataset<Row> alone =
        prints
            .where("NOT in_chain")
            .withColumn("completeness", col("chain_completeness"))
            .withColumn("letters", col("letters").cast("long"));
    Dataset<Row> copies =
        alone.select(COPY).union(continued(prints.where("in_chain")).select(COPY));
    WindowSpec family = Window.partitionBy("family_id");
    return copies
        .withColumn("agency", coalesce(col("agency"), lit(DimAgencyTable.NONE)))
        .withColumn("delay_days", datediff(col("issue_date"), col("first_print_date")))
        .withColumn("copies", count(lit(1)).over(family))
        .withColumn("least", min("paper").over(family))
        .withColumn("greatest", max("paper").over(family))
        .withColumn("known", count("paper").over(family))
        .withColumn("reprint", expr("copies > 1 AND (known < copies OR least <> greatest)"))
        .selectExpr(MartCopyTable.TABLE.columnNames());
  }

  /** The parts of a chain as one copy: the first speaks for it. */
  private static Dataset<Row> continued(Dataset<Row> parts) {
    // Should the first part be in another family, the part of least id speaks.
    return parts
        .groupBy("family_id", "chain_id")
        .agg(
            min_by(
                    struct("paper", "issue_date", "page_no", "credited", "headline"),
                    struct(col("article_id").notEqual(col("chain_id")), col("article_id")))
                .as("first_part"),
            sum("letters").as("letters"),
            max("chain_completeness").as("completeness"),
            min("agency").as("agency"),
            min("first_print_date").as("first_print_date"))
        .select(col("*"), col("first_part.*"));
  }
}
