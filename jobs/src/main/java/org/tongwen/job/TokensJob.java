package org.tongwen.job;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongwen.nlp.Entity;
import org.tongwen.nlp.Keyword;
import org.tongwen.nlp.Segmenter;
import org.tongwen.nlp.Tokens;
import org.tongwen.nlp.Word;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Table;
import org.tongwen.table.TokensTable;
import org.tongwen.table.Warehouse;

/**
 * Segments each article into words with HanLP: {@code tokens} has words with tags, persons, places
 * and organisations, and keywords. Line breaks of the column do not part words; every word keeps
 * its place on the page. Only new articles are segmented.
 *
 * <p>Memory: HanLP's dictionaries, 60 MB a process.
 */
public final class TokensJob implements Job {
  @Override
  public String name() {
    return "tokens";
  }

  @Override
  public String about() {
    return "Segment articles into words, names and keywords (HanLP).";
  }

  @Override
  public List<Table> reads() {
    return List.of(PagesTable.TABLE, ArticlesTable.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(TokensTable.TABLE);
  }

  @Override
  public List<String> shapedBy() {
    return List.of("tokens.");
  }

  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    Segmenter segmenter = segmenter(context.settings().integer("tokens.keywords"));
    Dataset<Row> bodies = Bodies.notYetIn(TokensTable.TABLE, warehouse);
    warehouse.append(TokensTable.TABLE, segment(bodies, segmenter), context.runId());
    return JobResult.of(
        warehouse.count(ArticlesTable.TABLE), warehouse.count(TokensTable.TABLE), Map.of());
  }

  /** The segmenter with the project's own words. */
  static Segmenter segmenter(int keywords) {
    return new Segmenter(Resources.text("user-dictionary.txt").lines().toList(), keywords);
  }

  /**
   * Segments articles.
   *
   * @param bodies article_id, body_spans, text of the page
   * @return rows of {@code tokens}
   */
  static Dataset<Row> segment(Dataset<Row> bodies, Segmenter segmenter) {
    MapPartitionsFunction<Row, Row> segmentAll =
        rows -> new MappedRows(rows, row -> segment(row, segmenter));
    return bodies
        .select(col("article_id"), col("body_spans"), col("text"))
        .mapPartitions(segmentAll, Encoders.row(TokensTable.TABLE.schema()));
  }

  private static Row segment(Row row, Segmenter segmenter) {
    int[] page = row.<String>getAs("text").codePoints().toArray();
    Tokens tokens = segmenter.read(page, Bodies.spans(row));
    return RowFactory.create(
        row.getAs("article_id"),
        tokens.words().stream().map(TokensJob::word).toArray(Row[]::new),
        tokens.entities().stream().map(TokensJob::entity).toArray(Row[]::new),
        tokens.keywords().stream().map(Keyword::text).toArray(String[]::new));
  }

  private static Row word(Word word) {
    return RowFactory.create(word.text(), word.tag(), word.start(), word.end());
  }

  private static Row entity(Entity entity) {
    return RowFactory.create(entity.text(), Names.of(entity.kind()), entity.start(), entity.end());
  }
}
