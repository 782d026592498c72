package org.tongwen.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds which article each paragraph of a page belongs to where columns interleave articles. A
 * column's end parts a text, and its rest stands inside or after another article, whose own rest
 * may stand after that: what belongs where is asked of the page as a whole. All ways to give its
 * paragraphs to articles are weighed against each other and against leaving the page as it reads;
 * the likeliest are kept from paragraph to paragraph (beam search: Lowerre 1976).
 */
final class Weave {

  /** So many ways are kept at each paragraph. */
  private static final int BEAM = 6;

  /** The rest of a broken sentence is looked for in so many articles after it … */
  private static final int NEAREST = 3;

  /** … and one of which nothing but its words tells in so many. */
  private static final int NEARER = 2;

  /** So many paragraphs of an article are looked at. */
  private static final int MOST_UNITS = 100;

  /** Of what an article says already it has this share of the pairs, misreadings allowed for. */
  private static final double SAID = 0.8;

  private static final double NEVER = -1e6;

  private static final Comparator<Way> LIKELIEST =
      Comparator.comparingDouble((Way way) -> way.score).reversed();

  private final List<Draft> drafts;
  private final List<Unit> units;

  /** The paragraphs of all articles in their order on the page, then the headline of each. */
  private final List<Unit> texts = new ArrayList<>();

  private final List<Bigrams> bigrams = new ArrayList<>();
  private final int[] home;
  private final int[] place;

  /** Whether what a paragraph says lets it go on with another article. */
  private final boolean[] mayTurn;

  private final boolean[] mayGoOn;
  private final boolean[] mayHold;
  private final SharedPairs pairs;
  private final Pieces pieces;
  private final int n;

  /**
   * The articles of a page as it reads.
   *
   * @param mayGoOn of each article whether it may have a rest elsewhere
   * @param mayHold of each article whether rests of others may stand in it
   */
  Weave(List<Draft> drafts, List<Unit> units, boolean[] mayGoOn, boolean[] mayHold) {
    this.drafts = drafts;
    this.units = units;
    this.mayGoOn = mayGoOn;
    this.mayHold = mayHold;
    for (Draft draft : drafts) {
      draft.body.forEach(i -> texts.add(units.get(i)));
    }
    n = texts.size();
    home = new int[n];
    place = new int[n];
    int at = 0;
    for (int d = 0; d < drafts.size(); d++) {
      for (int k = 0; k < drafts.get(d).body.size(); k++) {
        place[at] = k;
        home[at++] = d;
      }
    }
    texts.forEach(unit -> bigrams.add(unit.pairs()));
    for (Draft draft : drafts) {
      bigrams.add(Bigrams.of(Draft.text(units, draft.heads, Integer.MAX_VALUE)));
    }
    mayTurn = new boolean[n];
    for (int v = 0; v < n; v++) {
      mayTurn[v] = place[v] == 0 ? mayBeUnopened(drafts.get(home[v])) : mayTurn(texts.get(v).text);
    }
    pairs = SharedPairs.of(bigrams);
    pieces = new Pieces(texts, bigrams, home, place, pairs);
  }

  /** The article of each paragraph as the page reads. */
  int[] asItReads() {
    return home.clone();
  }

  /**
   * The likeliest ways, best first: for each paragraph the number of its article.
   *
   * @param margin how much surer than even the odds must be
   */
  List<int[]> ways(Margin margin) {
    List<Way> ways = new ArrayList<>(List.of(start()));
    for (int v = 0; v < n; v++) {
      List<Way> next = new ArrayList<>();
      for (Way way : ways) {
        advance(way, v, next, margin);
      }
      next.sort(LIKELIEST);
      ways = next.size() > BEAM ? new ArrayList<>(next.subList(0, BEAM)) : next;
    }
    for (Way way : ways) {
      end(way, n, null, false, margin);
      way.score = way.done + RestSignals.score(way.words);
    }
    ways.sort(LIKELIEST);
    return ways.stream().map(way -> Arrays.copyOf(way.owner, n)).toList();
  }

  private Way start() {
    Way way = new Way(bigrams.size(), drafts.size());
    for (int d = 0; d < drafts.size(); d++) {
      way.add(n + d, d, 0, pairs, bigrams.get(n + d));
    }
    return way;
  }

  /** What is known of a way that may be gone. */
  double[] signals(int[] owners) {
    double[] signals = new double[RestSignals.ALL.size()];
    Way way = follow(owners, signals);
    Way plain = follow(home, new double[signals.length]);
    signals[signals.length - 1] = way.words - plain.words;
    return signals;
  }

  /** Whether a way may be gone at all. */
  boolean isPossible(int[] owners) {
    return follow(owners, new double[RestSignals.ALL.size()]).score > NEVER / 2;
  }

  /** Goes a given way, and adds what is known of its pieces to the signals. */
  private Way follow(int[] owners, double[] signals) {
    Way way = start();
    for (int v = 0; v < n; v++) {
      SharedPairs.Shares shares = pairs.shares(v, way.owner, way.lengths, way.current);
      if (place[v] == 0 && owners[v] == home[v]) {
        end(way, v, signals, false, Margin.NONE);
        open(way, v, shares);
      } else if (place[v] > 0 && owners[v] == way.current) {
        goOn(way, v, shares);
      } else {
        if (!maySwitch(way, v, owners[v])) {
          way.score = NEVER;
          return way;
        }
        end(way, v, signals, place[v] > 0, Margin.NONE);
        turn(way, v, owners[v], shares, Margin.NONE);
      }
      way.lastShares = shares;
    }
    end(way, n, signals, false, Margin.NONE);
    way.score = way.done;
    return way;
  }

