package org.tongwen.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.tongwen.nlp.WordSeam;

/** An article that may hold the rest of another one, for {@link Rests}. */
final class Host {

  /** Share of its pairs that any text has in common with 1,000 pairs of another one. */
  private static final double CHANCE = 0.05;

  /** What two texts of different articles have in common. */
  private static final double UNRELATED = 0.08;

  /** What it counts in pairs of letters that the host's sentence goes on after the rest. */
  private static final double BACK = 1;

  /** So many places of a text are looked at closely … */
  private static final int PLACES = 10;

  /** … that stand out among the units on both sides, so many each. */
  private static final int TURN = 3;

  /** More of the evidence of single units than this tells nothing. */
  private static final double EACH_MOST = 60;

  /** How much text on both sides of a place is compared, in characters. */
  private static final int NEAR = 300;

  /** Of what an article says already it has this share of the pairs, misreadings allowed for. */
  private static final double SAID = 0.8;

  private final List<Unit> units;
  private final Draft article;
  private final Bigrams own;
  private final boolean broken;
  private final Draft host;
  private final int farther;
  private final int n;
  private final Bigrams[] pairs;
  private final Bigrams[] prefixes;
  private final Bigrams ends;
  private final Bigrams headline;
  private final Bigrams hostHeadline;

  Host(List<Unit> units, Draft article, Bigrams own, boolean broken, Draft host, int farther) {
    this.units = units;
    this.article = article;
    this.own = own;
    this.broken = broken;
    this.host = host;
    this.farther = farther;
    this.n = host.body.size();
    this.ends = Bigrams.of(tail(article.body));
    this.headline = headlineOf(article);
    this.hostHeadline = headlineOf(host);
    this.pairs = new Bigrams[n];
    this.prefixes = new Bigrams[n];
    for (int k = 0; k < n; k++) {
      pairs[k] = unit(k).pairs();
    }
  }

  private Unit unit(int k) {
    return units.get(host.body.get(k));
  }

  /** Adds the places of this article where the rest may begin. */
  void addTo(List<Rests.Rest> rests) {
    boolean open = broken || host.heads.isEmpty();
    if (open && host.body.get(0) > article.last() && mayBeWhole()) {
      add(rests, rest(0));
    }
    for (int k : places()) {
      add(rests, rest(k));
    }
  }

  private static void add(List<Rests.Rest> rests, Rests.Rest rest) {
    if (rest != null) {
      rests.add(rest);
    }
  }

  /** Where a rest may begin: in a long text the places where its words turn to the article. */
  private List<Integer> places() {
    double[] own = new double[n + 1]; // what the units up to each have of the article
    for (int u = 0; u < n; u++) {
      own[u + 1] = own[u] + pairs[u].size() * above(pairs[u], this.own);
    }
    List<Integer> places = new ArrayList<>();
    for (int k = 1; k < n; k++) {
      if (host.body.get(k - 1) > article.last()
          && !DatelineReader.opensArticle(unit(k).text)
          && !DatelineReader.isByline(unit(k).text)) {
        places.add(k);
      }
    }
    places.sort(Comparator.comparingDouble(k -> turn(own, k)));
    return places.subList(0, Math.min(places.size(), PLACES));
  }

  /** How much less the units after place k have of the article than those before it. */
  private double turn(double[] own, int k) {
    double before = own[k] - own[Math.max(0, k - TURN)];
    return before - (own[Math.min(n, k + TURN)] - own[k]);
  }

  /** The rest that begins at place k, up to where the host's own words come back. */
  private Rests.Rest rest(int k) {
    Bigrams before = before(k);
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
    if (!broken && each <= 0) {
      return null; // its words are those of the host
    }
    Bigrams rest = Bigrams.of(Draft.text(units, host.body.subList(k, to), Rests.LONGEST));
    if (rest.containedIn(own) >= SAID) {
      return null; // two reports of one occasion end with the same list of those present
    }
    double[] signals = signals(k, to, rest, before, each);
    return new Rests.Rest(host, k, to, signals, RestSignals.odds(signals, broken));
  }

