package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.Held;

/**
 * Texts half of which stands in another story: a brief that is a paragraph of a round-up, the rest
 * of a continued article that is mostly background. Such a text is compared with the copies of the
 * other story too, not with its reference alone, so that a reader of either page finds the other.
 *
 * <p>What is half in another story is read off pairs that were compared: of the text itself, and of
 * its reference, whose stretch it holds. A story printed oftener than a stated number of times is
 * left to its reference, so that the cost stays linear.
 */
final class Halves {
  private Halves() {}

  /** The columns of compared pairs that are read. */
  static Column[] read() {
    return Stream.of(
            "article_a",
            "article_b",
            "a_letter",
            "a_letter_end",
            "b_letter",
            "b_letter_end",
            "containment_a",
            "containment_b")
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  /**
   * The pairs to compare: each text with those copies of the other story that hold the stretch too.
   *
   * @param similarities rows of the table, the columns {@link #read}
   * @param families rows of the table
   * @param lengths article_id, length
   * @param half share of a text
   * @param most copies of the other story; for one printed oftener its reference stands
   * @return rows of {@link CandidatePairs#SCHEMA}
   */
  static Dataset<Row> pairs(
      Dataset<Row> similarities,
      Dataset<Row> families,
      Dataset<Row> lengths,
      double half,
      int most) {
    Dataset<Row> known = families.select("article_id", "family_id", "reference_article_id");
    Dataset<Row> sides =
        Held.cutOff(
            side(similarities, "a", "b").union(side(similarities, "b", "a")).where("to > from"));
    // What of a reference each of its copies holds.
    Dataset<Row> held =
        sides
            .join(
                known.select(
                    col("article_id").as("other"), col("reference_article_id").as("article_id")),
                new String[] {"article_id", "other"})
            .select(
                col("article_id").as("reference"),
                col("other").as("copy"),
                col("from").as("held_from"),
                col("to").as("held_to"));
    // What an article shares with the reference of another family.
    Dataset<Row> across =
        sides
            .join(known.select(col("article_id"), col("family_id").as("own")), "article_id")
            .join(
                known
                    .where("article_id = reference_article_id")
                    .select(col("article_id").as("other"), col("family_id")),
                "other")
            .join(families.groupBy("family_id").count().where(col("count").leq(most)), "family_id")
            .where("own <> family_id");
    Dataset<Row> direct =
        across
            .where(col("contained").geq(half))
            .select("article_id", "other", "other_from", "other_to");
    Dataset<Row> throughReference =
        across
            .withColumnRenamed("article_id", "reference")
            .join(held, "reference")
            .join(lengths.withColumnRenamed("article_id", "copy"), "copy")
            .where(overlap("from", "to").geq(col("length").multiply(half)))
            .select(col("copy").as("article_id"), col("other"), col("other_from"), col("other_to"));
    Dataset<Row> references =
        known
            .where("article_id = reference_article_id")
            .select(
                col("article_id").as("reference"),
                col("article_id").as("copy"),
                lit(0).as("held_from"),
                lit(Integer.MAX_VALUE).as("held_to"));
    return direct
        .union(throughReference)
        .join(lengths, "article_id")
        .join(held.union(references).withColumnRenamed("reference", "other"), "other")
        .where(overlap("other_from", "other_to").geq(col("length").multiply(half)))
        .select("article_id", "copy")
        .distinct()
        .select(
            Texts.key(col("article_id")).as("document"),
            Texts.key(col("copy")).as("representative"),
            lit(0).as("anchors"),
            lit(0).as("bands"),
            lit(false).as("identical"));
  }

  private static Column overlap(String from, String to) {
    return least(col(to), col("held_to")).minus(greatest(col(from), col("held_from")));
  }

  /** The pairs from both sides: what of either is shared, from its first letter to its last. */
  private static Dataset<Row> side(Dataset<Row> similarities, String own, String other) {
    return similarities.select(
        col("article_" + own).as("article_id"),
        col("article_" + other).as("other"),
        col(own + "_letter").as("from"),
        col(own + "_letter_end").as("to"),
        col(other + "_letter").as("other_from"),
        col(other + "_letter_end").as("other_to"),
        col("containment_" + own).as("contained"));
  }
}
