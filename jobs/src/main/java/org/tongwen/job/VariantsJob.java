package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.ConsensusTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.Held;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.TokensTable;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

/**
 * Collates the copies of each family with its reference: {@code variants} with every differing
 * reading, its kind and its papers, {@code consensus} with the repaired text, in which paragraphs
 * taken over from an older story are told apart.
 *
 * <p>Copies are compared with the reference only. A family that is made of the same copies as in
 * the last run keeps its rows. Memory: the differences of one family's copies.
 */
public final class VariantsJob implements Job {
  /** What a family's collation yields. */
  private static final StructType COLLATED =
      new StructType()
          .add("variants", DataTypes.createArrayType(VariantsTable.TABLE.schema(), false), false)
          .add("consensus", ConsensusTable.TABLE.schema(), false);

  private static final String[] MADE = {"family_id", "made_of"};

  @Override
  public String name() {
    return "variants";
  }

  @Override
  public String about() {
    return "Collate the copies of each family: readings, their kinds and papers; repaired texts.";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        PagesTable.TABLE,
        ArticlesTable.TABLE,
        TokensTable.TABLE,
        SketchesTable.TABLE,
        PassagesTable.TABLE,
        FamiliesTable.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(VariantsTable.TABLE, ConsensusTable.TABLE);
  }

  @Override
  public List<String> shapedBy() {
    return List.of("match.");
  }

  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    Dataset<Row> members = Held.cutOff(members(warehouse));
    Dataset<Row> families = Held.cutOff(madeOf(members));
    Dataset<Row> before =
        context.kept()
            ? warehouse.read(ConsensusTable.TABLE).select("family_id", "made_of")
            : families.where("false");
    Dataset<Row> changed = families.join(before, MADE, "left_anti");
    // Rows of families that are no more, or are made of other copies now.
    Dataset<Row> stale =
        context.kept()
            ? Narrow.held(before.join(families, MADE, "left_anti").select("family_id"))
            : null;
    // Cut off, for both tables that they are written to are read for what is kept.
    Dataset<Row> collated =
        Held.cutOff(collate(prints(Narrow.held(members.join(changed, "family_id")), warehouse)));
    long now = collated.count();
    Together.run(
        () -> write(VariantsTable.TABLE, stale, collated.selectExpr("inline(variants)"), context),
        () -> write(ConsensusTable.TABLE, stale, collated.select("consensus.*"), context));
    return JobResult.of(
        families.count(),
        warehouse.count(VariantsTable.TABLE),
        Map.of(
            "collated",
            now,
            "repairs",
            Counts.sum(warehouse.read(ConsensusTable.TABLE), "repairs")));
  }

  /** Writes the rows that stay, unless all are made anew, and those made now. */
  private static void write(
      Table table, Dataset<Row> stale, Dataset<Row> made, RunContext context) {
    Warehouse warehouse = context.warehouse();
    Dataset<Row> rows =
        stale == null
            ? made
            : warehouse
                .read(table)
                .join(stale, new String[] {"family_id"}, "left_anti")
                .unionByName(made);
    warehouse.overwrite(table, rows, context.runId());
  }

  /**
   * What the collation of each family is a function of, as a hash: an article's text follows from
   * its id.
   *
   * @param members as {@link #members} makes them
   * @return family_id, made_of
   */
  private static Dataset<Row> madeOf(Dataset<Row> members) {
    Column print =
        struct(
            col("turn"),
            col("article_id"),
            col("paper"),
            xxhash64(col("entities"), sort_array(col("borrowed"))).as("known"));
    return members
        .groupBy("family_id")
        .agg(hex(xxhash64(sort_array(collect_list(print)))).as("made_of"));
  }

  /** The members of all families of two or more, references with what is known of them. */
  private static Dataset<Row> members(Warehouse warehouse) {
    Dataset<Row> families = warehouse.read(FamiliesTable.TABLE);
    Dataset<Row> several =
        families
            .where("relation NOT IN ('reference', 'unrelated')")
            .select(col("family_id"))
            .distinct();
    Column isReference = col("relation").equalTo("reference");
    Dataset<Row> members =
        families
            .join(several, "family_id")
            .where("relation <> 'unrelated'")
            .select(
                col("family_id"),
                col("article_id"),
                // The reference is read first, then its copies.
                when(isReference, lit(0)).otherwise(lit(1)).as("turn"));
    Dataset<Row> papers =
        warehouse
            .read(ArticlesTable.TABLE)
            .select("article_id", "page_id")
            .join(warehouse.read(PagesTable.TABLE).select("page_id", "paper"), "page_id");
    Dataset<Row> ofReference =
        families
            .where(isReference)
            .select("article_id")
            .join(warehouse.read(TokensTable.TABLE).select("article_id", "entities"), "article_id")
            .join(
                Borrowed.of(warehouse.read(PassagesTable.TABLE), families),
                new String[] {"article_id"},
                "left");
    return members
        .join(papers, "article_id")
        .join(ofReference, new String[] {"article_id"}, "left")
        .select(
            col("family_id"),
            col("turn"),
            col("article_id"),
            col("page_id"),
            coalesce(col("paper"), lit("佚名")).as("paper"),
            col("entities"),
            col("borrowed"));
  }

  /** Members with their texts, and where the letters of a reference stand on its page. */
  private static Dataset<Row> prints(Dataset<Row> members, Warehouse warehouse) {
    Dataset<Row> bodies = warehouse.read(ArticlesTable.TABLE).select("article_id", "body");
    Dataset<Row> offsets = warehouse.read(SketchesTable.TABLE).select("article_id", "offsets");
    Dataset<Row> ofReferences =
        members.where("turn = 0").select("article_id").join(offsets, "article_id");
    return members
        .join(bodies, "article_id")
        .join(ofReferences, new String[] {"article_id"}, "left");
  }

  /**
   * Collates families.
   *
   * @param prints family_id, made_of, turn (0 for the reference), article_id, page_id, paper, body;
   *     offsets, entities and borrowed stretches of the reference
   */
  static Dataset<Row> collate(Dataset<Row> prints) {
    MapFunction<Row, String> byFamily = row -> row.getAs("family_id");
    FlatMapGroupsFunction<String, Row, Row> collate =
        (family, rows) -> List.of(FamilyCollation.of(family, rows)).iterator();
    return prints
        .groupByKey(byFamily, Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col("turn"), col("article_id")}, collate, Encoders.row(COLLATED));
  }
}
