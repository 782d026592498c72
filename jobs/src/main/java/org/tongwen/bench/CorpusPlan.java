package org.tongwen.bench;

import java.time.LocalDate;

/**
 * What a made corpus is to hold. The same plan and base text give the same bytes.
 *
 * @param articles printed articles, copies and unique ones together
 * @param papers that print on every day; the more days, the more articles
 * @param noise share of letters misread by a paper of middling quality; half of the papers misread
 *     none, the others .3 to 2 times as many
 * @param wires share of a paper's articles that are copies of stories that all papers are offered
 * @param onlyFresh whether no base article is printed as it is, so that corpora of every size are
 *     of one kind
 * @param seed of the random choices
 */
public record CorpusPlan(
    long articles, int papers, double noise, double wires, boolean onlyFresh, long seed) {
  /** The first day of print. */
  static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);

  /** Checks the bounds. */
  public CorpusPlan {
    if (articles < 1 || papers < 1 || noise < 0 || noise > .3 || wires < 0 || wires > 1) {
      throw new IllegalArgumentException(
          "Cannot make %d articles of %d papers with noise %s and wires %s"
              .formatted(articles, papers, noise, wires));
    }
  }
}
