package org.tongwen.job;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.text.Normaliser;

/**
 * Makes {@code mart_recurring_passage}: the wording that different stories share.
 *
 * <p>A passage of two articles of different families is cut into its sentences, after 。！？ and the
 * quotation marks that close behind them; the first and the last may be parts of sentences. Where
 * both sides have as many, they are taken for the same one by one, so that a misreading in one
 * sentence does not hide the others; where they do not, the passage stays whole. The side that was
 * printed first gives the wording. Rows whose letters and digits agree are one, and are counted in
 * all copies of the families concerned.
 */
final class RecurringPassageMart {
  private static final String LAST_FULL_STOP = "[。！？!?]+$";

  /** The same normal form that articles are compared in. */
  private static final UserDefinedFunction LETTERS =
      udf((UDF1<String, String>) RecurringPassageMart::letters, DataTypes.StringType);

  private RecurringPassageMart() {}

  /**
   * One row a wording.
   *
   * @param passages rows of {@code passages}
   * @param articles rows of {@code articles}
   * @param chains article_id, chain_id, as {@link Chains} makes them
   * @param families rows of {@code families}
   * @param pages rows of {@code pages}
   * @param sketches rows of {@code sketches}
   * @param leastLetters wordings of fewer letters and digits are left out
   */
  static Dataset<Row> of(
      Dataset<Row> passages,
      Dataset<Row> articles,
      Dataset<Row> chains,
      Dataset<Row> families,
      Dataset<Row> pages,
      Dataset<Row> sketches,
      int leastLetters) {
    Dataset<Row> places =
        articles
            .select("article_id", "page_id", "body_spans")
            .join(chains, "article_id")
            .join(families.select("article_id", "family_id"), "article_id")
            .join(pages.select("page_id", "paper", "issue_date", "text"), "page_id");
    Dataset<Row> wordings =
        wordings(PassageSides.of(acrossFamilies(passages, families), places))
            .withColumn("letters", LETTERS.apply(col("text")))
            .where(length(col("letters")).geq(lit(leastLetters)))
            .groupBy("letters")
            .agg(
                min_by(
                        struct("text", "early.article_id"),
                        struct("early.day", "early.article_id", "text"))
                    .as("first"),
                max("kind").as("kind"),
                array_union(collect_set("early.family_id"), collect_set("late.family_id"))
                    .as("in_families"),
                array_union(collect_set("early.article_id"), collect_set("late.article_id"))
                    .as("in_articles"));
    return occurrences(wordings, places.drop("text", "body_spans"), sketches)
        .groupBy("letters")
        .agg(
            any_value(col("first")).as("first"),
            any_value(col("kind")).as("kind"),
            count_distinct(col("family_id")).as("families"),
            count_distinct(col("chain_id")).as("articles"),
            count_distinct(col("paper")).cast("int").as("papers"),
            array_join(array_sort(array_compact(collect_set("paper"))), "、").as("paper_names"),
            min("issue_date").as("first_date"),
            max("issue_date").as("last_date"),
            count_distinct(col("issue_date")).as("dates"))
        .withColumn("passage_id", left(sha2(col("letters"), 256), lit(16)))
        .withColumn("text", col("first.text"))
        .withColumn("first_article_id", col("first.article_id"))
        .withColumn("letters", length(col("letters")))
        .selectExpr(MartRecurringPassageTable.TABLE.columnNames());
  }

  /**
   * The articles that print a wording: those that a passage shows, and the other copies of their
   * families that have it letter for letter, for not every copy is compared with every story.
   */
  private static Dataset<Row> occurrences(
      Dataset<Row> wordings, Dataset<Row> places, Dataset<Row> sketches) {
    Dataset<Row> copies =
        places.join(sketches.selectExpr("article_id", "letters AS printed"), "article_id");
    return wordings
        .withColumn("family_id", explode(col("in_families")))
        .join(copies, "family_id")
        .where("array_contains(in_articles, article_id) OR contains(printed, letters)");
  }

  private static Dataset<Row> acrossFamilies(Dataset<Row> passages, Dataset<Row> families) {
    return passages
        .select("article_a", "a_start", "a_end", "article_b", "b_start", "b_end")
        .join(families.selectExpr("article_id AS article_a", "family_id AS family_a"), "article_a")
        .join(families.selectExpr("article_id AS article_b", "family_id AS family_b"), "article_b")
        .where("family_a <> family_b");
  }

  /** The sentences of the passages, in the wording of the side that was printed first. */
  private static Dataset<Row> wordings(Dataset<Row> sides) {
    Column each =
        expr(
            "transform(early.sentences, (t, i) -> struct(t AS text,"
                + " (i > 0 OR begins) AND (i < size(early.sentences) - 1 OR ends) AS whole))");
    Column asOne = expr("array(struct(early.stretch AS text, begins AND ends AS whole))");
    Column side = struct("day", "article_id", "family_id", "stretch", "sentences");
    Column order = struct("day", "article_id");
    return sides
        .groupBy("passage")
        .agg(
            min_by(side, order).as("early"),
            max_by(side, order).as("late"),
            bool_and(col("begins")).as("begins"),
            bool_and(col("ends")).as("ends"))
        .withColumn(
            "wording",
            explode(
                when(expr("size(early.sentences) = size(late.sentences)"), each).otherwise(asOne)))
        .select(
            col("early"),
            col("late"),
            regexp_replace(col("wording.text"), LAST_FULL_STOP, "").as("text"),
            when(col("wording.whole"), "sentence").otherwise("clause").as("kind"));
  }

  private static String letters(String text) {
    int[] letters = Normaliser.normalise(text.codePoints().toArray()).letters();
    return new String(letters, 0, letters.length);
  }
}
