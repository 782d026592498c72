package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.nlp.WordSeam;

/** An article that may hold the rest of another one, for {@link Rests}. */
final class Host {

  /** So many units of it are looked at, … */
  private static final int MOST_UNITS = 100;

  /** … and for each place so many units where the rest may end, the nearest … */
  private static final int NEAR_ENDS = 8;

  /** … and the farthest. */
  private static final int FAR_ENDS = 4;

  private final List<Unit> units;
  private final Draft article;
  private final boolean broken;
  private final Draft host;
  private final int farther;
  private final int n;
  private final List<RestTies> ties;
  private final double[] sizes;
  private final double ownSize;

  /**
   * An article beside another one.
   *
   * @param own the other article, as its rest is compared with it
   * @param broken whether that breaks off inside a sentence
   * @param farther how many articles stand between the two
   */
  Host(List<Unit> units, Draft article, RestTies.Own own, boolean broken, Draft host, int farther) {
    this.units = units;
    this.article = article;
    this.broken = broken;
    this.host = host;
    this.farther = farther;
    this.n = Math.min(host.body.size(), MOST_UNITS);
    List<Bigrams> texts = new ArrayList<>();
    texts.add(Bigrams.of(Draft.text(units, host.heads, Rests.LONGEST)));
    sizes = new double[n + 1];
    for (int k = 0; k < n; k++) {
      texts.add(unit(k).pairs());
      sizes[k + 1] = sizes[k] + unit(k).pairs().size();
    }
    ownSize = own.size();
    ties = RestTies.of(texts, own);
  }

  private Unit unit(int k) {
    return units.get(host.body.get(k));
  }

  /** Adds the places of this article where the rest may stand. */
  void addTo(List<Rests.Rest> rests) {
    boolean open = broken || host.heads.isEmpty();
    for (int k = 0; k < n; k++) {
      if (k == 0 ? open && host.body.get(0) > article.last() && mayBeWhole() : mayBegin(k)) {
        add(rests, k);
      }
    }
  }

  private boolean mayBegin(int k) {
    return host.body.get(k - 1) > article.last()
        && !DatelineReader.opensArticle(unit(k).text)
        && !DatelineReader.isByline(unit(k).text);
  }

  /** Whether the host has nothing that shows it to begin an article of its own. */
  private boolean mayBeWhole() {
    for (int i : host.heads) {
      if (units.get(i).marked()) {
        return false;
      }
    }
    String first = unit(0).text;
    return !Marks.isBullet(first.charAt(0))
        && !DatelineReader.opensArticle(first)
        && !DatelineReader.isByline(first);
  }

  /** Adds the rests that begin at place k, each up to where the host's own words may come back. */
  private void add(List<Rests.Rest> rests, int k) {
    boolean torn = k > 0 && !unit(k - 1).endsSentence();
    List<Integer> ends = new ArrayList<>();
    for (int to = k + 1; to < n; to++) {
      if (unit(to - 1).endsSentence()) {
        ends.add(to);
      }
    }
    if (ends.size() > NEAR_ENDS + FAR_ENDS) {
      ends.subList(NEAR_ENDS, ends.size() - FAR_ENDS).clear();
    }
    ends.add(host.body.size());
    double[] common = signals(k, torn);
    ties.forEach(tie -> tie.begin(k));
    for (int to : ends) {
      double[] signals = signals(common, k, to, torn);
      rests.add(new Rests.Rest(host, k, to, signals, RestSignals.odds(signals, broken)));
    }
  }

  /** What is known of a place where the rest may begin. */
  private double[] signals(int k, boolean torn) {
    Unit start = unit(k);
    Unit last = units.get(article.last());
    return new double[] {
      // the broken sentence goes on, and what the rest interrupts is broken as well
      broken ? WordSeam.odds(last.text, start.text) : 0,
      torn ? 1 : 0,
      // how it is set
      start.indented ? 1 : 0,
      unit(0).indented && !start.indented ? 1 : 0,
      start.blankBefore == 0 ? 1 : 0,
      // where it stands, and how much there is to tell by
      k == 0 ? 1 : 0,
      farther,
      Math.log(1 + sizes[k]),
      Math.log(1 + ownSize),
      // articles end with short paragraphs
      isShort(last) ? 1 : 0,
      k > 0 && isShort(unit(k - 1)) ? 1 : 0,
      Wording.startsWithTime(start.text) ? 1 : 0,
      Wording.goesOn(start.text) ? 1 : 0,
      Wording.refers(start.text) ? 1 : 0
    };
  }

  private double[] signals(double[] common, int k, int to, boolean torn) {
    int end = Math.min(to, n); // of a longer host the units after that are not compared
    boolean goesBack = to < host.body.size();
    double[] signals = new double[common.length + 6 + 2 * RestTies.SIGNALS.size()];
    System.arraycopy(common, 0, signals, 0, common.length);
    int at = common.length;
    signals[at++] = goesBack ? 1 : 0;
    signals[at++] = goesBack && torn ? WordSeam.odds(unit(k - 1).text, unit(to).text) : 0;
    signals[at++] = Math.log(1 + sizes[end] - sizes[k]);
    signals[at++] = Math.log(1 + sizes[n] - sizes[end]);
    signals[at++] = isShort(unit(end - 1)) ? 1 : 0;
    signals[at++] = goesBack && to == k + 1 ? 1 : 0; // one paragraph may well be of neither
    for (RestTies tie : ties) {
      at = tie.put(signals, at, k, end);
    }
    return signals;
  }

  private static boolean isShort(Unit unit) {
    return unit.letters() <= Turns.SHORT_PARAGRAPH;
  }
}
