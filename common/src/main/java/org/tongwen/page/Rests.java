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

  /** What it counts in pairs of letters that the host's sentence goes on after the rest. */
  private static final double BACK = 3;

  /** More of the evidence of single units than this tells nothing. */
  private static final double EACH_MOST = 60;

  /** What each of the signals weighs where the article breaks off inside a sentence, and a bias. */
  private static final double[] BROKEN = {
    0.235, -0.401, -0.125, 2.192, 3.757, 4.183, -1.422, 0.342, -0.04, -0.015, -0.802, 1.437, -0.07, 0.186, 2.063, -2.132, 2.178, 0.332, -0.012, 0.47, -0.593, 0.03, -5.023, -4.444
  };

  /** The same where it ends with a sentence: a column may end there as well. */
  private static final double[] WHOLE = {
    0.0, -1.308, -0.176, -1.362, 21.443, -6.365, 0.845, 0.319, -0.083, -0.023, 2.977, 3.893, -2.626, 0.67, 0.0, -3.931, 0.502, -0.156, 1.406, 0.507, -0.635, 5.625, -7.712, -14.517
  };

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
   * Where the rest of an article may be.
   *
   * @param host the article that it stands in
   * @param from place in the body of that article
   * @param to the place after it
   * @param signals what speaks for and against it
   * @param score the logarithm of odds
   */
  record Rest(Draft host, int from, int to, double[] signals, double score) {}

  /** The likeliest rest of the article, or null. */
  Rest of(int a, boolean broken) {
    Rest best = null;
    for (Rest rest : all(a, broken)) {
      best = best == null || rest.score > best.score ? rest : best;
    }
    return best;
  }

  /** All places where the rest of an article may be. */
  List<Rest> all(int a, boolean broken) {
    List<Rest> rests = new ArrayList<>();
    Draft article = drafts.get(a);
    Bigrams own = Bigrams.of(Draft.text(units, article.body, LONGEST));
    for (int b = 0; b < Math.min(drafts.size(), a + 1 + NEAREST); b++) {
      // an article before it ends after it where columns interleave them: it may hold both rests
      boolean after = b > a || b < a && drafts.get(b).last() > article.last();
      if (after && !comesFromElsewhere(drafts.get(b))) {
        new Host(article, own, broken, drafts.get(b), Math.abs(b - a) - 1).addTo(rests);
      }
    }
    return rests;
  }

  /** Whether the article itself is the rest of one on another page. */
  private boolean comesFromElsewhere(Draft text) {
    return text.inserts.stream().anyMatch(i -> labels[i] == Label.JUMP_FROM);
  }

  /** Whether a text has nothing that shows it to begin an article of its own. */
  private boolean mayBeWhole(Draft text) {
    for (int i : text.heads) {
      if (units.get(i).marked()) {
        return false;
      }
    }
    String first = units.get(text.body.get(0)).text;
    return !DatelineReader.opensArticle(first) && !DatelineReader.isByline(first);
  }

  /** An article that may hold the rest of another one. */
  private final class Host {
    private final Draft article;
    private final Bigrams own;
    private final boolean broken;
    private final Draft host;
    private final int farther;
    private final int n;
    private final Bigrams[] pairs;

    Host(Draft article, Bigrams own, boolean broken, Draft host, int farther) {
      this.article = article;
      this.own = own;
      this.broken = broken;
      this.host = host;
      this.farther = farther;
      this.n = host.body.size();
      this.pairs = new Bigrams[n];
      for (int k = 0; k < n; k++) {
        pairs[k] = Bigrams.of(unit(k).text);
      }
    }

    private Unit unit(int k) {
      return units.get(host.body.get(k));
    }

    void addTo(List<Rest> rests) {
      if (broken && host.body.get(0) > article.last() && mayBeWhole(host)) {
        rests.add(rest(0));
      }
      for (int k = 1; k < n; k++) {
        if (host.body.get(k - 1) > article.last()
            && !DatelineReader.opensArticle(unit(k).text)
            && !DatelineReader.isByline(unit(k).text)) {
          rests.add(rest(k));
        }
      }
    }

    private Rest rest(int k) {
      Bigrams before = Bigrams.of(Draft.text(units, host.body.subList(0, k), LONGEST));
      boolean torn = k > 0 && !unit(k - 1).endsSentence();
      int to = n;
      double sum = 0;
      double each = 0;
      double most = Double.NEGATIVE_INFINITY;
      for (int u = k; u < n; u++) {
        sum += pairs[u].size() * (above(pairs[u], own) - above(pairs[u], before));
        if (u < n - 1 && (!unit(u).endsSentence() || broken && !torn)) {
          continue; // only a host that is torn itself, or two whole ends, leave two rests
        }
        boolean goesBack = torn && u < n - 1;
        double back = goesBack ? BACK * WordSeam.odds(unit(k - 1).text, unit(u + 1).text) : 0;
        if (sum + back > most) {
          most = sum + back;
          each = sum;
          to = u + 1;
        }
      }
      double[] signals = signals(k, to, before, each);
      return new Rest(host, k, to, signals, weigh(signals));
    }

    private double[] signals(int k, int to, Bigrams before, double each) {
      Unit start = unit(k);
      Unit last = units.get(article.last());
      Bigrams rest = Bigrams.of(Draft.text(units, host.body.subList(k, to), LONGEST));
      double trust = Math.min(1, rest.size() / TELLING);
      double other = UNRELATED;
      if (before.size() > 0) {
        trust *= Math.min(1, before.size() / TELLING);
        other = rest.overlap(before);
      }
      boolean torn = k > 0 && !unit(k - 1).endsSentence();
      double firstFits =
          Math.min(pairs[k].size(), TELLING) * (above(pairs[k], own) - above(pairs[k], before));
      double stays = 0;
      for (int u = 1; u < k; u++) {
        stays += pairs[u].size() * (above(pairs[u], own) - above(pairs[u], pairs[0]));
      }
      boolean goesBack = to < n;
      return new double[] {
        broken ? WordSeam.odds(last.text, start.text) : 0,
        torn ? 1 : 0,
        torn ? WordSeam.odds(unit(k - 1).text, start.text) : 0,
        trust * (rest.overlap(own) - other),
        trust * (rest.cosine(own) - rest.cosine(before)),
        rest.cosine(own),
        before.cosine(own),
        firstFits,
        Math.max(-EACH_MOST, Math.min(each, EACH_MOST)),
        Math.max(-EACH_MOST, Math.min(stays, EACH_MOST)),
        start.indented ? 1 : 0,
        unit(0).indented && !start.indented ? 1 : 0,
        start.blankBefore == 0 ? 1 : 0,
        start.blankBefore > 0 && k > 0 && unit(k - 1).blankBefore == 0 ? 1 : 0,
        k == 0 ? 1 : 0,
        farther,
        goesBack ? 1 : 0,
        goesBack && torn ? WordSeam.odds(unit(k - 1).text, unit(to).text) : 0,
        Math.log(1 + rest.size()),
        Math.log(1 + before.size()),
        Wording.startsWithTime(start.text) ? 1 : 0,
        headline(article).containedIn(rest),
        headline(host).containedIn(rest)
      };
    }

    private double weigh(double[] signals) {
      double[] weights = broken ? BROKEN : WHOLE;
      if (weights.length != signals.length + 1) return -9;
      double score = weights[signals.length];
      for (int i = 0; i < signals.length; i++) {
        score += weights[i] * signals[i];
      }
      return score;
    }
  }

  private Bigrams headline(Draft draft) {
    return Bigrams.of(Draft.text(units, draft.heads, LONGEST));
  }

  /** Share of the pairs that a text has, above what any text of its length has. */
  private static double above(Bigrams pairs, Bigrams text) {
    return pairs.containedIn(text) - CHANCE * text.size() / 1000;
  }
}
