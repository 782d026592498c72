package org.tongwen.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.text.Normaliser;

/**
 * The wordings of passages.
 *
 * <p>A passage is cut into its sentences, after 。！？ and the quotation marks that close behind them;
 * the first and the last may be parts of sentences. Where both sides have as many, they are taken
 * for the same one by one, so that a misreading in one sentence does not hide the others; where
 * they do not, the passage stays whole. The side that was printed first gives the wording.
 */
final class Wordings {
  private static final Pattern NEXT_SENTENCE =
      Pattern.compile(
          "(?<=[%2$s][%1$s]{0,2})(?![%1$s%2$s])"
              .formatted(PassageSides.CLOSING, PassageSides.FULL_STOP));

  private static final Pattern LAST_FULL_STOP =
      Pattern.compile("[%s]+$".formatted(PassageSides.FULL_STOP));

  /**
   * letters (the wording in the normal form that articles are compared in), text (as printed), kind
   * (sentence or clause), day, article_id and family_id of one who prints it.
   */
  private static final StructType SCHEMA =
      new StructType()
          .add("letters", DataTypes.StringType)
          .add("text", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("day", DataTypes.DateType)
          .add("article_id", DataTypes.StringType)
          .add("family_id", DataTypes.StringType);

  private Wordings() {}

  /**
   * Two rows a wording, of either side.
   *
   * @param sides as {@link PassageSides} gives them
   * @param leastLetters wordings of fewer letters and digits are left out
   * @return rows of the schema above
   */
  static Dataset<Row> of(Dataset<Row> sides, int leastLetters) {
    MapPartitionsFunction<Row, Row> cut = rows -> new Cutting(rows, leastLetters);
    return sides
        .repartition(col("passage"))
        .sortWithinPartitions("passage", "day", "article_id")
        .mapPartitions(cut, Encoders.row(SCHEMA));
  }

  /** Reads the two sides of one passage after the other. */
  private static final class Cutting implements Iterator<Row> {
    private final Iterator<Row> sides;
    private final int leastLetters;
    private Iterator<Row> ready = List.<Row>of().iterator();

    Cutting(Iterator<Row> sides, int leastLetters) {
      this.sides = sides;
      this.leastLetters = leastLetters;
    }

    @Override
    public boolean hasNext() {
      while (!ready.hasNext() && sides.hasNext()) {
        ready = cut(PassageSides.Side.of(sides.next()), PassageSides.Side.of(sides.next()));
      }
      return ready.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.next();
    }

    private Iterator<Row> cut(PassageSides.Side early, PassageSides.Side late) {
      String[] sentences = NEXT_SENTENCE.split(early.stretch(), -1);
      if (sentences.length != NEXT_SENTENCE.split(late.stretch(), -1).length) {
        sentences = new String[] {early.stretch()};
      }
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < sentences.length; i++) {
        String text = LAST_FULL_STOP.matcher(sentences[i]).replaceFirst("");
        String letters = letters(text);
        if (letters.codePointCount(0, letters.length()) >= leastLetters) {
          boolean begins = i > 0 || early.begins() && late.begins();
          boolean ends = i < sentences.length - 1 || early.ends() && late.ends();
          String kind = begins && ends ? "sentence" : "clause";
          rows.add(row(letters, text, kind, early));
          rows.add(row(letters, text, kind, late));
        }
      }
      return rows.iterator();
    }

    private static Row row(String letters, String text, String kind, PassageSides.Side side) {
      return RowFactory.create(letters, text, kind, side.day(), side.articleId(), side.familyId());
    }

    private static String letters(String text) {
      int[] letters = Normaliser.normalise(text.codePoints().toArray()).letters();
      return new String(letters, 0, letters.length);
    }
  }
}
