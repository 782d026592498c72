package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The printed copies of stories: the parts of a continued article are one copy. */
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
   * @return family_id, chain_id; paper, issue_date, credited and headline of its first part;
   *     letters; completeness; and of its family: agency, first_print_date
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
            .join(pages.select("page_id", "paper", "issue_date"), "page_id")
            .join(
                sketches.select(col("article_id"), length(col("letters")).as("letters")),
                "article_id");
    // The first part speaks for the copy; should it be in another family, the part of least id.
    return printed
        .groupBy("family_id", "chain_id")
        .agg(
            min_by(
                    struct("paper", "issue_date", "credited", "headline"),
                    struct(col("article_id").notEqual(col("chain_id")), col("article_id")))
                .as("first_part"),
            sum("letters").as("letters"),
            max("chain_completeness").as("completeness"),
            min("agency").as("agency"),
            min("first_print_date").as("first_print_date"))
        .select(
            "family_id",
            "chain_id",
            "first_part.paper",
            "first_part.issue_date",
            "first_part.credited",
            "first_part.headline",
            "letters",
            "completeness",
            "agency",
            "first_print_date");
  }
}
