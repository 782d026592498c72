package org.tongwen.sketch;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses, among the links of one document, the few pairs that are worth aligning.
 *
 * <ul>
 *   <li>An identical text needs no more than one comparison with the copy that stands for all.
 *   <li>Of documents about as long (within a factor √2) the two that share most: the likely copies,
 *       two because one may be a composite.
 *   <li>Of longer documents the one that shares most: the likely full story of an abridged copy.
 *   <li>Then, as long as there is room, the one whose shared places add most to what the chosen
 *       ones explain: borrowed paragraphs, round-ups, formulae. One whose places are explained
 *       already is skipped and counted.
 * </ul>
 *
 * A link of fewer than {@code minimum} anchors without a band in common is weak; it is counted, not
 * compared.
 *
 * @param most pairs chosen a document at most
 * @param minimum shared anchors asked for
 * @param gain 64ths of the document that a pair must add to what the chosen ones explain
 */
public record Candidates(int most, int minimum, int gain) implements Serializable {
  /**
   * For families, among all documents of a window: at most 6, 2 anchors, a sixteenth of the
   * document more.
   */
  public static final Candidates FAMILIES = new Candidates(6, 2, 4);

  /**
   * For passages, among the references of families over all dates: at most 8, 2 anchors, anything
   * more.
   */
  public static final Candidates PASSAGES = new Candidates(8, 2, 1);

  /**
   * A link of this share of the best one's weight has a claim to the places of likely copies and of
   * the likely full story.
   */
  private static final int CLAIM = 8;

  /** Choosing without asking for a gain of more than one 64th. */
  public Candidates(int most, int minimum) {
    this(most, minimum, 1);
  }

  private static final Comparator<Candidate> BY_SHARED =
      Comparator.<Candidate>comparingInt(c -> -c.weight())
          .thenComparingInt(c -> -c.representativeLength())
          .thenComparing((x, y) -> Long.compareUnsigned(y.representative(), x.representative()));

  /**
   * A document and a representative with all channels together.
   *
   * @param document key of the document
   * @param representative key of the other
   * @param documentLength letters of the document
   * @param representativeLength letters of the other
   * @param anchors shared anchors
   * @param bands band keys in common
   * @param identical whether the texts are letter by letter the same
   * @param places 64ths of the document in which shared anchors stand
   */
  public record Candidate(
      long document,
      long representative,
      int documentLength,
      int representativeLength,
      int anchors,
      int bands,
      boolean identical,
      long places) {

    /**
     * A candidate from the links of the three channels, null where a channel has none; at least one
     * is needed.
     */
    public static Candidate of(Link anchor, Link band, Link same) {
      Link any = anchor != null ? anchor : band != null ? band : same;
      return new Candidate(
          any.document(),
          any.representative(),
          any.documentLength(),
          any.representativeLength(),
          anchor == null ? 0 : anchor.shared(),
          band == null ? 0 : band.shared(),
          same != null,
          anchor == null ? -1L : anchor.places());
    }

    int weight() {
      return anchors + 2 * bands;
    }

    boolean about() {
      return Buckets.lengthClass(documentLength) - Buckets.lengthClass(representativeLength) < 2
          && Buckets.lengthClass(representativeLength) - Buckets.lengthClass(documentLength) < 2;
    }
  }

  /**
   * What was chosen, and what became of the others.
   *
   * @param chosen pairs to align
   * @param explained pairs left out because the chosen ones cover their shared places
   * @param weak pairs left out for too few shared anchors
   * @param beyond pairs that would add something, left out because there was no room
   */
  public record Choice(List<Candidate> chosen, int explained, int weak, int beyond) {}

  /**
   * Chooses.
   *
   * @param candidates all candidates of one document, in any order, each representative once
   */
  public Choice choose(List<Candidate> candidates) {
    List<Candidate> sorted = new ArrayList<>(candidates.size());
    int weak = 0;
    for (Candidate c : candidates) {
      if (c.anchors() >= minimum || c.bands() > 0 || c.identical()) {
        sorted.add(c);
      } else {
        weak++;
      }
    }
    sorted.sort(BY_SHARED);
    List<Candidate> chosen = new ArrayList<>();
    long covered = 0;
    int about = 0;
    boolean longer = false;
    List<Candidate> rest = new ArrayList<>();
    for (Candidate c : sorted) {
      boolean take = false;
      boolean claim = c.identical() || CLAIM * c.weight() >= sorted.get(0).weight();
      if (claim && (c.identical() || c.about())) {
        take = about < 2;
        about += take ? 1 : 0;
      } else if (claim && c.representativeLength() > c.documentLength()) {
        take = !longer;
        longer = true;
      }
      if (take && chosen.size() < most) {
        chosen.add(c);
        covered |= c.places();
      } else {
        rest.add(c);
      }
    }
    int beyond = 0;
    int explained = 0;
    while (!rest.isEmpty()) {
      int best = -1;
      int most64 = gain - 1;
      for (int i = 0; i < rest.size(); i++) {
        int adds = Long.bitCount(rest.get(i).places() & ~covered);
        if (adds > most64) {
          most64 = adds;
          best = i;
        }
      }
      if (best < 0) {
        explained += rest.size();
        break;
      }
      if (chosen.size() >= most) {
        for (Candidate c : rest) {
          boolean adds = Long.bitCount(c.places() & ~covered) >= gain;
          beyond += adds ? 1 : 0;
          explained += adds ? 0 : 1;
        }
        break;
      }
      Candidate c = rest.remove(best);
      chosen.add(c);
      covered |= c.places();
    }
    return new Choice(List.copyOf(chosen), explained, weak, beyond);
  }
}
