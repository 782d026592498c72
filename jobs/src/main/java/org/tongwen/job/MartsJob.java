package org.tongwen.job;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.DimAgencyTable;
import org.tongwen.table.DimDateTable;
import org.tongwen.table.DimPaperTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.Held;
import org.tongwen.table.MartCopyTable;
import org.tongwen.table.MartPaperDayTable;
import org.tongwen.table.MartPaperSimilarityTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.MartReprintDelayTable;
import org.tongwen.table.MartStoryTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

/**
 * Makes the marts anew: flat tables for dashboards, counted from the tables of the matching.
 *
 * <p>Memory: sums; and of one part, about {@code match.megabytes-a-task}, what {@link
 * RecurringPassageMart} holds.
 */
public final class MartsJob implements Job {
  /** What a letter of a text takes in UTF-8, and something for what goes with texts. */
  private static final int BYTES_A_LETTER = 4;

  /** Its stretch, its wordings, and what goes with them. */
  private static final int BYTES_A_PASSAGE = 500;

  @Override
  public String name() {
    return "marts";
  }

  @Override
  public String about() {
    return "Count what dashboards show: stories, papers compared, recurring passages, delays.";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        PagesTable.TABLE,
        ArticlesTable.TABLE,
        SketchesTable.TABLE,
        PassagesTable.TABLE,
        FamiliesTable.TABLE,
        VariantsTable.TABLE);
  }

  @Override
  public List<Table> writes() {
    return Tables.MARTS;
  }

  @Override
  public List<String> shapedBy() {
    return List.of("marts.");
  }

  /** What the gazetteer says of papers, and the shape of the tables themselves. */
  @Override
  public String shapedByContent(RunContext context) {
    return Resources.text("gazetteer.tsv")
        + String.join("\n", writes().stream().map(t -> t.schema().json()).toList());
  }

  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    String runId = context.runId();
    Dataset<Row> pages = warehouse.read(PagesTable.TABLE);
    Dataset<Row> articles = warehouse.read(ArticlesTable.TABLE);
    Dataset<Row> families = warehouse.read(FamiliesTable.TABLE);
    Dataset<Row> sketches = warehouse.read(SketchesTable.TABLE);
    Dataset<Row> passages = warehouse.read(PassagesTable.TABLE);
    try (Held held = Held.of(Prints.of(articles, families, pages, sketches));
        Held copied = Held.of(Copies.of(held.rows()))) {
      Dataset<Row> prints = held.rows();
      Dataset<Row> copies = copied.rows();
      // What all read is there before the first of them starts.
      long printed = copies.count();
      Together.run(
          () -> warehouse.overwrite(MartCopyTable.TABLE, copies, runId),
          () -> warehouse.overwrite(DimDateTable.TABLE, Dimensions.dates(pages), runId),
          () ->
              warehouse.overwrite(
                  DimPaperTable.TABLE, Dimensions.papers(pages, Resources.gazetteer()), runId),
          () -> warehouse.overwrite(DimAgencyTable.TABLE, Dimensions.agencies(copies), runId),
          () ->
              warehouse.overwrite(
                  MartStoryTable.TABLE,
                  StoryMart.of(copies, prints, warehouse.read(VariantsTable.TABLE)),
                  runId),
          () ->
              warehouse.overwrite(
                  MartPaperSimilarityTable.TABLE, PaperSimilarityMart.of(copies), runId),
          () -> warehouse.overwrite(MartPaperDayTable.TABLE, PaperDayMart.of(copies, pages), runId),
          () ->
              warehouse.overwrite(
                  MartRecurringPassageTable.TABLE,
                  RecurringPassageMart.of(
                      passages,
                      prints,
                      articles,
                      pages,
                      sketches,
                      context.settings().integer("marts.recurring-letters"),
                      parts(context, prints)),
                  runId),
          () ->
              warehouse.overwrite(MartReprintDelayTable.TABLE, ReprintDelayMart.of(copies), runId));
      return JobResult.of(
          printed,
          warehouse.count(MartStoryTable.TABLE),
          Map.of("recurring", warehouse.count(MartRecurringPassageTable.TABLE)));
    }
  }

  /** So many parts that one of the recurring passages' fits into a task's memory. */
  private static int parts(RunContext context, Dataset<Row> prints) {
    long letters = Counts.sum(prints, "letters") * BYTES_A_LETTER;
    long passages = context.warehouse().count(PassagesTable.TABLE) * BYTES_A_PASSAGE;
    long bytesATask = context.settings().whole("match.megabytes-a-task") << 20;
    long needed = (letters + passages) / bytesATask + 1;
    return (int) Math.max(context.spark().sparkContext().defaultParallelism(), needed);
  }
}
