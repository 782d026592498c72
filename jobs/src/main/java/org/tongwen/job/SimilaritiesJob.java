package org.tongwen.job;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.sketch.Buckets;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * Finds the pairs of articles that print the same within the window of days and proves them: {@code
 * similarities} with measures, reasons and verdict, {@code passages} with the aligned stretches.
 *
 * <p>Copies meet representatives, not each other, so that the cost grows with the number of copies.
 * Memory: a partition's share of the anchors, about {@code match.megabytes-a-task}.
 */
public final class SimilaritiesJob implements Job {
  @Override
  public String name() {
    return "similarities";
  }

  @Override
  public String about() {
    return "Find the pairs of articles that share text, align them and judge them.";
  }

  @Override
  public List<Table> reads() {
    return List.of(PagesTable.TABLE, ArticlesTable.TABLE, SketchesTable.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(SimilaritiesTable.TABLE, PassagesTable.TABLE);
  }

  @Override
  public List<String> shapedBy() {
    return List.of("sketch.", "match.");
  }

  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    MatchSettings settings = MatchSettings.of(context.settings());
    Dataset<Row> pairs =
        CandidatePairs.of(
            Texts.of(warehouse),
            settings,
            settings.families(),
            Buckets.Reach.WINDOW,
            MatchParts.of(context));
    Verification verified = Verification.of(context, pairs, name());
    verified.store(context, name());
    Dataset<Row> stored =
        warehouse.read(SimilaritiesTable.TABLE).where("found_by = '" + name() + "'");
    long candidates = stored.count();
    return JobResult.of(
        warehouse.count(SketchesTable.TABLE),
        candidates,
        Map.of(
            "candidates",
            candidates,
            "aligned",
            verified.aligned(),
            "accepted",
            stored.where("verdict = 'accepted'").count()));
  }
}
