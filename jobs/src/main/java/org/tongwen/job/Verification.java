package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.align.Aligner;
import org.tongwen.align.AlignerSettings;
import org.tongwen.align.Alignment;
import org.tongwen.align.Judge;
import org.tongwen.align.Judgement;
import org.tongwen.align.Measures;
import org.tongwen.align.Passage;
import org.tongwen.align.Seeds;
import org.tongwen.sketch.MinHash;
import org.tongwen.sketch.ShingleSet;
import org.tongwen.table.Held;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.Warehouse;
import org.tongwen.text.Span;

/**
 * Aligns candidate pairs and judges them: rows of {@code similarities} and {@code passages}.
 *
 * <p>What comes of a pair is a function of its two articles and the settings, whichever of them led
 * to it. So a job aligns a pair once: in later runs its rows are taken from the tables, with the
 * channels that lead to it now.
 *
 * @param similarities rows of the table
 * @param passages rows of the table
 * @param aligned pairs that were not taken from the tables
 */
record Verification(Dataset<Row> similarities, Dataset<Row> passages, long aligned) {
  /** The row of similarities, and its passages. */
  private static final StructType SCHEMA =
      new StructType()
          .add("similarity", SimilaritiesTable.TABLE.schema(), false)
          .add("passages", DataTypes.createArrayType(PassagesTable.TABLE.schema(), false), false);

  /** The articles of a pair, the lesser id first. */
  private static final String[] PAIR = {"article_a", "article_b"};

  /** So many texts, some 30 MB, are read once for both sides of their pairs. */
  private static final long FEW = 10_000;

  /** What {@link #led} now tells, and what else the stored reasons say. */
  private static final String REASONS =
      "concat(if(led = '', array(), split(led, ' ')),"
          + " array_except(reasons, array('identical', 'minhash', 'anchors')))";

  /**
   * Verifies pairs.
   *
   * @param pairs rows of {@link CandidatePairs#SCHEMA}
   * @param foundBy the job that asks
   */
  static Verification of(RunContext context, Dataset<Row> pairs, String foundBy) {
    return ofAsked(context, once(pairs), foundBy);
  }

  /**
   * Verifies the pairs that no other job has compared.
   *
   * @param compared article_a, article_b of those that another has
   */
  static Verification of(
      RunContext context, Dataset<Row> pairs, Dataset<Row> compared, String foundBy) {
    return ofAsked(context, once(pairs).join(compared, PAIR, "left_anti"), foundBy);
  }

  private static Verification ofAsked(RunContext context, Dataset<Row> asked, String foundBy) {
    Warehouse warehouse = context.warehouse();
    Dataset<Row> led = Held.cutOff(asked);
    Dataset<Row> stored = warehouse.read(SimilaritiesTable.TABLE).where(ours(foundBy));
    if (!context.kept() || stored.isEmpty()) {
      return of(Held.cutOff(aligned(led, context, foundBy)));
    }
    Dataset<Row> both = Held.cutOff(led.join(stored, PAIR, "left"));
    Dataset<Row> known =
        both.where("found_by IS NOT NULL")
            .withColumn("reasons", expr(REASONS))
            .selectExpr(SimilaritiesTable.TABLE.columnNames());
    Dataset<Row> fresh = Held.cutOff(both.where("found_by IS NULL").selectExpr(led.columns()));
    Verification more = of(Held.cutOff(aligned(fresh, context, foundBy)));
    return new Verification(
            known,
            warehouse
                .read(PassagesTable.TABLE)
                .where(ours(foundBy))
                .join(known.select(pair()), PAIR, "left_semi")
                .selectExpr(PassagesTable.TABLE.columnNames()),
            0)
        .and(more);
  }

  private static Verification of(Dataset<Row> aligned) {
    return new Verification(
        aligned.select("similarity.*"), aligned.selectExpr("inline(passages)"), aligned.count());
  }

  /** These pairs and others of the same job. */
  Verification and(Verification others) {
    return new Verification(
        similarities.unionByName(others.similarities),
        passages.unionByName(others.passages),
        aligned + others.aligned);
  }

  /** Writes the pairs in place of those that the same job wrote before. */
  void store(RunContext context, String foundBy) {
    Warehouse warehouse = context.warehouse();
    Together.run(
        () ->
            warehouse.replaceWhere(
                SimilaritiesTable.TABLE, ours(foundBy), similarities, context.runId()),
        () ->
            warehouse.replaceWhere(PassagesTable.TABLE, ours(foundBy), passages, context.runId()));
  }

  private static String ours(String foundBy) {
    return "found_by = '" + foundBy + "'";
  }

  /** The articles of compared pairs. */
  static Column[] pair() {
    return Arrays.stream(PAIR).map(name -> col(name)).toArray(Column[]::new);
  }

