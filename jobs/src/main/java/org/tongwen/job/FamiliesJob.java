package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongwen.align.Overrides;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.FamilyAliasesTable;
import org.tongwen.table.Held;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * Makes families of verified pairs: {@code families}, with each family's reference, the relation
 * and completeness of its copies, first print and agency; {@code family_aliases} for ids that were.
 *
 * <p>What only copies can tell goes back to where it belongs: days of undated pages into {@code
 * pages}, days of datelines and links between the parts of continued articles into {@code
 * articles}. Memory: the verified edges of one article at a time; up to {@code
 * families.driver-edges} edges on the driver.
 */
public final class FamiliesJob implements Job {
  /** The pairs that families are made of; what comes later is read off the families. */
  private static final String CANDIDATES = "found_by = 'similarities'";

  @Override
  public String name() {
    return "families";
  }

  @Override
  public String about() {
    return "Make families of verified pairs; date undated pages; link continued articles.";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        PagesTable.TABLE,
        ArticlesTable.TABLE,
        SketchesTable.TABLE,
        SimilaritiesTable.TABLE,
        PassagesTable.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        FamiliesTable.TABLE,
        FamilyAliasesTable.TABLE,
        SimilaritiesTable.TABLE,
        PassagesTable.TABLE);
  }

  @Override
  public List<String> shapedBy() {
    return List.of("sketch.", "match.");
  }

  @Override
  public String shapedByContent(RunContext context) {
    return Corrections.of(context).toString();
  }

  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    MatchSettings settings = MatchSettings.of(context.settings());
    Overrides overrides = Corrections.of(context);
    long driverEdges = context.settings().whole("families.driver-edges");
    // Several steps read each result, and the writes at the end would otherwise make Spark compute
    // anew whatever was read from the tables that they change.
    Dataset<Row> articles = Held.cutOff(articles(warehouse));
    Dataset<Row> similarities =
        Held.cutOff(warehouse.read(SimilaritiesTable.TABLE).where(CANDIDATES));
    Dataset<Row> edges = Held.cutOff(Membership.edges(similarities, articles));
    Dataset<Row> kept = Held.cutOff(Membership.kept(edges, settings.windowDays()));
    Dataset<Row> texts = Held.cutOff(Cores.edges(kept, driverEdges));
    Dataset<Row> byText =
        Held.cutOff(Membership.components(articles, texts, overrides, driverEdges));
    Dataset<Row> printed = warehouse.read(PagesTable.TABLE);
    Dataset<Row> dates = Held.cutOff(Dating.date(printed, pageFamilies(articles, byText)));
    Dataset<Row> pages = Held.cutOff(dated(printed, dates));
    Dataset<Row> jumps =
        Held.cutOff(Jumps.link(warehouse.read(ArticlesTable.TABLE), byText, pages));
    Dataset<Row> members =
        jumps.isEmpty()
            ? byText
            : Held.cutOff(
                Membership.components(
                    articles,
                    texts.union(Membership.byJumps(asKeys(jumps), kept, byText)),
                    overrides,
                    driverEdges));
    Dataset<Row> foreign =
        References.foreign(warehouse.read(PassagesTable.TABLE).where(CANDIDATES), members);
    Dataset<Row> placed = Held.cutOff(References.choose(articles, members, foreign, edges));
    Verification toReferences =
        Verification.of(
            context, Completeness.pairs(placed), similarities.select(Verification.pair()), name());
    Dataset<Row> families =
        Held.cutOff(
            FamilyRows.of(
                Corrections.told(
                    Completeness.of(placed, similarities.unionByName(toReferences.similarities()))
                        .join(articles.select("article_id", "agency", "page_id"), "article_id")
                        .join(jumps, new String[] {"article_id"}, "left")
                        .join(pages.select("page_id", "paper", "issue_date"), "page_id"),
                    overrides)));
    Dataset<Row> before =
        Held.cutOff(
            warehouse
                .read(FamiliesTable.TABLE)
                .select("family_id", "reference_article_id")
                .distinct());
    Row counts =
        families
            .groupBy("family_id")
            .count()
            .selectExpr(
                "coalesce(sum(count), 0)",
                "count(*)",
                "coalesce(sum(cast(count > 1 as bigint)), 0)")
            .head();
    JobResult result =
        JobResult.of(
            counts.getLong(0),
            counts.getLong(1),
            Map.of(
                "of_several", counts.getLong(2),
                "aligned", toReferences.aligned(),
                "pages_dated", dates.where("issue_date IS NOT NULL").count(),
                "parts_linked", jumps.count()));
    Together.run(
        () -> {
          setDates(warehouse, dates, context.runId());
          setLinks(warehouse, pages, jumps, context.runId());
        },
        () -> toReferences.store(context, name()),
        () -> {
          aliases(context, before, families);
          warehouse.overwrite(FamiliesTable.TABLE, families, context.runId());
        });
    return result;
  }

  /**
   * key, article_id, page_id, length, epoch_day, continuation, agency of every sketched article.
   */
  private static Dataset<Row> articles(Warehouse warehouse) {
    Dataset<Row> days =
        warehouse
            .read(PagesTable.TABLE)
            .select(
                col("page_id"),
                functions.unix_date(col("stated_date")).cast("long").as("epoch_day"));
    return warehouse
        .read(ArticlesTable.TABLE)
        .select(
            col("article_id"),
            col("page_id"),
            col("agency"),
            col("jump_from").isNotNull().as("continuation"))
        .join(
            warehouse
                .read(SketchesTable.TABLE)
                .select(col("article_id"), length(col("letters")).as("length")),
            "article_id")
        .join(days, "page_id")
        .withColumn("key", Texts.key(col("article_id")));
  }

  private static Dataset<Row> asKeys(Dataset<Row> jumps) {
    return jumps.select(
        Texts.key(col("article_id")).as("part"),
        Texts.key(col("continues_article_id")).as("previous"));
  }

  /** The families of each page's articles. */
  private static Dataset<Row> pageFamilies(Dataset<Row> articles, Dataset<Row> members) {
    return articles
        .join(members, "key")
        .select(col("page_id"), col("component").as("family"))
        .distinct();
  }

  /** The pages with their final days. */
  private static Dataset<Row> dated(Dataset<Row> pages, Dataset<Row> dates) {
    return pages
        .select("page_id", "paper", "page_no", "stated_date")
        .join(
            dates.select(col("page_id"), col("issue_date").as("inferred")),
            new String[] {"page_id"},
            "left")
        .select(
            col("page_id"),
            col("paper"),
            col("page_no"),
            col("stated_date"),
            coalesce(col("stated_date"), col("inferred")).as("issue_date"));
  }

  /** Writes inferred days into {@code pages} where they are not there yet. */
  private static void setDates(Warehouse warehouse, Dataset<Row> dates, String runId) {
    Dataset<Row> now =
        warehouse.read(PagesTable.TABLE).select("page_id", "issue_date", "issue_date_detail");
    Dataset<Row> changed =
        dates
            .as("d")
            .join(now.as("p"), col("d.page_id").equalTo(col("p.page_id")))
            .where(
                not(col("d.issue_date").eqNullSafe(col("p.issue_date")))
                    .or(not(col("d.issue_date_detail").eqNullSafe(col("p.issue_date_detail")))))
            .select("d.*");
    if (!changed.isEmpty()) {
      warehouse.update(PagesTable.TABLE, changed, runId);
    }
  }

  /**
   * Writes links between parts into {@code articles} likewise, and dateline days where the page's
   * day is inferred: where it is stated they are there.
   */
  private static void setLinks(
      Warehouse warehouse, Dataset<Row> pages, Dataset<Row> jumps, String runId) {
    Dataset<Row> changed =
        warehouse
            .read(ArticlesTable.TABLE)
            .join(pages.select("page_id", "stated_date", "issue_date"), "page_id")
            .select(
                col("article_id"),
                col("dateline_date").as("date_before"),
                col("continues_article_id").as("link_before"),
                when(col("stated_date").isNotNull(), col("dateline_date"))
                    .otherwise(DatelineDays.column())
                    .as("dateline_date"))
            .join(jumps, new String[] {"article_id"}, "left")
            .where(
                not(col("dateline_date").eqNullSafe(col("date_before")))
                    .or(not(col("continues_article_id").eqNullSafe(col("link_before")))))
            .select("article_id", "dateline_date", "continues_article_id");
    if (!changed.isEmpty()) {
      warehouse.update(ArticlesTable.TABLE, changed, runId);
    }
  }

  /** Leads the ids of families that were to the families that their references are in now. */
  private static void aliases(RunContext context, Dataset<Row> before, Dataset<Row> families) {
    if (before.isEmpty()) {
      return;
    }
    Warehouse warehouse = context.warehouse();
    Dataset<Row> now = families.select("article_id", "family_id");
    Dataset<Row> moved =
        before
            .as("b")
            .join(now.as("n"), col("b.reference_article_id").equalTo(col("n.article_id")))
            .where("b.family_id <> n.family_id")
            .select(col("b.family_id").as("old_family_id"), col("n.family_id").as("family_id"));
    Dataset<Row> old = warehouse.read(FamilyAliasesTable.TABLE);
    Dataset<Row> current = now.select(col("family_id").as("current")).distinct();
    Dataset<Row> led =
        old.as("o")
            .join(moved.as("m"), col("o.family_id").equalTo(col("m.old_family_id")), "left")
            .select(
                col("o.old_family_id").as("old_family_id"),
                coalesce(col("m.family_id"), col("o.family_id")).as("family_id"));
    warehouse.overwrite(
        FamilyAliasesTable.TABLE,
        led.union(moved)
            .distinct()
            .join(current, col("old_family_id").equalTo(col("current")), "left_anti"),
        context.runId());
  }
}
