package org.tongwen.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.evaluate.Predicted;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.ConsensusTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;
import org.tongwen.text.Span;

/**
 * The rows of a warehouse that are scored, brought to the driver: those of the pages that a truth
 * file speaks of are as many as it has pages.
 */
final class Scored {
  private Scored() {}

  static Predicted of(Warehouse house) {
    return new Predicted(
        pages(house), articles(house), families(house), passages(house), consensus(house));
  }

  private static Map<String, Predicted.Page> pages(Warehouse house) {
    Map<String, Predicted.Page> pages = new HashMap<>();
    Dataset<Row> rows =
        house
            .read(PagesTable.TABLE)
            .selectExpr(
                "page_id", "source", "sources", "paper", "cast(issue_date AS string) AS date");
    for (Row row : rows.orderBy("page_id").collectAsList()) {
      Predicted.Page page =
          new Predicted.Page(row.getString(0), row.getString(3), row.getString(4));
      for (String source : row.<String>getList(2)) {
        pages.putIfAbsent(fileName(source), page);
      }
      pages.put(fileName(row.getString(1)), page);
    }
    return pages;
  }

  private static String fileName(String source) {
    return source.substring(source.lastIndexOf('/') + 1);
  }

  private static List<Predicted.Article> articles(Warehouse house) {
    List<Predicted.Article> articles = new ArrayList<>();
    Dataset<Row> rows =
        house
            .read(ArticlesTable.TABLE)
            .selectExpr(
                "article_id",
                "page_id",
                "kicker",
                "headline",
                "subtitle",
                "agency",
                "dateline_place",
                "cast(dateline_date AS string)",
                "body_spans",
                "continues_article_id");
    for (Row row : rows.orderBy("article_id").collectAsList()) {
      articles.add(
          new Predicted.Article(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5),
              row.getString(6),
              row.getString(7),
              row.<Row>getList(8).stream().map(s -> new Span(s.getInt(0), s.getInt(1))).toList(),
              row.getString(9)));
    }
    return articles;
  }

  private static Map<String, String> families(Warehouse house) {
    return pairs(house, FamiliesTable.TABLE, "article_id", "family_id");
  }

  private static Map<String, String> consensus(Warehouse house) {
    return house.has(ConsensusTable.TABLE)
        ? pairs(house, ConsensusTable.TABLE, "family_id", "text")
        : Map.of();
  }

  private static Map<String, String> pairs(Warehouse house, Table table, String from, String to) {
    Map<String, String> pairs = new HashMap<>();
    for (Row row : house.read(table).select(from, to).collectAsList()) {
      pairs.put(row.getString(0), row.getString(1));
    }
    return pairs;
  }

  private static List<Predicted.Passage> passages(Warehouse house) {
    List<Predicted.Passage> passages = new ArrayList<>();
    Dataset<Row> rows =
        house
            .read(PassagesTable.TABLE)
            .select("a_page_id", "a_start", "a_end", "b_page_id", "b_start", "b_end");
    for (Row row : rows.collectAsList()) {
      passages.add(
          new Predicted.Passage(
              row.getString(0),
              row.getInt(1),
              row.getInt(2),
              row.getString(3),
              row.getInt(4),
              row.getInt(5)));
    }
    return passages;
  }
}
