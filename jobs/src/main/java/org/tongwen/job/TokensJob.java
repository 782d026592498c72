package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unwrap_udt;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.UDTRegistration;
import org.tongwen.nlp.Segmenter;
import org.tongwen.nlp.Tokens;
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
  static {
    UDTRegistration.register(Tokens.class.getName(), TokensType.class.getName());
  }

  private static final StructType SEGMENTED =
      new StructType()
          .add("article_id", DataTypes.StringType, false)
          .add("tokens", new TokensType(), false);

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
    long segmented =
        warehouse.append(TokensTable.TABLE, segment(bodies, segmenter), context.runId());
    return JobResult.of(segmented, segmented, Map.of());
  }

  /** The segmenter with the project's own words. */
  static Segmenter segmenter(int keywords) {
    return new Segmenter(Resources.text("user-dictionary.txt").lines().toList(), keywords);
  }

  /**
   * Segments articles.
   *
   * @param bodies article_id, page_id, body_spans, text of the page
   * @return rows of {@code tokens}
   */
  static Dataset<Row> segment(Dataset<Row> bodies, Segmenter segmenter) {
    MapPartitionsFunction<Row, Row> segmentAll =
        rows -> {
          PageTexts pages = new PageTexts();
          return new MappedRows(rows, row -> segment(row, pages.of(row), segmenter));
        };
    return PageTexts.with(bodies)
        .mapPartitions(segmentAll, Encoders.row(SEGMENTED))
        .select(col("article_id"), unwrap_udt(col("tokens")).as("tokens"))
        .select("article_id", "tokens.*");
  }

  private static Row segment(Row article, int[] page, Segmenter segmenter) {
    return RowFactory.create(
        article.getAs("article_id"), segmenter.read(page, Bodies.spans(article)));
  }
}
