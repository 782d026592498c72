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
 * <p>Memory: sums only; no story and no paper is held as a whole.
 */
public final class MartsJob implements Job {
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
    try (Held chained = Held.of(Chains.of(articles));
        Held copied = Held.of(Copies.of(articles, chained.rows(), families, pages, sketches))) {
      Dataset<Row> chains = chained.rows();
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
                  StoryMart.of(
                      copies, families, articles, sketches, warehouse.read(VariantsTable.TABLE)),
                  runId),
          () ->
              warehouse.overwrite(
                  MartPaperSimilarityTable.TABLE, PaperSimilarityMart.of(copies), runId),
          () -> warehouse.overwrite(MartPaperDayTable.TABLE, PaperDayMart.of(copies, pages), runId),
          () ->
              warehouse.overwrite(
                  MartRecurringPassageTable.TABLE,
                  RecurringPassageMart.of(
                      warehouse.read(PassagesTable.TABLE),
                      articles,
                      chains,
                      families,
                      pages,
                      sketches,
                      context.settings().integer("marts.recurring-letters")),
                  runId),
          () ->
              warehouse.overwrite(MartReprintDelayTable.TABLE, ReprintDelayMart.of(copies), runId));
      return JobResult.of(
          printed,
          warehouse.count(MartStoryTable.TABLE),
          Map.of("recurring", warehouse.count(MartRecurringPassageTable.TABLE)));
    }
  }
}
