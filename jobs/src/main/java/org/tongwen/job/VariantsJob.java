package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

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
 * <p>Copies are compared with the reference only. Memory: the differences of one family's copies.
 */
public final class VariantsJob implements Job {
  /** What a family's collation yields. */
  private static final StructType COLLATED =
      new StructType()
          .add("variants", DataTypes.createArrayType(VariantsTable.TABLE.schema(), false), false)
          .add("consensus", ConsensusTable.TABLE.schema(), false);

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
    try (Held held = Held.of(collate(prints(warehouse)))) {
      Dataset<Row> collated = held.rows();
      long families = collated.count();
      Together.run(
          () ->
              warehouse.overwrite(
                  VariantsTable.TABLE, collated.selectExpr("inline(variants)"), context.runId()),
          () ->
              warehouse.overwrite(
                  ConsensusTable.TABLE, collated.select("consensus.*"), context.runId()));
      return JobResult.of(
          families,
          warehouse.count(VariantsTable.TABLE),
          Map.of("repairs", Counts.sum(collated, "consensus.repairs")));
    }
  }

  /** The prints of all families of two or more, those of references with what is known of them. */
  private static Dataset<Row> prints(Warehouse warehouse) {
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
    Dataset<Row> texts =
        warehouse
            .read(ArticlesTable.TABLE)
            .select("article_id", "page_id", "body")
            .join(warehouse.read(PagesTable.TABLE).select("page_id", "paper"), "page_id");
    Dataset<Row> ofReference =
        families
            .where(isReference)
            .select("article_id")
            .join(warehouse.read(SketchesTable.TABLE).select("article_id", "offsets"), "article_id")
            .join(warehouse.read(TokensTable.TABLE).select("article_id", "entities"), "article_id")
            .join(
                Borrowed.of(warehouse.read(PassagesTable.TABLE), families),
                new String[] {"article_id"},
                "left");
    return members
        .join(texts, "article_id")
        .join(ofReference, new String[] {"article_id"}, "left")
        .select(
            col("family_id"),
            col("turn"),
            col("article_id"),
            col("page_id"),
            coalesce(col("paper"), lit("佚名")).as("paper"),
            col("body"),
            col("offsets"),
            col("entities"),
            col("borrowed"));
  }

  /**
   * Collates families.
   *
   * @param prints family_id, turn (0 for the reference), article_id, page_id, paper, body; offsets,
   *     entities and borrowed stretches of the reference
   */
  static Dataset<Row> collate(Dataset<Row> prints) {
    MapFunction<Row, String> byFamily = row -> row.getString(0);
    FlatMapGroupsFunction<String, Row, Row> collate =
        (family, rows) -> List.of(FamilyCollation.of(family, rows)).iterator();
    return prints
        .groupByKey(byFamily, Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col("turn"), col("article_id")}, collate, Encoders.row(COLLATED));
  }
}
