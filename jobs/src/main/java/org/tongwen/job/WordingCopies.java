package org.tongwen.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The copies that print a wording: those that a passage shows, and the other copies of their
 * families that have it letter for letter, for not every copy is compared with every story.
 */
final class WordingCopies {
  /** A wording that is asked for in a family. */
  static final byte ASKED = 0;

  private static final byte COPY = 1;

  /** The day of a page whose day is not known. */
  static final int NO_DAY = Integer.MIN_VALUE;

  private WordingCopies() {}

  /**
   * A copy with a wording.
   *
   * @param chain the article's chain
   * @param day of issue, as a number
   * @param paper empty where it is not known
   */
  record Print(long chain, int day, byte[] paper) {
    private void put(ByteBuffer out) {
      out.putLong(chain).putInt(day).putInt(paper.length).put(paper);
    }

    private int bytes() {
      return 8 + 4 + 4 + paper.length;
    }

    static Print of(ByteBuffer in) {
      return new Print(in.getLong(), in.getInt(), Keyed.sized(in));
    }
  }

  /**
   * The copies of a family that print a wording.
   *
   * @param letters how many the wording has
   * @param quotation null but in one of the wording's families
   */
  record Prints(int letters, Wordings.Quotation quotation, List<Print> prints) {
    private void put(long wording, Keyed out) {
      int bytes = 4 + 1 + (quotation == null ? 0 : quotation.bytes());
      ByteBuffer record = out.put(wording, bytes + prints.stream().mapToInt(Print::bytes).sum());
      record.putInt(letters).put((byte) (quotation == null ? 0 : 1));
      if (quotation != null) {
        quotation.put(record);
      }
      prints.forEach(print -> print.put(record));
    }

    static Prints of(ByteBuffer in) {
      int letters = in.getInt();
      Wordings.Quotation quotation = in.get() == 0 ? null : Wordings.Quotation.of(in);
      List<Print> prints = new ArrayList<>();
      while (in.hasRemaining()) {
        prints.add(Print.of(in));
      }
      return new Prints(letters, quotation, prints);
    }
  }

  /**
   * Records of {@link Prints}, keyed by wording.
   *
   * @param asked as {@link Wordings} makes them
   * @param copies article_id, chain_id, family_id, issue_date, paper, letters of each article
   */
  static Dataset<Row> of(Dataset<Row> asked, Dataset<Row> copies, int parts) {
    Dataset<Row> printed =
        copies.select(
            col("article_id"),
            col("chain_id"),
            col("family_id"),
            expr("unix_date(issue_date)"),
            col("paper").cast("binary"),
            col("letters").cast("binary"));
    return Keyed.next(
        asked.union(Keyed.of(printed, parts, () -> WordingCopies::put)),
        parts,
        WordingCopies::find);
  }

  private static void put(Row row, Keyed out) {
    byte[] paper = row.isNullAt(4) ? new byte[0] : row.getAs(4);
    byte[] letters = row.getAs(5);
    Print print =
        new Print(Ids.key(row.getString(1)), row.isNullAt(3) ? NO_DAY : row.getInt(3), paper);
    ByteBuffer record =
        out.put(Ids.key(row.getString(2)), 1 + 8 + print.bytes() + letters.length).put(COPY);
    print.put(record.putLong(Ids.key(row.getString(0))));
    record.put(letters);
  }

  /** A copy of a family; what it prints is read when it is looked into. */
  private static final class Copy {
    private final long article;
    private final Print print;
    private final ByteBuffer record;
    private String letters;

    Copy(ByteBuffer record) {
      this.article = record.getLong();
      this.print = Print.of(record);
      this.record = record;
    }

    boolean prints(String wording) {
      if (letters == null) {
        letters = Keyed.text(record);
      }
      return letters.contains(wording);
    }
  }

  /** Looks for the wordings that are asked for in a family. */
  private static void find(List<ByteBuffer> records, Keyed out) {
    List<Wordings.Asked> asked = new ArrayList<>();
    List<Copy> copies = new ArrayList<>();
    for (ByteBuffer record : records) {
      if (record.get() == ASKED) {
        asked.add(Wordings.Asked.of(record));
      } else {
        copies.add(new Copy(record));
      }
    }
    for (Wordings.Asked wording : asked) {
      String letters = new String(wording.letters(), UTF_8);
      List<Print> prints = new ArrayList<>();
      for (Copy copy : copies) {
        if (wording.articles().contains(copy.article) || copy.prints(letters)) {
          prints.add(copy.print);
        }
      }
      new Prints(letters.codePointCount(0, letters.length()), wording.quotation(), prints)
          .put(wording.wording(), out);
    }
  }
}
