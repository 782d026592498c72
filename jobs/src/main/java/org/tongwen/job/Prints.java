package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The printed articles with what the marts tell of them. */
final class Prints {
  private Prints() {}

  /**
   * One row an article.
   *
   * @param articles rows of {@code articles}
   * @param families rows of {@code families}
   * @param pages rows of {@code pages}
   * @param sketches rows of {@code sketches}
   * @return article_id, chain_id and in_chain (whether the chain has other parts), headline,
   *     credited, letters; family_id, reference_article_id, chain_completeness, agency,
   *     first_print_date of the family; paper, issue_date, page_no
   */
  static Dataset<Row> of(
      Dataset<Row> articles, Dataset<Row> families, Dataset<Row> pages, Dataset<Row> sketches) {
    return articles
        .selectExpr("article_id", "page_id", "headline", "agency AS credited")
        .join(
            families.select(
                "article_id",
                "family_id",
                "reference_article_id",
                "chain_completeness",
                "agency",
                "first_print_date"),
            "article_id")
        .join(
            sketches.select(col("article_id"), length(col("letters")).as("letters")), "article_id")
        .join(pages.select("page_id", "paper", "issue_date", "page_no"), "page_id")
        .join(Narrow.held(Chains.of(articles)), new String[] {"article_id"}, "left")
        .withColumn("in_chain", col("chain_id").isNotNull())
        .withColumn("chain_id", coalesce(col("chain_id"), col("article_id")))
        .drop("page_id");
  }
}