  private void advance(Way way, int v, List<Way> next, Margin margin) {
    SharedPairs.Shares shares = pairs.shares(v, way.owner, way.lengths, way.current);
    for (int s = Math.max(0, home[v] - NEAREST); s <= home[v]; s++) {
      if (maySwitch(way, v, s)) {
        Way turned = new Way(way);
        end(turned, v, null, place[v] > 0, margin);
        turn(turned, v, s, shares, margin);
        put(turned, v, shares, next);
      }
    }
    if (place[v] == 0) {
      end(way, v, null, false, margin);
      open(way, v, shares);
    } else {
      goOn(way, v, shares);
    }
    put(way, v, shares, next);
  }

  private void put(Way way, int v, SharedPairs.Shares shares, List<Way> next) {
    way.lastShares = shares;
    way.score = way.done + RestSignals.score(way.words);
    if (way.from >= 0) {
      way.score += RestSignals.score(way.kind, way.begun, pieces.ended(way, v + 1, false));
    }
    next.add(way);
  }

  /** Whether a paragraph may go on with an article that it does not stand in as the page reads. */
  private boolean maySwitch(Way way, int v, int strand) {
    int draft = home[v];
    int last = way.last[strand];
    if (!mayTurn[v] || last < 0 || strand < draft - NEAREST || place[v] >= MOST_UNITS) {
      return false;
    }
    boolean broken = texts.get(last).breaksOff();
    boolean rest = mayGoOn[strand] && mayHold[draft] && (broken || strand >= draft - NEARER);
    if (place[v] == 0) {
      return rest && strand != draft && (broken || drafts.get(draft).heads.isEmpty());
    }
    return strand != way.current && (strand == draft || rest);
  }

  private static boolean mayTurn(String text) {
    boolean note = text.startsWith("(") && text.endsWith(")"); // of the text that it stands in
    return !note && !DatelineReader.opensArticle(text) && !DatelineReader.isByline(text);
  }

  /** Whether an article has nothing that shows it to begin one of its own. */
  private boolean mayBeUnopened(Draft draft) {
    String first = units.get(draft.body.get(0)).text;
    return draft.heads.stream().noneMatch(i -> units.get(i).marked())
        && !Marks.isBullet(first.charAt(0))
        && mayTurn(first);
  }

  /** An article begins. */
  private void open(Way way, int v, SharedPairs.Shares shares) {
    way.current = home[v];
    way.over = way.current;
    way.last[way.current] = v;
    way.lastOdds = shares.odds()[way.current];
    way.words += way.lastOdds / Pieces.UNIT;
    way.add(v, way.current, shares.products()[way.current], pairs, bigrams.get(v));
  }

  /** The article or the piece goes on. */
  private void goOn(Way way, int v, SharedPairs.Shares shares) {
    way.last[way.current] = v;
    way.lastOdds = shares.joint();
    way.words += way.lastOdds / Pieces.UNIT;
    if (way.from >= 0) {
      way.addToPiece(v, shares, pairs, bigrams.get(v));
    } else {
      way.add(v, way.current, shares.products()[way.current], pairs, bigrams.get(v));
    }
  }

  /** A piece begins: another article goes on than the one before. */
  private void turn(Way way, int v, int strand, SharedPairs.Shares shares, Margin margin) {
    boolean broken = texts.get(way.last[strand]).breaksOff();
    way.kind =
        strand == home[v]
            ? RestSignals.Kind.BACK
            : broken ? RestSignals.Kind.BROKEN : RestSignals.Kind.LAST;
    way.done += way.turned ? 0 : RestSignals.any();
    way.turned = true;
    way.begun = pieces.begun(way, v, strand, shares);
    way.done -= way.kind == RestSignals.Kind.LAST ? margin.of(way.begun) : 0;
    way.over = way.current;
    way.current = strand;
    way.from = v;
    way.last[strand] = v;
    way.lastOdds = shares.odds()[strand];
    way.words += way.lastOdds / Pieces.UNIT;
    way.beginPiece(v, shares, pairs, bigrams.get(v));
  }

  /** The piece before a paragraph ends. */
  private void end(Way way, int v, double[] signals, boolean goesBack, Margin margin) {
    if (way.from < 0) {
      return;
    }
    double[] ended = pieces.ended(way, v, goesBack);
    if (goesBack && way.kind == RestSignals.Kind.LAST) {
      way.kind = RestSignals.Kind.INSIDE;
    }
    way.done -= isAlone(way, v) ? margin.alone() : 0;
    if (signals != null) {
      RestSignals.add(signals, way.kind, way.begun, ended);
    }
    way.done += RestSignals.score(way.kind, way.begun, ended);
    if (way.kind != RestSignals.Kind.BACK && way.said >= SAID * way.size) {
      way.done += NEVER; // two reports of one occasion end with the same list of those present
    }
    way.join();
  }

  /**
   * Whether the open piece is one paragraph and an article's last line, which says who took part.
   */
  private boolean isAlone(Way way, int v) {
    return way.kind == RestSignals.Kind.LAST
        && v == way.from + 2
        && texts.get(v - 1).letters() <= Turns.SHORT_PARAGRAPH;
  }
}
