package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.MartPaperSimilarityTable;

/**
 * Makes {@code mart_paper_similarity}: which papers print the same stories, month by month.
 *
 * <p>A story of n papers brings n²/2 rows into the sum, which is added up where they arise: what is
 * shuffled grows with the pairs of papers, not with the stories.
 */
final class PaperSimilarityMart {
  private PaperSimilarityMart() {}

  /**
   * One row two papers of a month.
   *
   * @param copies as {@link Copies} makes them
   */
  static Dataset<Row> of(Dataset<Row> copies) {
    Dataset<Row> prints =
        copies
            .where("paper IS NOT NULL AND issue_date IS NOT NULL")
            .groupBy("family_id", "paper")
            .agg(
                trunc(min("first_print_date"), "month").as("month"),
                min("issue_date").as("issue_date"));
    Dataset<Row> families = prints.groupBy("month", "paper").agg(count(lit(1)).as("families"));
    Dataset<Row> a =
        prints.selectExpr("family_id", "month", "paper AS paper_a", "issue_date AS date_a");
    Dataset<Row> b = prints.selectExpr("family_id", "paper AS paper_b", "issue_date AS date_b");
    Dataset<Row> shared =
        a.join(b, "family_id")
            .where("paper_a < paper_b")
            .groupBy("month", "paper_a", "paper_b")
            .agg(
                count(lit(1)).as("shared_families"),
                count_if(col("date_a").lt(col("date_b"))).as("a_first"),
                count_if(col("date_b").lt(col("date_a"))).as("b_first"));
    return shared
        .join(
            families.selectExpr("month", "paper AS paper_a", "families AS families_a"),
            new String[] {"month", "paper_a"})
        .join(
            families.selectExpr("month", "paper AS paper_b", "families AS families_b"),
            new String[] {"month", "paper_b"})
        .withColumn(
            "similarity",
            col("shared_families")
                .divide(col("families_a").plus(col("families_b")).minus(col("shared_families"))))
        .selectExpr(MartPaperSimilarityTable.TABLE.columnNames());
  }
}
