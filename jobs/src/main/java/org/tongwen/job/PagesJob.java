package org.tongwen.job;

import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongwen.error.InputErrors;
import org.tongwen.page.DateEvidence;
import org.tongwen.page.Gazetteer;
import org.tongwen.page.IssueDate;
import org.tongwen.page.Masthead;
import org.tongwen.page.PageReader;
import org.tongwen.page.PageReading;
import org.tongwen.page.PathPattern;
import org.tongwen.page.Supplied;
import org.tongwen.table.Held;
import org.tongwen.table.PagesTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * Reads the input's pages into {@code pages}, and what cannot be read into {@code rejects}.
 *
 * <p>A page is known by its id, a hash of its text and of what was supplied with it: one that is
 * there already is not read again, only its sources are added. Usage: {@code tongwen pages --input
 * FOLDER}. Memory: a page at a time, at most {@code input.max-bytes}.
 */
public final class PagesJob implements Job {
  @Override
  public String name() {
    return "pages";
  }

  @Override
  public String about() {
    return "Read the input's pages: paper, date, page number, with their evidence.";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return List.of(PagesTable.TABLE, RejectsTable.TABLE);
  }

  @Override
  public List<String> shapedBy() {
    return List.of("input.", "pages.");
  }

  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    try (Held held =
        Held.of(
            Deliveries.identified(
                InputReader.read(context.spark(), context.input(), context.settings())))) {
      Dataset<Row> inputs = held.rows();
      long read = inputs.count();
      long rejected = reject(context, inputs);
      warehouse.create(PagesTable.TABLE);
      boolean first = warehouse.read(PagesTable.TABLE).isEmpty();
      if (rejected == read && first) {
        throw InputErrors.nothingReadable(
            String.join(", ", context.input().paths()),
            rejected,
            warehouse.path(RejectsTable.TABLE));
      }
      Dataset<Row> fresh = Deliveries.of(inputs);
      Dataset<Row> known = first ? null : Deliveries.known(warehouse, inputs);
      boolean again = !first && !known.isEmpty();
      long corrected = again ? Deliveries.corrected(warehouse, known, inputs, context.runId()) : 0;
      if (again) {
        Dataset<Row> left = corrected > 0 ? Deliveries.known(warehouse, inputs) : known;
        Dataset<Row> moreSources = Deliveries.moreSources(fresh, left);
        if (!moreSources.isEmpty()) {
          warehouse.update(PagesTable.TABLE, moreSources, context.runId());
        }
        fresh = fresh.join(left.select("page_id"), new String[] {"page_id"}, "left_anti");
      }
      long added = 0;
      if (again ? !fresh.isEmpty() : !inputs.where(Deliveries.TAKEN).isEmpty()) {
        Dataset<Row> pages =
            read(
                fresh,
                Resources.gazetteer(),
                context.settings().text("pages.path-pattern"),
                context.input().kind(),
                context.runId());
        added = warehouse.append(PagesTable.TABLE, pages, context.runId());
      }
      return JobResult.of(
          read, added, Map.of("new", added, "rejected", rejected, "corrected", corrected));
    }
  }

  /** Adds what was refused to rejects, once for each source and reason. */
  private static long reject(RunContext context, Dataset<Row> inputs) {
    Warehouse warehouse = context.warehouse();
    Dataset<Row> refused =
        inputs
            .where("reason IS NOT NULL")
            .select("source", "reason", "detail")
            .dropDuplicates("source", "reason")
            .withColumn("run_id", lit(context.runId()));
    long count = refused.count();
    if (!warehouse.has(RejectsTable.TABLE)) {
      warehouse.create(RejectsTable.TABLE);
    }
    if (count > 0) {
      Dataset<Row> known = warehouse.read(RejectsTable.TABLE).select("source", "reason");
      Dataset<Row> fresh =
          refused.join(
              known,
              refused
                  .col("source")
                  .equalTo(known.col("source"))
                  .and(refused.col("reason").equalTo(known.col("reason"))),
              "left_anti");
      if (!fresh.isEmpty()) {
        warehouse.append(RejectsTable.TABLE, fresh, context.runId());
      }
    }
    return count;
  }

  /**
   * Reads pages.
   *
   * @param delivered one row a page, as {@code delivered} makes them
   * @return rows of {@code pages}
   */
  static Dataset<Row> read(
      Dataset<Row> delivered, Gazetteer gazetteer, String pathRegex, String kind, String runId) {
    MapPartitionsFunction<Row, Row> readAll =
        rows -> {
          PageReader reader = new PageReader(gazetteer);
          PathPattern pathPattern = new PathPattern(pathRegex);
          return new MappedRows(rows, row -> page(reader, pathPattern, kind, runId, row));
        };
    return delivered.mapPartitions(readAll, Encoders.row(PagesTable.TABLE.schema()));
  }

  private static Row page(
      PageReader reader, PathPattern pathPattern, String kind, String runId, Row row) {
    List<String> sources = row.getList(row.fieldIndex("sources"));
    String text = row.getAs("text");
    Supplied supplied = supplied(row, pathPattern, sources.get(0));
    boolean article = "articles".equals(kind);
    PageReading reading =
        article ? reader.readArticle(text, supplied) : reader.read(text, supplied);
    Masthead masthead = reading.masthead();
    IssueDate date = reading.issueDate();
    return RowFactory.create(
        row.getAs("page_id"),
        sources.get(0),
        sources.toArray(String[]::new),
        row.getAs("id"),
        article ? "article" : "page",
        row.getAs("headline"),
        masthead.paper(),
        masthead.paperSource() == null ? null : masthead.paperSource().code(),
        masthead.cnCode(),
        date == null ? null : date.date(),
        date == null ? null : date.source().code(),
        date == null ? null : date.confidence(),
        date == null ? null : date.explanation(),
        date == null ? null : date.date(),
        evidence(reading.dates()),
        masthead.issueNo(),
        masthead.pageNo(),
        reading.notes().toArray(String[]::new),
        row.getAs("charset"),
        text,
        runId);
  }

  private static Supplied supplied(Row row, PathPattern pathPattern, String source) {
    return pathPattern.read(
        source,
        new Supplied(
            row.getAs("paper"), day(row.getAs("date")), row.getAs("page"), null, null, null));
  }

  /** A supplied day as 2026-05-21, 20260521 or with a time after it; null where it is neither. */
  private static LocalDate day(String date) {
    if (date == null) {
      return null;
    }
    String digits = date.replaceAll("[^0-9]", "");
    if (digits.length() < 8) {
      return null;
    }
    try {
      return LocalDate.parse(digits.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }

  private static Row[] evidence(List<DateEvidence> dates) {
    return dates.stream()
        .map(
            d ->
                RowFactory.create(
                    d.source().code(),
                    d.year(),
                    d.month(),
                    d.day(),
                    d.lag(),
                    d.confidence(),
                    d.span() == null ? null : d.span().start(),
                    d.span() == null ? null : d.span().end(),
                    d.text()))
        .toArray(Row[]::new);
  }
}
