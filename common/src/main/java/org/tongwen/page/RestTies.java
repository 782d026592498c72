package org.tongwen.page;

import java.util.Arrays;
import java.util.List;

/**
 * What the rest of an article has in common with that and with the host that it stands in, measured
 * by words or by topics, for {@link Host}. Units are numbered as in the host's body.
 */
final class RestTies {

  /** The names of what is measured. */
  static final List<String> SIGNALS =
      List.of(
          "own",
          "host",
          "rather",
          "first",
          "before",
          "last",
          "next",
          "after",
          "back",
          "nearOwn",
          "nearHost",
          "each",
          "eachAfter",
          "headline",
          "hostHeadline",
          "seam",
          "seamBack",
          "both",
          "turn",
          "turnBack",
          "unlike");

  /** Texts of so many pairs of letters say all that words in common can. */
  private static final double TELLING = 60;

  /** Words, and topics, of which a text has less in common with an article are not of it. */
  private static final double UNLIKE_WORDS = 0.2;

  private static final double UNLIKE_TOPICS = 0.4;

  /** So many units on both sides of a place are near it. */
  private static final int NEAR = 2;

  /** The evidence of single units in sum tells no more than this. */
  private static final double EACH_MOST = 4;

  private static final int TEXT = 0;
  private static final int END = 1;
  private static final int HEADLINE = 2;

  /** An article that may have a rest: its text with the headline, the end of it, its headline. */
  record Own(Bigrams text, Bigrams end, Bigrams headline) {

    static Own of(List<Unit> units, Draft article) {
      String headline = Draft.text(units, article.heads, Rests.LONGEST);
      String text = Draft.text(units, article.body, Rests.LONGEST);
      int n = article.body.size();
      List<Integer> end = article.body.subList(Math.max(0, n - NEAR), n);
      return new Own(
          Bigrams.of(text + headline),
          Bigrams.of(Draft.text(units, end, Rests.LONGEST)),
          Bigrams.of(headline));
    }

    int size() {
      return text.size();
    }
  }

  private final boolean words;
  private final Ties ties;
  private final double[] trust;
  private final int n;

  // ---- of the place where the rest begins ----

  /** How much more each unit has of the article than of the host up to the place, summed up. */
  private final double[] rather;

  private double before;
  private double seam;
  private double both;

  private RestTies(List<Bigrams> texts, Own own, boolean words) {
    this.words = words;
    this.n = texts.size() - 1;
    List<Bigrams> others = List.of(own.text, own.end, own.headline);
    this.ties = new Ties(texts, others, words ? Bigrams::product : Bigrams::topicProduct);
    this.trust = new double[n];
    Arrays.setAll(trust, k -> Math.min(1, texts.get(k + 1).size() / TELLING));
    this.rather = new double[n + 1];
  }

  /**
   * Measures by words and by topics.
   *
   * @param texts the headline of the host, then its units
   * @param own the article whose rest may stand there
   */
  static List<RestTies> of(List<Bigrams> texts, Own own) {
    return List.of(new RestTies(texts, own, true), new RestTies(texts, own, false));
  }

  private double alike(double cosine) {
    return words ? Math.sqrt(Math.max(0, cosine)) : cosine;
  }

  /** What two runs of units have in common. */
  private double between(int from, int to, int from2, int to2) {
    return alike(ties.between(from + 1, to + 1, from2 + 1, to2 + 1));
  }

  /** What a run of units has in common with the host up to a place, its headline included. */
  private double withHost(int from, int to, int place) {
    return alike(ties.between(from + 1, to + 1, 0, place + 1));
  }

  private double with(int other, int from, int to) {
    return alike(ties.with(other, from + 1, to + 1));
  }

  private double rather(int unit, int place) {
    return trust[unit] * (with(TEXT, unit, unit + 1) - withHost(unit, unit + 1, place));
  }

  /** Goes to a place where the rest may begin. */
  void begin(int k) {
    rather[k] = 0;
    for (int u = k; u < n; u++) {
      rather[u + 1] = rather[u] + rather(u, k);
    }
    before = k == 0 ? 0 : rather(k - 1, k - 1);
    seam = k == 0 ? 0 : between(k - 1, k, k, k + 1);
    both = with(TEXT, -1, k);
  }

  /**
   * Puts what is measured of the rest from there up to another place among the signals.
   *
   * @return the place after them
   */
  int put(double[] signals, int start, int k, int to) {
    int at = start;
    double own = with(TEXT, k, to);
    double host = withHost(k, to, k);
    boolean goesBack = to < n;
    double afterHost = goesBack ? withHost(to, n, k) : 0;
    int near = Math.min(to, k + NEAR);
    double last = rather[to] - rather[to - 1];
    double next = goesBack ? rather[to + 1] - rather[to] : 0;
    signals[at++] = own;
    signals[at++] = host;
    signals[at++] = own - host;
    signals[at++] = rather[k + 1];
    signals[at++] = before;
    signals[at++] = last;
    signals[at++] = next;
    signals[at++] = goesBack ? with(TEXT, to, n) - afterHost : 0;
    signals[at++] = goesBack ? between(to, n, k, to) - afterHost : 0;
    signals[at++] = with(END, k, near);
    signals[at++] = k == 0 ? 0 : between(k, near, Math.max(0, k - NEAR), k);
    signals[at++] = Math.max(-EACH_MOST, Math.min(rather[to], EACH_MOST));
    signals[at++] = Math.max(-EACH_MOST, Math.min(rather[n] - rather[to], EACH_MOST));
    signals[at++] = with(HEADLINE, k, to);
    signals[at++] = alike(ties.between(k + 1, to + 1, 0, 1));
    signals[at++] = seam;
    signals[at++] = goesBack ? between(to - 1, to, to, to + 1) : 0;
    signals[at++] = both;
    // text that is of neither article stands out from its host as a rest does, but not the other
    // way
    signals[at++] = k == 0 ? 0 : Math.min(rather[k + 1], -before);
    signals[at++] = goesBack ? Math.min(last, -next) : 0;
    signals[at++] = Math.max(0, (words ? UNLIKE_WORDS : UNLIKE_TOPICS) - own);
    return at;
  }
}
