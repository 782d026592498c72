package org.tongwen.report;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.translate;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The prints of stories: every printed part with its head, its text and its alignment. */
final class Prints {
  private Prints() {}

  /**
   * One row a printed part of a story of two copies or more.
   *
   * @param stories rows of {@code mart_story}
   * @param families rows of {@code families}
   * @param articles rows of {@code articles}
   * @param pages rows of {@code pages}
   * @param passages rows of {@code passages}
   * @param papers n, paper: the numbers of papers
   * @return columns of the tables, and k: its number in the story from 0, by day, paper and id; n:
   *     the number of its paper, null where unknown; passages: what it shares with the reference
   */
  static Dataset<Row> of(
      Dataset<Row> stories,
      Dataset<Row> families,
      Dataset<Row> articles,
      Dataset<Row> pages,
      Dataset<Row> passages,
      Dataset<Row> papers) {
    Dataset<Row> members =
        families
            .where("relation <> 'unrelated'")
            .select(
                "family_id",
                "article_id",
                "reference_article_id",
                "relation",
                "completeness",
                "chain_completeness")
            .join(stories.select("family_id"), "family_id");
    return members
        .join(
            articles.select(
                "article_id",
                "page_id",
                "headline",
                "byline",
                "agency",
                "body",
                "continues_article_id"),
            "article_id")
        .join(pages.select("page_id", "paper", "issue_date", "page_no"), "page_id")
        .join(papers, new String[] {"paper"}, "left")
        .join(aligned(members, passages), new String[] {"article_id"}, "left")
        .withColumn("passages", coalesce(col("passages"), array()))
        .withColumn(
            "k",
            row_number()
                .over(
                    Window.partitionBy("family_id")
                        .orderBy(
                            col("issue_date").asc_nulls_last(),
                            col("paper").asc_nulls_last(),
                            col("article_id")))
                .minus(lit(1)));
  }

  /**
   * What copies share with their references: o and r, the first letters of the stretch in the copy
   * and in the reference; s, its letters in the reference; e, the edit script from the copy to the
   * reference.
   */
  private static Dataset<Row> aligned(Dataset<Row> members, Dataset<Row> passages) {
    Dataset<Row> pairs = members.select("article_id", "reference_article_id");
    Dataset<Row> asFirst =
        passages
            .join(
                pairs,
                passages
                    .col("article_a")
                    .equalTo(pairs.col("article_id"))
                    .and(passages.col("article_b").equalTo(pairs.col("reference_article_id"))))
            .select(
                col("article_id"),
                struct(
                        col("a_letter").as("o"),
                        col("b_letter").as("r"),
                        expr("b_letter_end - b_letter").as("s"),
                        col("edits").as("e"))
                    .as("passage"));
    Dataset<Row> asSecond =
        passages
            .join(
                pairs,
                passages
                    .col("article_b")
                    .equalTo(pairs.col("article_id"))
                    .and(passages.col("article_a").equalTo(pairs.col("reference_article_id"))))
            .select(
                col("article_id"),
                struct(
                        col("b_letter").as("o"),
                        col("a_letter").as("r"),
                        expr("a_letter_end - a_letter").as("s"),
                        // The way back leaves out what the way there puts in.
                        translate(col("edits"), "DI", "ID").as("e"))
                    .as("passage"));
    return asFirst
        .unionByName(asSecond)
        .groupBy("article_id")
        .agg(sort_array(collect_list("passage")).as("passages"));
  }
}
