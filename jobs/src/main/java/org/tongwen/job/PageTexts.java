package org.tongwen.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The texts of the pages that articles stand on. A page comes with each of its articles, as it
 * stands in Spark's memory; it is decoded once for those that follow each other. For one thread.
 */
final class PageTexts {
  private String page;
  private int[] text;

  /**
   * What is read of articles.
   *
   * @param bodies article_id, page_id, body_spans, text of the page
   */
  static Dataset<Row> with(Dataset<Row> bodies) {
    return bodies.select(
        col("article_id"),
        col("page_id"),
        col("body_spans"),
        col("text").cast("binary").as("text"));
  }

  /** The text of an article's page in code points. */
  int[] of(Row article) {
    String id = article.getAs("page_id");
    if (!id.equals(page)) {
      text = new String(article.<byte[]>getAs("text"), UTF_8).codePoints().toArray();
      page = id;
    }
    return text;
  }
}