  private double[] signals(int k, int to, Bigrams rest, Bigrams before, double each) {
    Unit start = unit(k);
    Unit last = units.get(article.last());
    double trust = Math.min(1, rest.size() / Rests.TELLING);
    double other = UNRELATED;
    if (before.size() > 0) {
      trust *= Math.min(1, before.size() / Rests.TELLING);
      other = rest.overlap(before);
    }
    boolean torn = k > 0 && !unit(k - 1).endsSentence();
    boolean goesBack = to < n;
    double[] signals = {
      // the broken sentence goes on, and what the rest interrupts is broken as well
      broken ? WordSeam.odds(last.text, start.text) : 0,
      torn ? 1 : 0,
      // the rest has more in common with the article than with its host
      trust * (rest.overlap(own) - other),
      trust * (rest.likeness(own) - rest.likeness(before)),
      rest.likeness(own),
      rest.likeness(before),
      rest.topics(own) - rest.topics(before),
      fits(k, before),
      // the unit before it is the host's
      k > 1 ? fits(k - 1, before(k - 1)) : 0,
      Math.max(-EACH_MOST, Math.min(each, EACH_MOST)),
      headline.containedIn(rest),
      hostHeadline.containedIn(rest),
      // how it is set
      start.indented ? 1 : 0,
      unit(0).indented && !start.indented ? 1 : 0,
      start.blankBefore == 0 ? 1 : 0,
      // where it stands, and how much there is to tell by
      k == 0 ? 1 : 0,
      farther,
      goesBack ? 1 : 0,
      goesBack && torn ? WordSeam.odds(unit(k - 1).text, unit(to).text) : 0,
      Math.log(1 + rest.size()),
      Math.log(1 + before.size()),
      Math.log(1 + own.size()),
      // articles end with short paragraphs
      isShort(last) ? 1 : 0,
      k > 0 && isShort(unit(k - 1)) ? 1 : 0,
      isShort(unit(to - 1)) ? 1 : 0,
      Wording.startsWithTime(start.text) ? 1 : 0,
      Wording.goesOn(start.text) ? 1 : 0
    };
    return broken ? signals : withoutSeam(signals, k, to, rest);
  }

  /** The text of the host up to place k. */
  private Bigrams before(int k) {
    if (prefixes[k] == null) {
      prefixes[k] = Bigrams.of(Draft.text(units, host.body.subList(0, k), Rests.LONGEST));
    }
    return prefixes[k];
  }

  /** How much more unit k has of the article than of the text before. */
  private double fits(int k, Bigrams before) {
    return Math.min(pairs[k].size(), Rests.TELLING)
        * (above(pairs[k], own) - above(pairs[k], before));
  }

  /** Adds what the words on both sides of the place and the headlines say where no seam tells. */
  private double[] withoutSeam(double[] signals, int k, int to, Bigrams rest) {
    Bigrams next = Bigrams.of(Draft.text(units, host.body.subList(k, to), NEAR));
    double[] all = Arrays.copyOf(signals, signals.length + 4);
    all[signals.length] = next.likeness(ends);
    all[signals.length + 1] = k == 0 ? 0 : next.likeness(Bigrams.of(tail(host.body.subList(0, k))));
    all[signals.length + 2] = rest.likeness(headline);
    all[signals.length + 3] = rest.likeness(hostHeadline);
    return all;
  }

  /** Whether the host has nothing that shows it to begin an article of its own. */
  private boolean mayBeWhole() {
    for (int i : host.heads) {
      if (units.get(i).marked()) {
        return false;
      }
    }
    String first = units.get(host.body.get(0)).text;
    return !Marks.isBullet(first.charAt(0))
        && !DatelineReader.opensArticle(first)
        && !DatelineReader.isByline(first);
  }

  /** The end of a text. */
  private String tail(List<Integer> body) {
    int from = body.size();
    for (int length = 0; from > 0 && length < NEAR; from--) {
      length += units.get(body.get(from - 1)).text.length();
    }
    String text = Draft.text(units, body.subList(from, body.size()), Rests.LONGEST);
    return text.substring(Math.max(0, text.length() - NEAR));
  }

  private static boolean isShort(Unit unit) {
    return unit.letters() <= Turns.SHORT_PARAGRAPH;
  }

  private Bigrams headlineOf(Draft draft) {
    return Bigrams.of(Draft.text(units, draft.heads, Rests.LONGEST));
  }

  /** Share of the pairs that a text has, above what any text of its length has. */
  private static double above(Bigrams pairs, Bigrams text) {
    return pairs.containedIn(text) - CHANCE * text.size() / 1000;
  }
}
