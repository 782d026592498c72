package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.sketch.Buckets;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.Held;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * Finds what different stories share, at any distance in time: formulae, borrowed paragraphs,
 * boilerplate. The references of families, each standing for its copies, are compared over all
 * dates; their pairs and stretches join those of the other jobs in {@code similarities} and {@code
 * passages}, and merge no families. What stands half in another story is compared with its copies
 * too: see {@link Halves}.
 *
 * <p>Memory: as the job similarities.
 */
public final class PassagesJob implements Job {
  @Override
  public String name() {
    return "passages";
  }

  @Override
  public String about() {
    return "Find the stretches that different stories share, over all dates.";
  }

  @Override
  public List<Table> reads() {
    return List.of(PagesTable.TABLE, ArticlesTable.TABLE, SketchesTable.TABLE, FamiliesTable.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(SimilaritiesTable.TABLE, PassagesTable.TABLE);
  }

  @Override
  public List<String> shapedBy() {
    return List.of("sketch.", "match.", "passages.");
  }

  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    MatchSettings settings = MatchSettings.of(context.settings());
    String ours = "found_by = '" + name() + "'";
    Dataset<Row> families = warehouse.read(FamiliesTable.TABLE);
    Dataset<Row> references =
        Held.cutOff(families.where("relation = 'reference'").select("article_id"));
    Dataset<Row> pairs =
        CandidatePairs.of(
            Texts.of(warehouse, references),
            settings,
            settings.passages(),
            Buckets.Reach.ALL_DATES,
            MatchParts.of(context));
    Dataset<Row> others =
        Held.cutOff(
            warehouse.read(SimilaritiesTable.TABLE).where("NOT " + ours).select(Halves.read()));
    Dataset<Row> compared = others.select(Verification.pair());
    Verification ofReferences = Verification.of(context, pairs, compared, name());
    Dataset<Row> known = others.union(ofReferences.similarities().select(Halves.read()));
    Dataset<Row> halves =
        Halves.pairs(
            known,
            families,
            Held.cutOff(lengths(warehouse)),
            settings.part(),
            context.settings().integer("passages.copies"));
    Verification verified =
        ofReferences.and(
            Verification.of(context, halves, known.select(Verification.pair()), name()));
    long candidates = verified.similarities().count();
    verified.store(context, name());
    return JobResult.of(
        references.count(),
        warehouse.count(PassagesTable.TABLE),
        Map.of("candidates", candidates, "aligned", verified.aligned()));
  }

  private static Dataset<Row> lengths(Warehouse warehouse) {
    return warehouse
        .read(SketchesTable.TABLE)
        .select(col("article_id"), length(col("letters")).as("length"));
  }
}
