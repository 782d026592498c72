package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How much of its family's reference each copy prints, and what it is to it. */
final class Completeness {
  private Completeness() {}

  /**
   * The copies with their references, as pairs to verify.
   *
   * @param placed key, reference of every article
   * @return rows of {@link CandidatePairs#SCHEMA}
   */
  static Dataset<Row> pairs(Dataset<Row> placed) {
    return placed
        .where("key <> reference")
        .select(
            col("key").as("document"),
            col("reference").as("representative"),
            lit(0).as("anchors"),
            lit(0).as("bands"),
            lit(false).as("identical"));
  }

  /**
   * Adds relation and completeness.
   *
   * @param placed key, article_id, reference, reference_article_id of every article
   * @param similarities pairs of every copy with its reference, and others
   */
  static Dataset<Row> of(Dataset<Row> placed, Dataset<Row> similarities) {
    Dataset<Row> compared =
        side(similarities, "article_a", "article_b", "containment_b")
            .union(side(similarities, "article_b", "article_a", "containment_a"));
    return placed
        .join(compared, new String[] {"article_id", "reference_article_id"}, "left")
        .withColumn("relation", relation())
        .withColumn(
            "completeness",
            when(col("key").equalTo(col("reference")), lit(1.0))
                .otherwise(coalesce(col("held"), lit(0.0))))
        .drop("held", "told");
  }

  private static Column relation() {
    return when(col("key").equalTo(col("reference")), lit("reference"))
        .otherwise(coalesce(col("told"), lit("unrelated")));
  }

  /** Compared pairs from one side: the share of the reference that stands in the copy. */
  private static Dataset<Row> side(
      Dataset<Row> similarities, String copy, String reference, String held) {
    return similarities.select(
        col(copy).as("article_id"),
        col(reference).as("reference_article_id"),
        col(held).as("held"),
        col("relation").as("told"));
  }
}
