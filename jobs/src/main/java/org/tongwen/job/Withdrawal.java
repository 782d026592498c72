package org.tongwen.job;

import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.Held;
import org.tongwen.table.PagePartsTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.TokensTable;
import org.tongwen.table.Warehouse;

/**
 * Takes deliveries back: a page keeps its row while one of its sources remains; with the last one
 * it goes, and all that was read off it and the pairs that it was in. What is made of several
 * articles (families, marts) is brought up to date by the jobs after {@code pages}.
 */
final class Withdrawal {
  private Withdrawal() {}

  /** All deliveries of a warehouse: page_id, source, paper, issue_date. */
  static Dataset<Row> deliveries(Warehouse warehouse) {
    return warehouse
        .read(PagesTable.TABLE)
        .select(
            col("page_id"), explode(col("sources")).as("source"), col("paper"), col("issue_date"));
  }

  /**
   * Takes deliveries back. The page goes last: a run that is killed before does the same again.
   *
   * @param gone page_id, source
   * @return how many pages are gone
   */
  static long of(Warehouse warehouse, Dataset<Row> gone, String runId) {
    Dataset<Row> lost = gone.groupBy("page_id").agg(collect_set("source").as("lost"));
    Dataset<Row> left =
        Held.cutOff(
            warehouse
                .read(PagesTable.TABLE)
                .select("page_id", "sources")
                .join(lost, "page_id")
                .select(
                    col("page_id"),
                    col("lost"),
                    array_sort(array_except(col("sources"), col("lost"))).as("sources")));
    Dataset<Row> remaining =
        left.where(size(col("sources")).gt(0))
            .select(col("page_id"), col("sources"), col("sources").getItem(0).as("source"));
    if (!remaining.isEmpty()) {
      warehouse.update(PagesTable.TABLE, remaining, runId);
    }
    Dataset<Row> pages = left.where(size(col("sources")).equalTo(0));
    long count = pages.count();
    if (count > 0) {
      remove(warehouse, pages, runId);
    }
    return count;
  }

  private static void remove(Warehouse warehouse, Dataset<Row> pages, String runId) {
    Dataset<Row> ids = pages.select("page_id");
    if (warehouse.has(ArticlesTable.TABLE)) {
      Dataset<Row> articles =
          Held.cutOff(
              warehouse.read(ArticlesTable.TABLE).join(ids, "page_id").select("article_id"));
      for (Table pairs : List.of(SimilaritiesTable.TABLE, PassagesTable.TABLE)) {
        for (String side : List.of("article_a", "article_b")) {
          warehouse.remove(pairs, articles.withColumnRenamed("article_id", side), runId);
        }
      }
      warehouse.remove(TokensTable.TABLE, articles, runId);
      warehouse.remove(SketchesTable.TABLE, articles, runId);
      warehouse.remove(PagePartsTable.TABLE, ids, runId);
      warehouse.remove(ArticlesTable.TABLE, ids, runId);
    }
    warehouse.remove(
        RejectsTable.TABLE,
        pages.select(explode(col("lost")).as("source"), lit("no-article").as("reason")).distinct(),
        runId);
    warehouse.remove(PagesTable.TABLE, ids, runId);
  }
}
