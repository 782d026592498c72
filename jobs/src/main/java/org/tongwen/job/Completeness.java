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
   * The copies that have not been compared with their references, as pairs to verify.
   *
   * @param placed key, reference of every article
   * @param similarities rows of the table: pairs that were compared already
   */
  static Dataset<Row> missing(Dataset<Row> placed, Dataset<Row> similarities) {
    Dataset<Row> known = known(similarities);
    Dataset<Row> copies = placed.where("key <> reference").select("key", "reference");
    return copies
        .join(
            known,
            copies
                .col("key")
                .equalTo(known.col("copy"))
                .and(copies.col("reference").equalTo(known.col("ref"))),
            "left_anti")
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
    Dataset<Row> all = known(similarities);
    return placed
        .join(
            all,
            placed
                .col("key")
                .equalTo(all.col("copy"))
                .and(placed.col("reference").equalTo(all.col("ref"))),
            "left")
        .withColumn("relation", relation())
        .withColumn(
            "completeness",
            when(col("key").equalTo(col("reference")), lit(1.0))
                .otherwise(coalesce(col("held"), lit(0.0))))
        .drop("copy", "ref", "held", "told");
  }

  private static Column relation() {
    return when(col("key").equalTo(col("reference")), lit("reference"))
        .otherwise(coalesce(col("told"), lit("unrelated")));
  }

  /** Each compared pair from both sides: the share of ref that stands in copy. */
  private static Dataset<Row> known(Dataset<Row> similarities) {
    return side(similarities, "article_a", "article_b", "containment_b")
        .union(side(similarities, "article_b", "article_a", "containment_a"));
  }

  private static Dataset<Row> side(
      Dataset<Row> similarities, String copy, String reference, String held) {
    return similarities.select(
        Texts.key(col(copy)).as("copy"),
        Texts.key(col(reference)).as("ref"),
        col(held).as("held"),
        col("relation").as("told"));
  }
}
