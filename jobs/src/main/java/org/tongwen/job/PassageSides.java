package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.text.Span;

/**
 * What the two sides of passages say, as printed.
 *
 * <p>A text goes to its passages once, however many it has: the bodies and the places asked for are
 * sorted by article, each body before its places, and read in that order, one body held at a time.
 */
final class PassageSides {
  /** What may stand between the end of a sentence and the next one. */
  static final String CLOSING = "”’』」）)";

  /** What ends a sentence. */
  static final String FULL_STOP = "。！？!?";

  /**
   * passage (which one), day (of print; the last of all where it is not known), article_id,
   * family_id, stretch (what is printed, without white space), begins and ends (whether a sentence
   * begins and ends where the stretch does).
   */
  private static final StructType SCHEMA =
      new StructType()
          .add("passage", DataTypes.StringType)
          .add("day", DataTypes.DateType)
          .add("article_id", DataTypes.StringType)
          .add("family_id", DataTypes.StringType)
          .add("stretch", DataTypes.StringType)
          .add("begins", DataTypes.BooleanType)
          .add("ends", DataTypes.BooleanType);

  /** One such row. */
  record Side(
      LocalDate day,
      String articleId,
      String familyId,
      String stretch,
      boolean begins,
      boolean ends) {
    static Side of(Row row) {
      return new Side(
          row.getAs(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getBoolean(5),
          row.getBoolean(6));
    }
  }

  private PassageSides() {}

  /**
   * Two rows a passage.
   *
   * @param passages article_a, a_start, a_end, article_b, b_start, b_end
   * @param places article_id, body_spans, family_id, issue_date, text of the page
   * @return rows of the schema above
   */
  static Dataset<Row> of(Dataset<Row> passages, Dataset<Row> places) {
    Dataset<Row> asked =
        passages
            .withColumn("passage", expr("concat_ws(' ', article_a, a_start, article_b, b_start)"))
            .selectExpr(
                "passage",
                "inline(array(struct(article_a AS article_id, a_start AS from, a_end AS to),"
                    + " struct(article_b AS article_id, b_start AS from, b_end AS to)))");
    Dataset<Row> bodies =
        places.select(
            col("article_id"),
            col("family_id"),
            // Undated prints come last.
            expr("coalesce(issue_date, DATE'9999-12-31')").as("day"),
            col("body_spans"),
            expr("array_join(transform(body_spans,"
                    + " s -> substring(text, s.start + 1, s.end - s.start)), '')")
                .as("body"));
    MapPartitionsFunction<Row, Row> say = rows -> new Reading(rows);
    return bodies
        .unionByName(asked, true)
        .repartition(col("article_id"))
        .sortWithinPartitions(col("article_id"), col("passage").asc_nulls_first())
        .select("article_id", "passage", "from", "to", "day", "family_id", "body_spans", "body")
        .mapPartitions(say, Encoders.row(SCHEMA));
  }

  /** Reads sorted rows: a body, then what is asked of it. */
  private static final class Reading implements Iterator<Row> {
    private final Iterator<Row> rows;
    private Row next;
    private Row article;
    private int[] body;
    private List<Span> spans;

    Reading(Iterator<Row> rows) {
      this.rows = rows;
      advance();
    }

    private void advance() {
      next = null;
      while (next == null && rows.hasNext()) {
        Row row = rows.next();
        if (row.isNullAt(1)) {
          article = row;
          body = null;
        } else {
          next = side(row);
        }
      }
    }

    private Row side(Row asked) {
      if (body == null) {
        body = article.<String>getAs("body").codePoints().toArray();
        spans = Bodies.spans(article);
      }
      Stretch stretch = Stretch.of(body, spans, asked.getInt(2), asked.getInt(3));
      return RowFactory.create(
          asked.getString(1),
          article.getAs("day"),
          asked.getString(0),
          article.getAs("family_id"),
          stretch.printed(),
          stretch.begins(),
          stretch.ends());
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Row next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Row row = next;
      advance();
      return row;
    }
  }

  /** What a body prints between two places of its page. */
  private record Stretch(String printed, boolean begins, boolean ends) {

    static Stretch of(int[] body, List<Span> spans, int start, int end) {
      StringBuilder printed = new StringBuilder();
      int from = body.length;
      int to = 0;
      int i = 0;
      for (Span span : spans) {
        for (int place = span.start(); place < span.end() && i < body.length; place++, i++) {
          if (place >= start && place < end) {
            from = Math.min(from, i);
            to = i + 1;
            if (!isWhite(body[i])) {
              printed.appendCodePoint(body[i]);
            }
          }
        }
      }
      return new Stretch(printed.toString(), sentenceEndsBefore(body, from), endsAt(body, to));
    }

    private static boolean sentenceEndsBefore(int[] body, int from) {
      int i = from - 1;
      while (i >= 0 && (isWhite(body[i]) || CLOSING.indexOf(body[i]) >= 0)) {
        i--;
      }
      return i < 0 || FULL_STOP.indexOf(body[i]) >= 0;
    }

    private static boolean endsAt(int[] body, int to) {
      int i = to;
      while (i < body.length && (isWhite(body[i]) || CLOSING.indexOf(body[i]) >= 0)) {
        i++;
      }
      return i >= body.length || FULL_STOP.indexOf(body[i]) >= 0;
    }

    private static boolean isWhite(int point) {
      return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
  }
}
