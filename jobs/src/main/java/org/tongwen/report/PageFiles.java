package org.tongwen.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The raw pages that stories and recurring passages lead to, a data file each. */
final class PageFiles {
  private PageFiles() {}

  /**
   * A file a page: its text, what is known of it, its articles and where they stand.
   *
   * @param pages rows of {@code pages}
   * @param articles rows of {@code articles}
   * @param families rows of {@code families}
   * @param stories rows of {@code mart_story}
   * @param wanted page_id, repeated or not
   * @param papers n, paper: the numbers of papers
   * @return name, json
   */
  static Dataset<Row> each(
      Dataset<Row> pages,
      Dataset<Row> articles,
      Dataset<Row> families,
      Dataset<Row> stories,
      Dataset<Row> wanted,
      Dataset<Row> papers) {
    Dataset<Row> story =
        families
            .select("article_id", "family_id")
            .join(stories.select("family_id"), "family_id")
            .withColumnRenamed("family_id", "story");
    Dataset<Row> onPage =
        articles
            .join(story, new String[] {"article_id"}, "left")
            .groupBy("page_id")
            .agg(
                sort_array(
                        collect_list(
                            struct(
                                col("seq"),
                                col("article_id").as("id"),
                                col("headline").as("h"),
                                col("story"),
                                expr("transform(concat(headline_spans, body_spans),"
                                        + " s -> array(s.start, s.end))")
                                    .as("spans"))))
                    .as("articles"));
    return pages
        .join(wanted.select("page_id").distinct(), "page_id")
        .join(onPage, new String[] {"page_id"}, "left")
        .join(papers, new String[] {"paper"}, "left")
        .select(
            StoryFiles.name("page", "page_id").as("name"),
            to_json(
                    struct(
                        col("page_id").as("id"),
                        col("n"),
                        col("issue_date").as("d"),
                        col("issue_date_source").as("from"),
                        col("issue_date_detail").as("why"),
                        col("issue_date_confidence").as("sure"),
                        col("page_no").as("no"),
                        col("cn_code").as("cn"),
                        col("source"),
                        col("notes"),
                        col("text"),
                        col("articles")))
                .as("json"));
  }
}