  /**
   * Each pair once, though it may have been chosen from both sides, and the article of the lesser
   * id first: an alignment depends a little on which text comes first.
   */
  private static Dataset<Row> once(Dataset<Row> pairs) {
    Column inOrder = unsigned("document").lt(unsigned("representative"));
    return pairs
        .groupBy(
            when(inOrder, col("document")).otherwise(col("representative")).as("key_a"),
            when(inOrder, col("representative")).otherwise(col("document")).as("key_b"))
        .agg(led().as("led"))
        .withColumn(PAIR[0], Texts.articleId(col("key_a")))
        .withColumn(PAIR[1], Texts.articleId(col("key_b")));
  }

  private static Column unsigned(String key) {
    return col(key).bitwiseXOR(lit(Long.MIN_VALUE));
  }

  /** The channels that lead to a pair, as words. */
  private static Column led() {
    return concat_ws(
        " ",
        when(max("identical"), lit("identical")),
        when(max("bands").gt(0), lit("minhash")),
        when(max("anchors").gt(0), lit("anchors")));
  }

  private static Dataset<Row> aligned(Dataset<Row> pairs, RunContext context, String foundBy) {
    MatchSettings settings = MatchSettings.of(context.settings());
    MapPartitionsFunction<Row, Row> verifyAll =
        rows -> {
          Verifier verifier = new Verifier(settings, foundBy);
          return new MappedRows(rows, verifier::verify);
        };
    Dataset<Row> concerned =
        Held.cutOff(
            pairs.select(explode(expr("array(article_a, article_b)")).as("article_id")).distinct());
    Dataset<Row> asked = Texts.of(context.warehouse(), concerned);
    Dataset<Row> texts = concerned.count() <= FEW ? Held.cutOff(asked) : asked;
    // Pairs of one b come one after the other, and its index is made once.
    return pairs
        .join(Texts.named("a", texts), col("key_a").equalTo(col("a.key")))
        .join(Texts.named("b", texts), col("key_b").equalTo(col("b.key")))
        .sortWithinPartitions("key_b", "key_a")
        .select("led", "a", "b")
        .mapPartitions(verifyAll, Encoders.row(SCHEMA));
  }

  /** Verifies one pair after the other, keeping the index of the last representative. */
  private static final class Verifier {
    private final Aligner aligner = new Aligner(AlignerSettings.DEFAULT);
    private final Judge judge;
    private final int shingleLetters;
    private final String foundBy;
    private Texts.Text lastB;
    private Seeds seedsB;
    private ShingleSet shinglesB;

    Verifier(MatchSettings settings, String foundBy) {
      this.judge = new Judge(settings.judging());
      this.shingleLetters = settings.shingleLetters();
      this.foundBy = foundBy;
    }

    Row verify(Row row) {
      Texts.Text a = Texts.Text.of(row.getStruct(1));
      Texts.Text b = Texts.Text.of(row.getStruct(2));
      if (lastB == null || lastB.key() != b.key()) {
        lastB = b;
        seedsB = aligner.seeds(b.letters());
        shinglesB = ShingleSet.of(b.letters(), shingleLetters);
      }
      Alignment alignment = aligner.align(a.letters(), seedsB);
      double jaccard = ShingleSet.of(a.letters(), shingleLetters).jaccard(shinglesB);
      double estimate = MinHash.estimate(a.signature(), b.signature());
      Measures measures = Measures.of(a.letters(), b.letters(), alignment, jaccard);
      Judgement judgement = judge.judge(measures, a.side(), b.side());
      Row similarity =
          RowFactory.create(
              a.articleId(),
              b.articleId(),
              Names.of(judgement.relation()),
              judgement.partIsA() ? "a" : "b",
              jaccard,
              estimate,
              alignment.containmentA(),
              alignment.containmentB(),
              alignment.aligned(),
              measures.leading(),
              alignment.extentA().from(),
              alignment.extentA().to(),
              alignment.extentB().from(),
              alignment.extentB().to(),
              alignment.similarity(),
              reasons(row.getString(0), judgement),
              Names.of(judgement.verdict()),
              foundBy);
      return RowFactory.create(
          similarity, passages(a, b, alignment, Names.of(judgement.relation())));
    }

    private static String[] reasons(String led, Judgement judgement) {
      List<String> reasons = new ArrayList<>();
      if (!led.isEmpty()) {
        reasons.addAll(List.of(led.split(" ")));
      }
      judgement.reasons().stream().map(Names::of).sorted().forEach(reasons::add);
      return reasons.toArray(String[]::new);
    }

    private Row[] passages(Texts.Text a, Texts.Text b, Alignment alignment, String relation) {
      List<Row> out = new ArrayList<>();
      for (Passage p : alignment.passages()) {
        Span spanA = a.onPage(p.aStart(), p.aEnd());
        Span spanB = b.onPage(p.bStart(), p.bEnd());
        out.add(
            RowFactory.create(
                a.pageId(),
                spanA.start(),
                spanA.end(),
                b.pageId(),
                spanB.start(),
                spanB.end(),
                a.articleId(),
                b.articleId(),
                p.aStart(),
                p.aEnd(),
                p.bStart(),
                p.bEnd(),
                relation,
                p.similarity(),
                p.matched(),
                p.edits().describe(a.letters(), p.aStart(), b.letters(), p.bStart()),
                foundBy));
      }
      return out.toArray(Row[]::new);
    }
  }
}
