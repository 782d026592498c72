package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.Held;

/**
 * The chains of continued articles (上接、下转), each named by its first part.
 *
 * <p>Links are followed by pointer jumping: each round doubles how far a part sees, so a chain of n
 * parts takes log₂ n rounds. Most corpora have none longer than two parts, which is one count.
 */
final class Chains {
  /** Enough for chains of a thousand parts: what takes more rounds is a circle. */
  private static final int MOST_ROUNDS = 10;

  private Chains() {}

  /**
   * The chains of two parts or more.
   *
   * @param articles article_id, continues_article_id; a link to an article that is not there is as
   *     none
   * @return article_id, chain_id of each part; an article by itself is its own chain and has no row
   * @throws IllegalStateException if articles continue each other in a circle
   */
  static Dataset<Row> of(Dataset<Row> articles) {
    Dataset<Row> continued =
        articles
            .where("continues_article_id IS NOT NULL")
            .selectExpr("article_id AS part", "continues_article_id AS before");
    if (continued.isEmpty()) {
      return continued.toDF("article_id", "chain_id");
    }
    Dataset<Row> ids = articles.select("article_id");
    Dataset<Row> links = continued.join(ids, col("before").equalTo(col("article_id")), "left_semi");
    Dataset<Row> first = firstParts(links).toDF("article_id", "chain_id");
    return first.union(first.select(col("chain_id"), col("chain_id")).distinct());
  }

  private static Dataset<Row> firstParts(Dataset<Row> links) {
    Dataset<Row> now = links;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Dataset<Row> known = now.selectExpr("part AS middle", "before AS farther");
      Dataset<Row> next = now.join(known, col("before").equalTo(col("middle")), "left");
      if (next.where("middle IS NOT NULL").isEmpty()) {
        return now;
      }
      now =
          Held.cutOff(
              next.select(col("part"), coalesce(col("farther"), col("before")).as("before")));
    }
    throw new IllegalStateException("Some articles continue each other in a circle.");
  }
}
