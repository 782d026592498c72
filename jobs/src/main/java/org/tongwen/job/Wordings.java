package org.tongwen.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.text.Normaliser;

/**
 * The wordings of passages.
 *
 * <p>A passage is cut into its sentences, after 。！？ and the quotation marks that close behind them;
 * the first and the last may be parts of sentences. Where both sides have as many, they are taken
 * for the same one by one, so that a misreading in one sentence does not hide the others; where
 * they do not, the passage stays whole. The side that was printed first gives the wording. Those
 * whose letters and digits agree are one.
 */
final class Wordings {
  private static final Pattern NEXT_SENTENCE =
      Pattern.compile(
          "(?<=[%2$s][%1$s]{0,2})(?![%1$s%2$s])"
              .formatted(PassageSides.CLOSING, PassageSides.FULL_STOP));

  private static final Pattern LAST_FULL_STOP =
      Pattern.compile("[%s]+$".formatted(PassageSides.FULL_STOP));

  private Wordings() {}

  /** The sentences of a stretch. */
  static String[] sentences(String stretch) {
    return NEXT_SENTENCE.split(stretch, -1);
  }

  /**
   * Records of {@link Asked}, keyed by family.
   *
   * @param sides as {@link PassageSides} makes them
   * @param leastLetters wordings of fewer letters and digits are left out
   */
  static Dataset<Row> of(Dataset<Row> sides, int leastLetters, int parts) {
    Dataset<Row> cut = Keyed.next(sides, parts, (records, out) -> cut(records, leastLetters, out));
    return Keyed.next(cut, parts, Wordings::gather);
  }

  /** Cuts passages: mostly the one of a key. */
  private static void cut(List<ByteBuffer> records, int leastLetters, Keyed out) {
    Map<PassageSides.Passage, PassageSides.Late> late = new HashMap<>();
    List<PassageSides.Early> early = new ArrayList<>();
    for (ByteBuffer record : records) {
      PassageSides.Side side = PassageSides.Side.of(record);
      if (side.early() != null) {
        early.add(side.early());
      } else {
        late.put(side.late().passage(), side.late());
      }
    }
    early.forEach(side -> cut(side, late.get(side.passage()), leastLetters, out));
  }

  private static void cut(
      PassageSides.Early early, PassageSides.Late late, int leastLetters, Keyed out) {
    String[] sentences = sentences(early.stretch());
    if (sentences.length != late.sentences()) {
      sentences = new String[] {early.stretch()};
    }
    for (int i = 0; i < sentences.length; i++) {
      String text = LAST_FULL_STOP.matcher(sentences[i]).replaceFirst("");
      String letters = letters(text);
      if (letters.codePointCount(0, letters.length()) >= leastLetters) {
        boolean begins = i > 0 || early.begins() && late.begins();
        boolean ends = i < sentences.length - 1 || early.ends() && late.ends();
        put(letters.getBytes(UTF_8), text.getBytes(UTF_8), begins && ends, early, out);
      }
    }
  }

  private static void put(
      byte[] letters, byte[] text, boolean sentence, PassageSides.Early early, Keyed out) {
    ByteBuffer record = out.put(id(letters), 1 + 4 + 4 * 8 + 4 + text.length + letters.length);
    record.put((byte) (sentence ? 1 : 0)).putInt(early.day());
    record.putLong(early.passage().early()).putLong(early.family());
    record.putLong(early.passage().late()).putLong(early.lateFamily());
    record.putInt(text.length).put(text).put(letters);
  }

  /** A wording's id: 64 bits of SHA-256 over its letters. */
  private static long id(byte[] letters) {
    return ByteBuffer.wrap(DigestUtils.sha256(letters)).getLong();
  }

  private static String letters(String text) {
    int[] letters = Normaliser.normalise(text.codePoints().toArray()).letters();
    return new String(letters, 0, letters.length);
  }

  /** How a wording is quoted: as the first printed of the compared articles has it. */
  record Quotation(boolean sentence, long articleId, byte[] text) {
    void put(ByteBuffer out) {
      out.put((byte) (sentence ? 1 : 0)).putLong(articleId).putInt(text.length).put(text);
    }

    int bytes() {
      return 1 + 8 + 4 + text.length;
    }

    static Quotation of(ByteBuffer in) {
      return new Quotation(in.get() != 0, in.getLong(), Keyed.sized(in));
    }
  }

  /**
   * A wording as it is asked for in the copies of a family.
   *
   * @param wording its id
   * @param articles of the family that a passage shows with it
   * @param quotation null but in one of its families
   */
  record Asked(long wording, Set<Long> articles, Quotation quotation, byte[] letters) {
    private void put(byte kind, long family, Keyed out) {
      int quoted = quotation == null ? 0 : quotation.bytes();
      ByteBuffer record =
          out.put(family, 1 + 8 + 4 + 8 * articles.size() + 1 + quoted + letters.length);
      record.put(kind).putLong(wording).putInt(articles.size());
      articles.forEach(record::putLong);
      record.put((byte) (quotation == null ? 0 : 1));
      if (quotation != null) {
        quotation.put(record);
      }
      record.put(letters);
    }

    static Asked of(ByteBuffer in) {
      long wording = in.getLong();
      Set<Long> articles = new HashSet<>();
      for (int n = in.getInt(); n > 0; n--) {
        articles.add(in.getLong());
      }
      Quotation quotation = in.get() == 0 ? null : Quotation.of(in);
      return new Asked(wording, articles, quotation, Keyed.rest(in));
    }
  }

  /** Brings the passages of a wording together, and asks for it in their families. */
  private static void gather(List<ByteBuffer> records, Keyed out) {
    long wording = Keyed.key(records.get(0));
    boolean sentence = false;
    int firstDay = 0;
    long first = 0;
    byte[] text = null;
    byte[] letters = null;
    Map<Long, Set<Long>> families = new HashMap<>();
    for (ByteBuffer record : records) {
      sentence |= record.get() != 0;
      int day = record.getInt();
      long article = record.getLong();
      families.computeIfAbsent(record.getLong(), f -> new HashSet<>()).add(article);
      long late = record.getLong();
      families.computeIfAbsent(record.getLong(), f -> new HashSet<>()).add(late);
      byte[] said = Keyed.sized(record);
      int order = text == null ? -1 : Integer.compare(day, firstDay);
      order = order != 0 ? order : Long.compareUnsigned(article, first);
      if (order < 0 || order == 0 && Arrays.compareUnsigned(said, text) < 0) {
        firstDay = day;
        first = article;
        text = said;
        letters = Keyed.rest(record);
      }
    }
    Quotation quotation = new Quotation(sentence, first, text);
    for (Map.Entry<Long, Set<Long>> family : families.entrySet()) {
      new Asked(wording, family.getValue(), quotation, letters)
          .put(WordingCopies.ASKED, family.getKey(), out);
      quotation = null;
    }
  }
}
