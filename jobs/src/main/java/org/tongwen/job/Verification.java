package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
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
import org.tongwen.table.PassagesTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.Warehouse;
import org.tongwen.text.Span;

/** Aligns candidate pairs and judges them: rows of {@code similarities} and {@code passages}. */
final class Verification {
  /** The row of similarities, and its passages. */
  static final StructType SCHEMA =
      new StructType()
          .add("similarity", SimilaritiesTable.TABLE.schema(), false)
          .add("passages", DataTypes.createArrayType(PassagesTable.TABLE.schema(), false), false);

  private Verification() {}

  /**
   * Verifies pairs.
   *
   * @param pairs rows of {@link CandidatePairs#SCHEMA}
   * @param texts as {@link Texts#of} reads them
   * @param foundBy the job that asks
   */
  static Dataset<Row> verify(
      Dataset<Row> pairs, Dataset<Row> texts, MatchSettings settings, String foundBy) {
    MapPartitionsFunction<Row, Row> verifyAll =
        rows -> {
          Verifier verifier = new Verifier(settings, foundBy);
          return new MappedRows(rows, verifier::verify);
        };
    Dataset<Row> documents = Texts.named("a", texts);
    Dataset<Row> representatives = Texts.named("b", texts);
    // The representative last: its copies come one after the other, and its index is made once.
    return once(pairs)
        .join(documents, col("document").equalTo(col("a.key")))
        .join(representatives, col("representative").equalTo(col("b.key")))
        .sortWithinPartitions("representative", "document")
        .select("anchors", "bands", "identical", "a", "b")
        .mapPartitions(verifyAll, Encoders.row(SCHEMA));
  }

  /**
   * Each pair once, though it may have been chosen from both sides: an alignment depends a little
   * on which text comes first.
   */
  private static Dataset<Row> once(Dataset<Row> pairs) {
    return pairs
        .groupBy(
            least(col("document"), col("representative")).as("low"),
            greatest(col("document"), col("representative")).as("high"))
        .agg(
            max("representative").as("representative"),
            max("anchors").as("anchors"),
            max("bands").as("bands"),
            max("identical").as("identical"))
        .withColumn(
            "document",
            when(col("representative").equalTo(col("low")), col("high")).otherwise(col("low")))
        .drop("low", "high");
  }

  /** The similarities of verified pairs. */
  static Dataset<Row> similarities(Dataset<Row> verified) {
    return verified.select("similarity.*");
  }

  /**
   * Writes verified pairs in place of those that the same job wrote before.
   *
   * @param verified as {@link #verify} makes them, kept: they are read twice
   * @param foundBy the job
   */
  static void store(RunContext context, Dataset<Row> verified, String foundBy) {
    Warehouse warehouse = context.warehouse();
    String ours = "found_by = '" + foundBy + "'";
    Together.run(
        () ->
            warehouse.replaceWhere(
                SimilaritiesTable.TABLE, ours, similarities(verified), context.runId()),
        () ->
            warehouse.replaceWhere(PassagesTable.TABLE, ours, passages(verified), context.runId()));
  }

  /** The passages of verified pairs. */
  static Dataset<Row> passages(Dataset<Row> verified) {
    return verified.selectExpr("inline(passages)");
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
      Texts.Text a = Texts.Text.of(row.getStruct(3));
      Texts.Text b = Texts.Text.of(row.getStruct(4));
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
      boolean aFirst = Long.compareUnsigned(a.key(), b.key()) < 0;
      Texts.Text first = aFirst ? a : b;
      Texts.Text second = aFirst ? b : a;
      Alignment ordered = aFirst ? alignment : alignment.reversed();
      String part = judgement.partIsA() == aFirst ? "a" : "b";
      Row similarity =
          RowFactory.create(
              first.articleId(),
              second.articleId(),
              Names.of(judgement.relation()),
              part,
              jaccard,
              estimate,
              ordered.containmentA(),
              ordered.containmentB(),
              ordered.aligned(),
              measures.leading(),
              ordered.extentA().from(),
              ordered.extentA().to(),
              ordered.extentB().from(),
              ordered.extentB().to(),
              ordered.similarity(),
              reasons(row, judgement),
              Names.of(judgement.verdict()),
              foundBy);
      return RowFactory.create(
          similarity, passages(first, second, ordered, Names.of(judgement.relation())));
    }

    private static String[] reasons(Row row, Judgement judgement) {
      List<String> reasons = new ArrayList<>();
      if (row.getBoolean(2)) {
        reasons.add("identical");
      }
      if (row.getInt(1) > 0) {
        reasons.add("minhash");
      }
      if (row.getInt(0) > 0) {
        reasons.add("anchors");
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
