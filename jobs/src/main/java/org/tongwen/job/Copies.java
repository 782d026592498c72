package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.DimAgencyTable;
import org.tongwen.table.MartCopyTable;

/**
 * Makes {@code mart_copy}: the printed copies of stories, of which the other marts are counts. The
 * parts of a continued article are one copy.
 */
final class Copies {
  /** How a page of unknown paper is named where papers are listed. */
  static final String UNKNOWN_PAPER = "佚名";

  private Copies() {}

  /**
   * One row a copy.
   *
   * @param articles rows of {@code articles}
   * @param chains article_id, chain_id, as {@link Chains} makes them
   * @param families rows of {@code families}
   * @param pages rows of {@code pages}
   * @param sketches rows of {@code sketches}
   */
  static Dataset<Row> of(
      Dataset<Row> articles,
      Dataset<Row> chains,
      Dataset<Row> families,
      Dataset<Row> pages,
      Dataset<Row> sketches) {
    Dataset<Row> printed =
        articles
            .selectExpr("article_id", "page_id", "headline", "agency AS credited")
            .join(chains, "article_id")
            .join(
                families.select(
                    "article_id", "family_id", "chain_completeness", "agency", "first_print_date"),
                "article_id")
            .join(pages.select("page_id", "paper", "issue_date", "page_no"), "page_id")
            .join(
                sketches.select(col("article_id"), length(col("letters")).as("letters")),
                "article_id");
    // The first part speaks for the copy; should it be in another family, the part of least id.
    Dataset<Row> copies =
        printed
            .groupBy("family_id", "chain_id")
            .agg(
                min_by(
                        struct("paper", "issue_date", "page_no", "credited", "headline"),
                        struct(col("article_id").notEqual(col("chain_id")), col("article_id")))
                    .as("first_part"),
                sum("letters").as("letters"),
                max("chain_completeness").as("completeness"),
                coalesce(min("agency"), lit(DimAgencyTable.NONE)).as("agency"),
                min("first_print_date").as("first_print_date"))
            .select(
                col("family_id"),
                col("chain_id").as("article_id"),
                col("first_part.*"),
                col("letters"),
                col("completeness"),
                col("agency"),
                col("first_print_date"),
                datediff(col("first_part.issue_date"), col("first_print_date")).as("delay_days"));
    return copies.join(reach(copies), "family_id").selectExpr(MartCopyTable.TABLE.columnNames());
  }

  /** How many copies a family has, and whether they are of different papers. */
  private static Dataset<Row> reach(Dataset<Row> copies) {
    return copies
        .groupBy("family_id")
        .agg(
            count(lit(1)).as("copies"),
            min("paper").as("least"),
            max("paper").as("greatest"),
            count_if(col("paper").isNull()).as("unknown"))
        .selectExpr(
            "family_id", "copies", "copies > 1 AND (unknown > 0 OR least <> greatest) AS reprint");
  }
}
