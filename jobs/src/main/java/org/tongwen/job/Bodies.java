package org.tongwen.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;
import org.tongwen.text.Span;

/** The bodies of articles as the jobs read them: with the text of the page that they stand on. */
final class Bodies {
  private Bodies() {}

  /** The articles that a table keyed by article_id does not have yet. */
  static Dataset<Row> notYetIn(Table table, Warehouse warehouse) {
    Dataset<Row> articles = warehouse.read(ArticlesTable.TABLE);
    if (warehouse.has(table)) {
      Dataset<Row> done = warehouse.read(table).select("article_id");
      articles =
          articles.join(
              done, articles.col("article_id").equalTo(done.col("article_id")), "left_anti");
    }
    return articles.join(
        warehouse.read(PagesTable.TABLE).select(col("page_id"), col("text")), "page_id");
  }

  /**
   * Records of {@link PrintedBody}, keyed by article, each after a byte that tells its kind.
   *
   * @param bodies article_id, page_id, body_spans, text of the page
   */
  static Dataset<Row> keyed(Dataset<Row> bodies, int parts, byte kind) {
    return Keyed.of(
        PageTexts.with(bodies),
        parts,
        () -> {
          PageTexts pages = new PageTexts();
          return (row, out) ->
              PrintedBody.put(Ids.key(row.getString(0)), pages.of(row), spans(row), kind, out);
        });
  }

  /** The body's spans of a row. */
  static List<Span> spans(Row row) {
    List<Span> spans = new ArrayList<>();
    for (Row span : row.<Row>getList(row.fieldIndex("body_spans"))) {
      spans.add(new Span(span.getInt(0), span.getInt(1)));
    }
    return spans;
  }
}
