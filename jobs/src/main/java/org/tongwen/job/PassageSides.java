package org.tongwen.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the two sides of passages say, as printed.
 *
 * <p>A text goes to its passages once, however many it has. The side that was printed first, ties
 * by id, speaks for both; of the other it is told how many sentences it has.
 */
final class PassageSides {
  /** What may stand between the end of a sentence and the next one. */
  static final String CLOSING = "”’』」）)";

  /** What ends a sentence. */
  static final String FULL_STOP = "。！？!?";

  private static final byte BODY = 0;
  private static final byte EARLY = 1;
  private static final byte LATE = 2;

  /** Two articles and two places of their pages. */
  private static final int IDENTITY = 8 + 4 + 8 + 4;

  private PassageSides() {}

  /** Which passage: where its two sides begin. */
  record Passage(long early, int earlyFrom, long late, int lateFrom) {
    static Passage of(ByteBuffer in) {
      return new Passage(in.getLong(), in.getInt(), in.getLong(), in.getInt());
    }

    void put(ByteBuffer out) {
      out.putLong(early).putInt(earlyFrom).putLong(late).putInt(lateFrom);
    }

    private long key() {
      long places = (long) earlyFrom << 32 | lateFrom;
      return (early * 31 + late) * 0x9E3779B97F4A7C15L ^ places * 0xC2B2AE3D27D4EB4FL;
    }
  }

  /** The side that was printed first. */
  record Early(
      Passage passage,
      boolean begins,
      boolean ends,
      int day,
      long family,
      long lateFamily,
      String stretch) {}

  /** The other one. */
  record Late(Passage passage, boolean begins, boolean ends, int sentences) {}

  /** A side of a passage that was read; the other of the two is null. */
  record Side(Early early, Late late) {
    static Side of(ByteBuffer in) {
      boolean isEarly = in.get() == EARLY;
      Passage passage = Passage.of(in);
      boolean begins = in.get() != 0;
      boolean ends = in.get() != 0;
      return isEarly
          ? new Side(
              new Early(
                  passage, begins, ends, in.getInt(), in.getLong(), in.getLong(), Keyed.text(in)),
              null)
          : new Side(null, new Late(passage, begins, ends, in.getInt()));
    }
  }

  /**
   * Records of {@link Side}, keyed by the passage.
   *
   * @param passages article_a, a_start, a_end, family_a, day_a (of print, as a number; the greatest
   *     where it is not known), the same of b
   * @param bodies article_id, page_id, body_spans, text of the page
   */
  static Dataset<Row> of(Dataset<Row> passages, Dataset<Row> bodies, int parts) {
    Dataset<Row> asked =
        Keyed.of(
            passages.select(
                "article_a",
                "a_start",
                "a_end",
                "family_a",
                "day_a", //
                "article_b",
                "b_start",
                "b_end",
                "family_b",
                "day_b"),
            parts,
            () -> PassageSides::ask);
    return Keyed.next(asked.union(Bodies.keyed(bodies, parts, BODY)), parts, PassageSides::say);
  }

  /** A side as a row tells it. */
  private record Asked(long article, int from, int to, long family, int day) {
    static Asked of(Row row, int at) {
      return new Asked(
          Ids.key(row.getString(at)),
          row.getInt(at + 1),
          row.getInt(at + 2),
          Ids.key(row.getString(at + 3)),
          row.getInt(at + 4));
    }

    boolean isBefore(Asked other) {
      int days = Integer.compare(day, other.day);
      return days < 0 || days == 0 && Long.compareUnsigned(article, other.article) < 0;
    }
  }

  private static void ask(Row row, Keyed out) {
    Asked a = Asked.of(row, 0);
    Asked b = Asked.of(row, 5);
    Asked early = a.isBefore(b) ? a : b;
    Asked late = a.isBefore(b) ? b : a;
    Passage passage = new Passage(early.article, early.from, late.article, late.from);
    ByteBuffer ofEarly = out.put(early.article, 1 + IDENTITY + 4 + 4 + 8 + 8).put(EARLY);
    passage.put(ofEarly);
    ofEarly.putInt(early.to).putInt(early.day).putLong(early.family).putLong(late.family);
    ByteBuffer ofLate = out.put(late.article, 1 + IDENTITY + 4).put(LATE);
    passage.put(ofLate);
    ofLate.putInt(late.to);
  }

  /** Reads the stretches that are asked of an article. */
  private static void say(List<ByteBuffer> records, Keyed out) {
    if (records.size() == 1) {
      return;
    }
    PrintedBody body = null;
    for (ByteBuffer record : records) {
      if (record.get(record.position()) == BODY) {
        record.get();
        body = PrintedBody.of(record);
      }
    }
    for (ByteBuffer record : records) {
      if (record.hasRemaining()) {
        say(record, body, out);
      }
    }
  }

  private static void say(ByteBuffer asked, PrintedBody body, Keyed out) {
    byte which = asked.get();
    Passage passage = Passage.of(asked);
    int to = asked.getInt();
    PrintedBody.Stretch stretch =
        body.between(which == EARLY ? passage.earlyFrom : passage.lateFrom, to);
    if (which == EARLY) {
      byte[] text = stretch.printed().getBytes(UTF_8);
      ByteBuffer record = put(passage, which, stretch, 4 + 8 + 8 + text.length, out);
      record.put(asked).put(text);
    } else {
      put(passage, which, stretch, 4, out).putInt(Wordings.sentences(stretch.printed()).length);
    }
  }

  private static ByteBuffer put(
      Passage passage, byte which, PrintedBody.Stretch stretch, int more, Keyed out) {
    ByteBuffer record = out.put(passage.key(), 1 + IDENTITY + 2 + more).put(which);
    passage.put(record);
    return record.put((byte) (stretch.begins() ? 1 : 0)).put((byte) (stretch.ends() ? 1 : 0));
  }
}
