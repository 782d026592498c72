package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;

/** Finds where an article goes on that a column break parts, for {@link Columns}. */
final class Rests {

  /** Texts of fewer pairs of letters say too little. */
  private static final int LEAST = 30;

  /** Of what an article says already it has this share of the pairs, misreadings allowed for. */
  private static final double SAID = 0.8;

  /** How much of a text is compared, in characters. */
  static final int LONGEST = 4000;

  /** The rest is looked for in so many articles after the broken one. */
  private static final int NEAREST = 3;

  private final List<Draft> drafts;
  private final List<Unit> units;
  private final Label[] labels;

  Rests(List<Draft> drafts, List<Unit> units, Label[] labels) {
    this.drafts = drafts;
    this.units = units;
    this.labels = labels;
  }

  /**
   * Where the rest of an article may be.
   *
   * @param host the article that it stands in
   * @param from place in the body of that article
   * @param to the place after it
   * @param signals what is known of it
   * @param score the logarithm of odds
   */
  record Rest(Draft host, int from, int to, double[] signals, double score) {}

  /**
   * The likeliest rest of an article, or null where none is likely enough.
   *
   * @param a which of the drafts
   * @param broken whether it breaks off inside a sentence
   * @param needs what the logarithm of the odds must be that it has a rest at all
   */
  Rest of(int a, boolean broken, double needs) {
    Rest best = null;
    double odds = 0;
    for (Rest rest : all(a, broken)) {
      odds += Math.exp(rest.score);
      best = best == null || rest.score > best.score ? rest : best;
    }
    return best == null || Math.log(odds) <= needs || says(drafts.get(a), best) ? null : best;
  }

  /** Whether an article says already what its rest would say. */
  private boolean says(Draft article, Rest rest) {
    String text = Draft.text(units, rest.host.body.subList(rest.from, rest.to), LONGEST);
    return Bigrams.of(text).containedIn(Bigrams.of(Draft.text(units, article.body, LONGEST)))
        >= SAID; // two reports of one occasion end with the same list of those present
  }

  /** All places where it may be. */
  List<Rest> all(int a, boolean broken) {
    List<Rest> rests = new ArrayList<>();
    Draft article = drafts.get(a);
    RestTies.Own own = RestTies.Own.of(units, article);
    if (!broken && own.size() < LEAST) {
      return rests; // too little to tell by words alone
    }
    for (int b = 0; b < Math.min(drafts.size(), a + 1 + NEAREST); b++) {
      // an article before it ends after it where columns interleave them: it may hold both rests
      boolean after = b > a || b < a && drafts.get(b).last() > article.last();
      if (after && !comesFromElsewhere(drafts.get(b))) {
        new Host(units, article, own, broken, drafts.get(b), Math.abs(b - a) - 1).addTo(rests);
      }
    }
    return rests;
  }

  /** Whether the article itself is the rest of one on another page. */
  private boolean comesFromElsewhere(Draft text) {
    return text.inserts.stream().anyMatch(i -> labels[i] == Label.JUMP_FROM);
  }
}
