package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.nlp.WordSeam;

/** Finds where an article goes on that a column break parts, for {@link Columns}. */
final class Rests {

  /** Texts of so many pairs of letters say all that words in common can. */
  private static final double TELLING = 60;

  /** Share of its pairs that any text has in common with 1,000 pairs of another one. */
  private static final double CHANCE = 0.05;

  /** What two texts of different articles have in common. */
  private static final double UNRELATED = 0.08;

  // ---- what speaks for a rest, fitted by logistic regression to pages with columns that break
  // ----
  private static final double ANY = 0.2;
  private static final double SEAM = 0.3;
  private static final double FITS = 17;
  private static final double FIRST_FITS = 0.06;
  private static final double EACH_FITS = 0.04;
  private static final double EACH_FITS_MOST = 50;
  private static final double INDENTED = -1.3;
  private static final double OWN_TEXT = 4.5;
  private static final double UNDER_HEADLINE = -4.3;
  private static final double FARTHER = -0.6;
  private static final double CLOSE = -3.4;

  /** How much of a text is compared, in characters. */
  private static final int LONGEST = 4000;

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
   * Where the rest of a broken article may be.
   *
   * @param host the article that it stands in
   * @param from place in the body of that article
   * @param score what speaks for it, the logarithm of odds
   */
  record Rest(Draft host, int from, double score) {}

  /** The likeliest rest of the article, or null. */
  Rest of(int broken) {
    Rest best = null;
    int end = drafts.get(broken).last();
    for (int b = 0; b < Math.min(drafts.size(), broken + 1 + NEAREST); b++) {
      // an article before it ends after it where columns interleave them: it may hold both rests
      if (b > broken || b < broken && drafts.get(b).last() > end) {
        best = better(best, restIn(broken, b));
      }
    }
    return best;
  }

  private static Rest better(Rest a, Rest b) {
    return a == null || b != null && b.score > a.score ? b : a;
  }

  /** The likeliest rest of the broken article {@code a} in the article {@code b}, or null. */
  private Rest restIn(int a, int b) {
    Draft broken = drafts.get(a);
    Draft host = drafts.get(b);
    int n = host.body.size();
    Bigrams own = Bigrams.of(Draft.text(units, broken.body, LONGEST));
    Bigrams[] pairs = new Bigrams[n];
    for (int k = 0; k < n; k++) {
      pairs[k] = Bigrams.of(units.get(host.body.get(k)).text);
    }
    Rest best = null;
    double farther = FARTHER * (Math.abs(b - a) - 1);
    if (b > a && mayBeWhole(host)) {
      List<Integer> between = b > a + 1 ? drafts.get(b - 1).body : List.of();
      int first = host.heads.isEmpty() ? host.body.get(0) : host.heads.get(0);
      double score = score(broken, first, own, pairs, host.body, 0, between);
      score += host.heads.isEmpty() ? OWN_TEXT : UNDER_HEADLINE;
      best = new Rest(host, 0, score + farther);
    }
    for (int k = 1; k < n; k++) {
      int first = host.body.get(k);
      if (host.body.get(k - 1) > broken.last()
          && units.get(host.body.get(k - 1)).endsSentence()
          && !DatelineReader.opensArticle(units.get(first).text)
          && !DatelineReader.isByline(units.get(first).text)) {
        double score = score(broken, first, own, pairs, host.body, k, host.body.subList(0, k));
        best = better(best, new Rest(host, k, score + farther));
      }
    }
    return best;
  }

  /** Whether a text has nothing that shows it to begin an article of its own. */
  private boolean mayBeWhole(Draft text) {
    for (int i : text.inserts) {
      if (labels[i] == Label.JUMP_FROM) {
        return false;
      }
    }
    for (int i : text.heads) {
      if (units.get(i).marked()) {
        return false;
      }
    }
    String first = units.get(text.body.get(0)).text;
    return !DatelineReader.opensArticle(first) && !DatelineReader.isByline(first);
  }

  /**
   * What speaks for a rest.
   *
   * @param first its first unit
   * @param own the pairs of the broken article
   * @param pairs those of each unit of the body that it stands in
   * @param body that body
   * @param k where in it the rest begins
   * @param before the text before the rest
   */
  private double score(
      Draft broken,
      int first,
      Bigrams own,
      Bigrams[] pairs,
      List<Integer> body,
      int k,
      List<Integer> before) {
    Unit start = units.get(first);
    Bigrams rest = Bigrams.of(Draft.text(units, body.subList(k, body.size()), LONGEST));
    Bigrams others = Bigrams.of(Draft.text(units, before, LONGEST));
    double trust = Math.min(1, rest.size() / TELLING);
    double other = UNRELATED;
    if (others.size() > 0) {
      trust *= Math.min(1, others.size() / TELLING);
      other = rest.overlap(others);
    }
    double each = 0;
    for (int u = 0; u < pairs.length; u++) {
      Bigrams left = u < k ? Bigrams.of(textWithout(before, u)) : others;
      double more = above(pairs[u], own) - above(pairs[u], left);
      each += u < k && k == 1 ? 0 : pairs[u].size() * (u < k ? -more : more);
    }
    Bigrams line = Bigrams.of(start.text);
    double firstFits = Math.min(line.size(), TELLING) * (above(line, own) - above(line, others));
    return ANY
        + SEAM * WordSeam.odds(units.get(broken.last()).text, start.text)
        + FITS * trust * (rest.overlap(own) - other)
        + FIRST_FITS * firstFits
        + EACH_FITS * Math.max(-EACH_FITS_MOST, Math.min(each, EACH_FITS_MOST))
        + (start.indented ? INDENTED : 0)
        + (start.blankBefore == 0 ? CLOSE : 0);
  }

  /** Share of the pairs that a text has, above what any text of its length has. */
  private static double above(Bigrams pairs, Bigrams text) {
    return pairs.containedIn(text) - CHANCE * text.size() / 1000;
  }

  private String textWithout(List<Integer> body, int without) {
    List<Integer> others = new ArrayList<>(body);
    others.remove(without);
    return Draft.text(units, others, LONGEST);
  }
}
