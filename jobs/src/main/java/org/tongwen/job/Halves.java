package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Texts half of which stands in another story: a brief that is a paragraph of a round-up, the rest
 * of a continued article that is mostly background. Such a text is compared with the copies of the
 * other story too, not with its reference alone, so that a reader of either page finds the other.
 *
 * <p>What is half in another story is read off pairs that were compared: of the text itself, and of
 * its reference, whose stretch it holds. The cost is a stated number of comparisons for each such
 * text.
 */
final class Halves {
  private Halves() {}

  /**
   * The texts, each with the family in which half of it stands.
   *
   * @param similarities rows of the table
   * @param families rows of the table
   * @param lengths article_id, length
   * @param half share of a text
   * @return article_id, family_id (not its own)
   */
  static Dataset<Row> of(
      Dataset<Row> similarities, Dataset<Row> families, Dataset<Row> lengths, double half) {
    Dataset<Row> sides =
        side(similarities, "a", "b").union(side(similarities, "b", "a")).where("to > from");
    Dataset<Row> known = families.select("article_id", "family_id", "reference_article_id");
    Dataset<Row> across =
        sides
            .join(known.select(col("article_id"), col("family_id").as("own")), "article_id")
            .join(known.select(col("article_id").as("other"), col("family_id")), "other")
            .where("own <> family_id");
    Dataset<Row> direct =
        across.where(col("contained").geq(half)).select("article_id", "family_id");
    Dataset<Row> held =
        sides
            .withColumnRenamed("article_id", "reference_article_id")
            .withColumnRenamed("other", "article_id")
            .join(known.drop("family_id"), new String[] {"reference_article_id", "article_id"})
            .select(
                col("reference_article_id"),
                col("article_id"),
                col("from").as("held_from"),
                col("to").as("held_to"));
    Column overlap =
        least(col("to"), col("held_to")).minus(greatest(col("from"), col("held_from")));
    Dataset<Row> throughReference =
        across
            .withColumnRenamed("article_id", "reference_article_id")
            .join(held, "reference_article_id")
            .join(lengths, "article_id")
            .where(overlap.geq(col("length").multiply(half)))
            .select("article_id", "family_id");
    return direct.union(throughReference).distinct();
  }

  /**
   * The pairs from both sides: what of an article, from its first letter to its last, is shared.
   */
  private static Dataset<Row> side(Dataset<Row> similarities, String own, String other) {
    return similarities.select(
        col("article_" + own).as("article_id"),
        col("article_" + other).as("other"),
        col(own + "_letter").as("from"),
        col(own + "_letter_end").as("to"),
        col("containment_" + own).as("contained"));
  }

  /**
   * The pairs to compare: each text with copies of the other family, in the order of their ids.
   *
   * @param halves as {@link #of} makes them
   * @param families rows of the table
   * @param most copies for each text
   * @return rows of {@link CandidatePairs#SCHEMA}
   */
  static Dataset<Row> pairs(Dataset<Row> halves, Dataset<Row> families, int most) {
    return halves
        .join(families.select(col("family_id"), col("article_id").as("copy")), "family_id")
        .withColumn(
            "place", row_number().over(Window.partitionBy("article_id").orderBy(col("copy"))))
        .where(col("place").leq(most))
        .select(
            Texts.key(col("article_id")).as("document"),
            Texts.key(col("copy")).as("representative"),
            lit(0).as("anchors"),
            lit(0).as("bands"),
            lit(false).as("identical"));
  }
}
