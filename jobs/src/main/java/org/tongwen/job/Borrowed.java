package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;

import java.util.BitSet;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.Held;

/**
 * The paragraphs of a family's reference that an older story printed before: background and
 * boilerplate that each new story carries along.
 *
 * <p>Not every two texts that share a paragraph are compared: what many carry is led to a few that
 * stand for all. So what a text shares with one that an older story was found in, at the same
 * letters, is the older story's too, though the two were never laid side by side.
 */
final class Borrowed {
  /** Same letters of a paragraph; less is a name, a title or a formula. */
  private static final int LETTERS = 40;

  private Borrowed() {}

  /**
   * The stretches of references that stand in families first printed earlier.
   *
   * @param passages rows of the table
   * @param families rows of the table
   * @return article_id of a reference, borrowed (from, to in letters, in any order, they may
   *     overlap)
   */
  static Dataset<Row> of(Dataset<Row> passages, Dataset<Row> families) {
    Dataset<Row> paragraphs = passages.where(col("matched").geq(LETTERS));
    Dataset<Row> own =
        families.select(
            col("article_id"),
            col("first_print_date").as("first"),
            col("relation").equalTo("reference").as("is_reference"));
    Dataset<Row> others =
        families.select(col("article_id").as("other"), col("first_print_date").as("other_first"));
    Dataset<Row> sides =
        Held.cutOff(
            side(paragraphs, "a", "b")
                .union(side(paragraphs, "b", "a"))
                .join(own, "article_id")
                .join(others, "other"));
    Dataset<Row> older =
        sides
            .where("other_first < first")
            .groupBy("article_id", "from", "to")
            .agg(max("is_reference").as("is_reference"), min("other_first").as("since"));
    Dataset<Row> shared = older.where("is_reference").select("article_id", "from", "to");
    return shared
        .union(sharedWithWhatHolds(older, sides.where("is_reference")))
        .groupBy("article_id")
        .agg(collect_list(struct(col("from"), col("to"))).as("borrowed"));
  }

  /**
   * The stretches of references that stand in another text where that one shares letters with an
   * older story.
   *
   * @param older article_id, from, to, since: stretches that a story first printed then holds
   * @param sides of references
   */
  private static Dataset<Row> sharedWithWhatHolds(Dataset<Row> older, Dataset<Row> sides) {
    Dataset<Row> held =
        older.select(
            col("article_id").as("other"),
            col("from").as("held_from"),
            col("to").as("held_to"),
            col("since"));
    return sides
        .join(held, "other")
        .where("since < first")
        .withColumn("both_from", greatest(col("other_from"), col("held_from")))
        .withColumn("both_to", least(col("other_to"), col("held_to")))
        .where(col("both_to").minus(col("both_from")).geq(LETTERS))
        .select(
            col("article_id"),
            least(col("to"), col("from").plus(col("both_from")).minus(col("other_from")))
                .as("from"),
            least(col("to"), col("from").plus(col("both_to")).minus(col("other_from"))).as("to"))
        .where("from < to");
  }

  private static Dataset<Row> side(Dataset<Row> passages, String own, String other) {
    return passages.select(
        col("article_" + own).as("article_id"),
        col("article_" + other).as("other"),
        col(own + "_letter").as("from"),
        col(own + "_letter_end").as("to"),
        col(other + "_letter").as("other_from"),
        col(other + "_letter_end").as("other_to"));
  }

  /**
   * The letters of a reference that are an older story's; none where they are half of it, for then
   * the text is that story, told on.
   *
   * @param stretches from and to
   * @param length letters of the reference
   */
  static BitSet letters(List<Row> stretches, int length) {
    BitSet letters = new BitSet();
    stretches.forEach(s -> letters.set(s.getInt(0), s.getInt(1)));
    return 2 * letters.cardinality() < length ? letters : new BitSet();
  }
}
