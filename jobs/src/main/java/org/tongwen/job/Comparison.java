package org.tongwen.job;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.align.Aligner;
import org.tongwen.align.AlignerSettings;
import org.tongwen.align.Alignment;
import org.tongwen.align.Judge;
import org.tongwen.align.Judgement;
import org.tongwen.align.Measures;
import org.tongwen.align.Side;
import org.tongwen.config.Settings;
import org.tongwen.error.Errors;
import org.tongwen.sketch.Anchors;
import org.tongwen.sketch.MinHash;
import org.tongwen.sketch.ShingleSet;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

/**
 * Two articles compared anew, whether the run compared them or not: what would have led to the
 * pair, its measures, the verdict, and what the tables have on it.
 *
 * @param a the first article
 * @param b the second article
 * @param channels what would lead to the pair
 * @param estimate of the Jaccard index, from the signatures
 * @param standardError of the estimate at the true index
 * @param alignment of a with b
 * @param measures of the pair
 * @param judgement on the pair
 * @param stored what the run said; null where it did not compare the two
 * @param readings variants of their family that one of the two has, where they share one
 */
public record Comparison(
    Article a,
    Article b,
    Channels channels,
    double estimate,
    double standardError,
    Alignment alignment,
    Measures measures,
    Judgement judgement,
    Stored stored,
    List<Reading> readings) {
  private static final int CANDIDATES_NAMED = 6;

  /**
   * An article with its head and its text.
   *
   * @param page code points of its page
   * @param letters its normalised letters
   * @param offsets where each letter stands on the page
   * @param familyId its family; null before families are made
   * @param stated the day that the page states, which is what the matching goes by; null where none
   */
  public record Article(
      String articleId,
      String pageId,
      String source,
      String paper,
      LocalDate date,
      String dateSource,
      LocalDate stated,
      String pageNo,
      String headline,
      String agency,
      String familyId,
      String relation,
      double completeness,
      boolean continuation,
      int[] page,
      int[] letters,
      int[] offsets,
      int[] signature,
      Anchors anchors) {

    private Side side() {
      return new Side(
          letters.length, stated == null ? Side.NO_DAY : stated.toEpochDay(), continuation);
    }
  }

  /**
   * What leads to a pair.
   *
   * @param identical whether the letters are all the same
   * @param anchors shared, of those of a and those of b
   * @param minimumAnchors asked for
   * @param bands shared, of so many
   * @param chance of a shared band at the true Jaccard index
   */
  public record Channels(
      boolean identical,
      int anchors,
      int anchorsA,
      int anchorsB,
      int minimumAnchors,
      int bands,
      int bandsInAll,
      double chance) {

    /** Whether any of them leads to the pair. */
    public boolean lead() {
      return identical || bands > 0 || anchors >= minimumAnchors;
    }
  }

  /** What the run said of the pair. */
  public record Stored(String relation, String verdict, List<String> reasons) {}

  /** A variant of the family: what the reference reads, what others read, who. */
  public record Reading(
      String kind,
      String reference,
      String reading,
      List<String> papers,
      boolean inA,
      boolean inB) {}

  /**
   * Compares two articles.
   *
   * @param idA an article's id, the beginning of one, or the id that was supplied with it
   * @param idB the same of the other
   * @throws org.tongwen.error.TongwenException if there is no such article, or several
   */
  public static Comparison of(Warehouse house, Settings settings, String idA, String idB) {
    String first = resolve(house, idA);
    String second = resolve(house, idB);
    Map<String, Article> articles = load(house, first, second);
    Article a = articles.get(first);
    Article b = articles.get(second);
    MatchSettings match = MatchSettings.of(settings);
    Alignment alignment = new Aligner(AlignerSettings.DEFAULT).align(a.letters(), b.letters());
    double jaccard =
        ShingleSet.of(a.letters(), match.shingleLetters())
            .jaccard(ShingleSet.of(b.letters(), match.shingleLetters()));
    Measures measures = Measures.of(a.letters(), b.letters(), alignment, jaccard);
    return new Comparison(
        a,
        b,
        channels(a, b, match, settings.integer("match.minimum-anchors"), jaccard),
        MinHash.estimate(a.signature(), b.signature()),
        MinHash.standardError(jaccard, Math.max(1, a.signature().length)),
        alignment,
        measures,
        new Judge(match.judging()).judge(measures, a.side(), b.side()),
        stored(house, first, second),
        readings(house, a, b));
  }

  private static String resolve(Warehouse house, String id) {
    Dataset<Row> articles =
        house.read(ArticlesTable.TABLE).select(col("article_id"), col("source_id"));
    List<Row> found =
        articles
            .where(col("article_id").startsWith(id).or(col("source_id").equalTo(id)))
            .orderBy(
                col("article_id").equalTo(id).desc(),
                col("source_id").eqNullSafe(id).desc(),
                col("article_id"))
            .limit(CANDIDATES_NAMED)
            .collectAsList();
    if (found.isEmpty() || id.isBlank()) {
      throw Errors.articleMissing(id, house.location());
    }
    List<String> exact =
        found.stream()
            .filter(r -> id.equals(r.getString(0)) || id.equals(r.getString(1)))
            .map(r -> r.getString(0))
            .toList();
    if (exact.contains(id) || exact.size() == 1) {
      return exact.get(0);
    }
    if (exact.size() > 1 || found.size() > 1) {
      throw Errors.articleAmbiguous(id, found.stream().map(r -> r.getString(0)).toList());
    }
    return found.get(0).getString(0);
  }

  private static Map<String, Article> load(Warehouse house, String first, String second) {
    Dataset<Row> articles =
        house
            .read(ArticlesTable.TABLE)
            .where(col("article_id").isin(first, second))
            .select("article_id", "page_id", "headline", "agency", "jump_from");
    Dataset<Row> pages =
        house
            .read(PagesTable.TABLE)
            .select(
                "page_id",
                "source",
                "paper",
                "issue_date",
                "issue_date_source",
                "stated_date",
                "page_no",
                "text");
    Dataset<Row> sketches =
        house
            .read(SketchesTable.TABLE)
            .where(col("article_id").isin(first, second))
            .select("article_id", "letters", "offsets", "minhash", "anchors");
    Dataset<Row> rows = articles.join(pages, "page_id").join(sketches, "article_id");
    Map<String, Row> families = new HashMap<>();
    if (house.has(FamiliesTable.TABLE)) {
      house
          .read(FamiliesTable.TABLE)
          .where(col("article_id").isin(first, second))
          .select("article_id", "family_id", "relation", "completeness")
          .collectAsList()
          .forEach(r -> families.put(r.getString(0), r));
    }
    Map<String, Article> out = new HashMap<>();
    for (Row row : rows.collectAsList()) {
      Article article = article(row, families.get(row.<String>getAs("article_id")));
      out.put(article.articleId(), article);
    }
    for (String id : List.of(first, second)) {
      if (!out.containsKey(id)) {
        throw Errors.tableMissing(SketchesTable.TABLE.name(), house.location());
      }
    }
    return out;
  }

  private static Article article(Row row, Row family) {
    int[] letters = row.<String>getAs("letters").codePoints().toArray();
    return new Article(
        row.getAs("article_id"),
        row.getAs("page_id"),
        row.getAs("source"),
        row.getAs("paper"),
        date(row.getAs("issue_date")),
        row.getAs("issue_date_source"),
        date(row.getAs("stated_date")),
        row.getAs("page_no"),
        row.getAs("headline"),
        row.getAs("agency"),
        family == null ? null : family.getString(1),
        family == null ? null : family.getString(2),
        family == null ? 0 : family.getDouble(3),
        row.getAs("jump_from") != null,
        row.<String>getAs("text").codePoints().toArray(),
        letters,
        Packed.offsets(row.getAs("offsets"), letters.length),
        MinHash.unpack(row.getAs("minhash")),
        Anchors.unpack(row.getAs("anchors")));
  }

  private static LocalDate date(Object value) {
    return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
  }

  private static Channels channels(
      Article a, Article b, MatchSettings match, int minimumAnchors, double jaccard) {
    long[] bandsA = match.bands().keys(a.signature());
    long[] bandsB = match.bands().keys(b.signature());
    int bands = 0;
    for (int i = 0; i < Math.min(bandsA.length, bandsB.length); i++) {
      bands += bandsA[i] == bandsB[i] ? 1 : 0;
    }
    long[] sorted = b.anchors().hashes().clone();
    Arrays.sort(sorted);
    int anchors = 0;
    for (long hash : a.anchors().hashes()) {
      anchors += Arrays.binarySearch(sorted, hash) >= 0 ? 1 : 0;
    }
    return new Channels(
        Arrays.equals(a.letters(), b.letters()),
        anchors,
        a.anchors().size(),
        b.anchors().size(),
        minimumAnchors,
        bands,
        match.bands().bands(),
        match.bands().chance(jaccard));
  }

  private static Stored stored(Warehouse house, String first, String second) {
    if (!house.has(SimilaritiesTable.TABLE)) {
      return null;
    }
    String low = first.compareTo(second) <= 0 ? first : second;
    String high = low.equals(first) ? second : first;
    List<Row> rows =
        house
            .read(SimilaritiesTable.TABLE)
            .where(col("article_a").equalTo(low).and(col("article_b").equalTo(high)))
            .select("relation", "verdict", "reasons")
            .limit(1)
            .collectAsList();
    return rows.isEmpty()
        ? null
        : new Stored(rows.get(0).getString(0), rows.get(0).getString(1), rows.get(0).getList(2));
  }

  private static List<Reading> readings(Warehouse house, Article a, Article b) {
    if (a.familyId() == null
        || !a.familyId().equals(b.familyId())
        || !house.has(VariantsTable.TABLE)) {
      return List.of();
    }
    List<Reading> out = new ArrayList<>();
    List<Row> rows =
        house
            .read(VariantsTable.TABLE)
            .where(col("family_id").equalTo(a.familyId()))
            .where(
                array_contains(col("article_ids"), a.articleId())
                    .or(array_contains(col("article_ids"), b.articleId())))
            .orderBy("position", "reference", "reading")
            .select("kind", "reference", "reading", "papers", "article_ids")
            .collectAsList();
    for (Row row : rows) {
      List<String> copies = row.getList(4);
      out.add(
          new Reading(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getList(3),
              copies.contains(a.articleId()),
              copies.contains(b.articleId())));
    }
    return List.copyOf(out);
  }
}
