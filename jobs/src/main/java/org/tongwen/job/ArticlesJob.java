package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.page.ArticleReading;
import org.tongwen.page.Dateline;
import org.tongwen.page.Division;
import org.tongwen.page.PagePart;
import org.tongwen.page.PageReader;
import org.tongwen.page.PartKind;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.Held;
import org.tongwen.table.PagePartsTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;
import org.tongwen.text.Span;

/**
 * Splits pages into articles: {@code articles}, and {@code page_parts}, which says of every code
 * point of a page what it is. A page without any article stays in {@code pages} with its parts and
 * is named in {@code rejects}.
 *
 * <p>Only pages that have no parts yet are split. Days of datelines on pages that state no day and
 * links between the parts of a continued article are added later by the job families, which knows
 * the copies. Memory: a page at a time.
 */
public final class ArticlesJob implements Job {
  private static final StructType SPLIT =
      new StructType()
          .add("page_id", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("articles", DataTypes.createArrayType(ArticlesTable.TABLE.schema(), false), false)
          .add("parts", DataTypes.createArrayType(PagePartsTable.TABLE.schema(), false), false);

  @Override
  public String name() {
    return "articles";
  }

  @Override
  public String about() {
    return "Split pages into articles, and say of every code point what it is.";
  }

  @Override
  public List<Table> reads() {
    return List.of(PagesTable.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(PagePartsTable.TABLE, ArticlesTable.TABLE);
  }

  @Override
  public List<String> shapedBy() {
    return List.of("pages.");
  }

  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    Dataset<Row> pages = warehouse.read(PagesTable.TABLE);
    if (warehouse.has(PagePartsTable.TABLE)) {
      // Parts are written last: a page with parts has its articles.
      Dataset<Row> done = warehouse.read(PagePartsTable.TABLE).select("page_id").distinct();
      pages = pages.join(done, pages.col("page_id").equalTo(done.col("page_id")), "left_anti");
    }
    try (Held read = Held.of(split(pages))) {
      Dataset<Row> split = read.rows();
      long in = split.count();
      long found = 0;
      long without = 0;
      if (in > 0) {
        Dataset<Row> articles = split.selectExpr("inline(articles)");
        if (warehouse.has(ArticlesTable.TABLE)) {
          // What a killed run left: its articles stand, its parts do not.
          Dataset<Row> there = warehouse.read(ArticlesTable.TABLE).select("article_id");
          articles =
              articles.join(
                  there, articles.col("article_id").equalTo(there.col("article_id")), "left_anti");
        }
        found = warehouse.append(ArticlesTable.TABLE, articles, context.runId());
        Dataset<Row> empty = withoutArticle(split, context.runId());
        without = empty.count();
        if (without > 0) {
          warehouse.append(RejectsTable.TABLE, empty, context.runId());
        }
        warehouse.append(PagePartsTable.TABLE, split.selectExpr("inline(parts)"), context.runId());
      }
      return JobResult.of(in, found, Map.of("new", found, "pages_without_article", without));
    }
  }

  private static Dataset<Row> withoutArticle(Dataset<Row> split, String runId) {
    return split
        .where("size(articles) = 0")
        .select(
            col("source"),
            lit("no-article").as("reason"),
            concat(
                    lit("The page "),
                    col("page_id"),
                    lit(" has no article; its text is in page_parts"))
                .as("detail"),
            lit(runId).as("run_id"));
  }

  /**
   * Splits pages.
   *
   * @param pages rows of {@code pages}
   * @return page_id, source, the rows of its articles and of its parts
   */
  static Dataset<Row> split(Dataset<Row> pages) {
    MapPartitionsFunction<Row, Row> splitAll = rows -> new MappedRows(rows, ArticlesJob::splitPage);
    return pages
        .select("page_id", "source", "source_id", "kind", "headline", "text", "stated_date")
        .mapPartitions(splitAll, Encoders.row(SPLIT));
  }

  private static Row splitPage(Row page) {
    String pageId = page.getAs("page_id");
    String text = page.getAs("text");
    List<Row> articles = new ArrayList<>();
    List<Row> parts = new ArrayList<>();
    if ("article".equals(page.getAs("kind"))) {
      String id = Ids.article(pageId, 0);
      articles.add(given(id, page, text));
      parts.add(RowFactory.create(pageId, 0, length(text), PartKind.BODY.code(), id));
    } else {
      Division reading = PageReader.divide(text);
      String[] ids = new String[reading.articles().size()];
      for (ArticleReading article : reading.articles()) {
        ids[article.seq()] = Ids.article(pageId, start(article));
        articles.add(row(ids[article.seq()], page, article));
      }
      for (PagePart part : reading.parts()) {
        String id = part.article() < 0 ? null : ids[part.article()];
        parts.add(
            RowFactory.create(
                pageId, part.span().start(), part.span().end(), part.kind().code(), id));
      }
    }
    return RowFactory.create(
        pageId, page.getAs("source"), articles.toArray(Row[]::new), parts.toArray(Row[]::new));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int start(ArticleReading article) {
    List<Span> spans =
        article.bodySpans().isEmpty() ? article.headlineSpans() : article.bodySpans();
    return spans.get(0).start();
  }

  private static Row row(String id, Row page, ArticleReading a) {
    Dateline dateline = a.dateline();
    return RowFactory.create(
        id,
        page.getAs("page_id"),
        null,
        a.seq(),
        orNull(a.kicker()),
        a.headline(),
        orNull(a.subtitle()),
        orNull(a.byline()),
        dateline.agency(),
        dateline.place(),
        orNull(dateline.year()),
        orNull(dateline.month()),
        orNull(dateline.day()),
        dateline.resolve(page.getAs("stated_date")),
        a.body(),
        spans(a.bodySpans()),
        spans(a.headlineSpans()),
        orNull(a.credit()),
        a.jumpTo() == null ? null : a.jumpTo().target(),
        a.jumpFrom() == null ? null : a.jumpFrom().target(),
        null);
  }

  private static Row given(String id, Row page, String text) {
    String headline = page.getAs("headline");
    return RowFactory.create(
        id,
        page.getAs("page_id"),
        page.getAs("source_id"),
        0,
        null,
        headline == null ? "" : headline,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        text,
        spans(List.of(new Span(0, length(text)))),
        new Row[0],
        null,
        null,
        null,
        null);
  }

  private static Row[] spans(List<Span> spans) {
    return spans.stream().map(s -> RowFactory.create(s.start(), s.end())).toArray(Row[]::new);
  }

  private static String orNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static Integer orNull(int number) {
    return number == 0 ? null : (Integer) number;
  }
}
