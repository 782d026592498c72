package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.MartPaperDayTable;

/** Makes {@code mart_paper_day}: what a paper printed on a day. */
final class PaperDayMart {
  private static final String KNOWN = "paper IS NOT NULL AND issue_date IS NOT NULL";
  private static final String[] KEY = {"issue_date", "paper"};

  /** How 本报讯 and 本报记者 stand in articles.agency. */
  private static final String THIS_PAPER = "本报";

  private PaperDayMart() {}

  /**
   * One row a paper and day.
   *
   * @param copies as {@link Copies} makes them
   * @param pages rows of {@code pages}
   */
  static Dataset<Row> of(Dataset<Row> copies, Dataset<Row> pages) {
    Column elsewhere =
        col("credited").notEqual(lit(THIS_PAPER)).and(col("credited").notEqual(col("paper")));
    Dataset<Row> printed =
        copies
            .where(KNOWN)
            .groupBy("issue_date", "paper")
            .agg(
                count(lit(1)).as("articles"),
                sum("letters").as("letters"),
                count_if(col("reprint")).as("reprints"),
                count_if(elsewhere).as("agency_articles"));
    return pages
        .where(KNOWN)
        .groupBy("issue_date", "paper")
        .agg(count(lit(1)).as("pages"))
        .join(printed, KEY, "left")
        .select(
            col("issue_date"),
            col("paper"),
            col("pages"),
            orZero("articles"),
            orZero("letters"),
            orZero("reprints"),
            orZero("articles").minus(orZero("reprints")).as("own"),
            orZero("agency_articles"))
        .selectExpr(MartPaperDayTable.TABLE.columnNames());
  }

  /** A day of pages without any article has no row to join. */
  private static Column orZero(String column) {
    return coalesce(col(column), lit(0L)).as(column);
  }
}
