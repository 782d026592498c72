package org.tongwen.job;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongwen.nlp.Segmenter;
import org.tongwen.nlp.Word;
import org.tongwen.sketch.Anchors;
import org.tongwen.sketch.MinHash;
import org.tongwen.sketch.ShingleSet;
import org.tongwen.sketch.Shingles;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;
import org.tongwen.text.NormalText;
import org.tongwen.text.Normaliser;

/**
 * Normalises each article and signs it: {@code sketches} has its letters with the map back to the
 * page, its MinHash signature and its anchors. Only new articles are signed. Memory: an article at
 * a time.
 */
public final class SketchesJob implements Job {
  @Override
  public String name() {
    return "sketches";
  }

  @Override
  public String about() {
    return "Normalise articles, sign them (MinHash) and choose their anchors.";
  }

  @Override
  public List<Table> reads() {
    return List.of(PagesTable.TABLE, ArticlesTable.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(SketchesTable.TABLE);
  }

  @Override
  public List<String> shapedBy() {
    return List.of("sketch.");
  }

  @Override
  public JobResult run(RunContext context) {
    Warehouse warehouse = context.warehouse();
    Dataset<Row> bodies = Bodies.notYetIn(SketchesTable.TABLE, warehouse);
    SketchShape shape = SketchShape.of(context.settings());
    long sketched = warehouse.append(SketchesTable.TABLE, sketch(bodies, shape), context.runId());
    return JobResult.of(sketched, sketched, Map.of());
  }

  /**
   * Signs articles.
   *
   * @param bodies article_id, page_id, body_spans, text of the page
   * @return rows of {@code sketches}
   */
  static Dataset<Row> sketch(Dataset<Row> bodies, SketchShape shape) {
    Segmenter segmenter = shape.ofWords() ? TokensJob.segmenter(0) : null;
    MapPartitionsFunction<Row, Row> signAll =
        rows -> {
          MinHash minHash = new MinHash(shape.signatureSize(), shape.shingle());
          PageTexts pages = new PageTexts();
          return new MappedRows(rows, row -> sign(row, pages.of(row), minHash, segmenter, shape));
        };
    return PageTexts.with(bodies)
        .mapPartitions(signAll, Encoders.row(SketchesTable.TABLE.schema()));
  }

  private static Row sign(
      Row row, int[] page, MinHash minHash, Segmenter segmenter, SketchShape shape) {
    NormalText normal = Normaliser.normalise(page, Bodies.spans(row));
    int[] letters = normal.letters();
    int[] units = segmenter == null ? letters : words(letters, segmenter);
    return RowFactory.create(
        row.getAs("article_id"),
        new String(letters, 0, letters.length),
        Packed.offsets(normal.offsets()),
        MinHash.pack(minHash.sign(units)),
        ShingleSet.of(units, shape.shingle()).size(),
        Anchors.of(letters, shape.anchorLetters(), shape.anchorsOneIn()).pack());
  }

  /** The words of a text as codes. They are cut in its letters, as if it had no punctuation. */
  private static int[] words(int[] letters, Segmenter segmenter) {
    String text = new String(letters, 0, letters.length);
    return Shingles.words(letters, segmenter.words(text).stream().mapToInt(Word::end).toArray());
  }
}
