package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import java.util.BitSet;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The paragraphs of a family's reference that an older story printed before: background and
 * boilerplate that each new story carries along.
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
    Dataset<Row> references =
        families
            .where("relation = 'reference'")
            .select(col("article_id"), col("family_id"), col("first_print_date").as("first"));
    Dataset<Row> others =
        families.select(
            col("article_id").as("other"),
            col("family_id").as("other_family"),
            col("first_print_date").as("other_first"));
    return side(paragraphs, "a", "b")
        .union(side(paragraphs, "b", "a"))
        .join(references, "article_id")
        .join(others, "other")
        .where("family_id <> other_family AND other_first < first")
        .groupBy("article_id")
        .agg(collect_list(struct(col("from"), col("to"))).as("borrowed"));
  }

  private static Dataset<Row> side(Dataset<Row> passages, String own, String other) {
    Column letter = col(own + "_letter");
    return passages.select(
        col("article_" + own).as("article_id"),
        col("article_" + other).as("other"),
        letter.as("from"),
        col(own + "_letter_end").as("to"));
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
