package org.tongwen.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The list of recurring passages. */
final class RecurringFiles {
  private RecurringFiles() {}

  /**
   * The list by the number of stories, a column of JSON.
   *
   * @param recurring rows of {@code mart_recurring_passage}
   * @param articles rows of {@code articles}
   * @param papers n, paper
   */
  static Dataset<Row> list(Dataset<Row> recurring, Dataset<Row> articles, Dataset<Row> papers) {
    Dataset<Row> who =
        recurring
            .select(col("passage_id"), explode(split(col("paper_names"), "、")).as("paper"))
            .join(papers, "paper")
            .groupBy("passage_id")
            .agg(sort_array(collect_list("n")).as("p"));
    return recurring
        .join(who, new String[] {"passage_id"}, "left")
        .join(articles.selectExpr("article_id AS first_article_id", "page_id"), "first_article_id")
        .orderBy(
            col("families").desc(), col("dates").desc(), col("letters").desc(), col("passage_id"))
        .select(
            to_json(
                struct(
                    col("passage_id").as("id"),
                    col("text").as("t"),
                    col("kind").as("k"),
                    col("letters").as("z"),
                    col("families").as("f"),
                    col("articles").as("c"),
                    col("first_date").as("d"),
                    col("last_date").as("l"),
                    col("dates").as("n"),
                    col("first_article_id").as("a"),
                    col("page_id").as("page"),
                    col("p"),
                    LetterMap.SEARCHED.apply(col("text")).as("s"))));
  }
}
