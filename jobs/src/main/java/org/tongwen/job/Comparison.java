package org.tongwen.job;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.tongwen.align.Aligner;
import org.tongwen.align.AlignerSettings;
import org.tongwen.align.Alignment;
import org.tongwen.align.Judge;
import org.tongwen.align.Judgement;
import org.tongwen.align.Measures;
import org.tongwen.align.Side;
import org.tongwen.config.Settings;
import org.tongwen.sketch.Anchors;
import org.tongwen.sketch.MinHash;
import org.tongwen.sketch.ShingleSet;
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
  /**
   * An article with its head and its text.
   *
   * @param page code points of its page
   * @param letters its normalised letters
   * @param offsets where each letter stands on the page
   * @param familyId its family; null before families are made
   * @param corrections what was corrected by hand of its family
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
      List<String> corrections,
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
    TwoArticles two = TwoArticles.of(house, idA, idB);
    Article a = two.a();
    Article b = two.b();
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
        two.stored(),
        two.readings());
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
}
