package org.tongwen.job;

import static org.apache.spark.sql.functions.any_value;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.MartRecurringPassageTable;

/**
 * Makes {@code mart_recurring_passage}: the wording that different stories share.
 *
 * <p>A passage of two articles of different families is cut into its sentences ({@link Wordings}).
 * Rows whose letters and digits agree are one, and are counted in all copies of the families
 * concerned.
 */
final class RecurringPassageMart {
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
    Dataset<Row> sides = PassageSides.of(acrossFamilies(passages, families), places);
    Dataset<Row> wordings =
        Wordings.of(sides, leastLetters)
            .groupBy("letters")
            .agg(
                min_by(struct("text", "article_id"), struct("day", "article_id", "text"))
                    .as("first"),
                max("kind").as("kind"),
                collect_set("family_id").as("in_families"),
                collect_set("article_id").as("in_articles"));
    return occurrences(wordings, places.drop("text", "body_spans"), sketches)
        .groupBy("letters")
        .agg(
            any_value(col("first")).as("first"),
            any_value(col("kind")).as("kind"),
            // Sets of the few in a group: Spark would count each column's values in rows of their
            // own.
            different("family_id").as("families"),
            different("chain_id").as("articles"),
            different("paper").cast("int").as("papers"),
            array_join(array_sort(collect_set("paper")), "、").as("paper_names"),
            min("issue_date").as("first_date"),
            max("issue_date").as("last_date"),
            different("issue_date").as("dates"))
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

  private static Column different(String column) {
    return size(collect_set(column)).cast("long");
  }

  private static Dataset<Row> acrossFamilies(Dataset<Row> passages, Dataset<Row> families) {
    return passages
        .select("article_a", "a_start", "a_end", "article_b", "b_start", "b_end")
        .join(families.selectExpr("article_id AS article_a", "family_id AS family_a"), "article_a")
        .join(families.selectExpr("article_id AS article_b", "family_id AS family_b"), "article_b")
        .where("family_a <> family_b");
  }
}
