package org.tongwen.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongwen.nlp.WordSeam;

/**
 * What is known of the pieces of a page, for {@link Weave}: how a piece begins and ends, and what
 * it has in common with the strand that it goes on with and with the one that it interrupts.
 */
final class Pieces {

  /** So many logarithms of odds, summed up over the words of a text, count as one. */
  static final double UNIT = 20;

  /** Texts of so many pairs of letters say all that words in common can. */
  private static final double TELLING = 40;

  /** Words, and topics, of which a piece has less in common with a strand are not of it. */
  private static final double UNLIKE_WORDS = 0.2;

  private static final double UNLIKE_TOPICS = 0.4;

  /** No sentence begins with one of these. */
  private static final String CLOSING = ",.;:!?、)]】》”";

  private static final Pattern DAY = Pattern.compile("(?<!\\d)(0?[1-9]|[12]\\d|3[01])日");

  private final List<Unit> texts;
  private final List<Bigrams> bigrams;
  private final int[] home;
  private final int[] place;
  private final SharedPairs pairs;
  private final int[] days;
  private final Map<Integer, Double> seams = new HashMap<>();

  /**
   * The paragraphs of a page.
   *
   * @param texts the paragraphs in their order
   * @param bigrams their pairs of letters
   * @param home the article that each stands in as the page reads
   * @param place which paragraph of that it is
   * @param pairs the pairs of letters that they share
   */
  Pieces(List<Unit> texts, List<Bigrams> bigrams, int[] home, int[] place, SharedPairs pairs) {
    this.texts = texts;
    this.bigrams = bigrams;
    this.home = home;
    this.place = place;
    this.pairs = pairs;
    this.days = texts.stream().mapToInt(unit -> days(unit.text)).toArray();
  }

  /** What is known of a place where a piece begins that goes on with a strand. */
  double[] begun(Way way, int v, int strand, SharedPairs.Shares shares) {
    Unit start = texts.get(v);
    Unit end = texts.get(way.last[strand]);
    Unit before = texts.get(v - 1);
    boolean broken = end.breaksOff();
    int over = way.current;
    double trust = trust(v);
    double rather = shares.odds()[strand] - shares.joint();
    double ratherBefore = way.lastOdds - way.lastShares.odds()[strand];
    double first = odds(rather);
    double last = odds(ratherBefore);
    double overProduct = shares.products()[over] + shares.products()[way.open()];
    float[] own = topics(v);
    float[] ownBefore = topics(v - 1);
    float[] rest = way.topics[over].clone();
    for (int k = 0; k < rest.length; k++) {
      rest[k] -= ownBefore[k];
    }
    double firstTopics = trust * (topics(own, way.topics[strand]) - topics(own, way.topics[over]));
    double lastTopics =
        trust(v - 1) * (topics(ownBefore, rest) - topics(ownBefore, way.topics[strand]));
    double kin = topics(way.topics[strand], way.topics[over]);
    return new double[] {
      1,
      broken ? seam(way.last[strand], v) : 0,
      before.breaksOff() ? seam(v - 1, v) : 0,
      CLOSING.indexOf(start.text.charAt(0)) >= 0 ? 1 : 0,
      broken ? 1 : 0,
      before.breaksOff() ? 1 : 0,
      start.indented ? 1 : 0,
      texts.get(v - place[v]).indented && !start.indented ? 1 : 0,
      start.blankBefore == 0 ? 1 : 0,
      place[v] == 0 ? 1 : 0,
      Math.max(0, home[v] - strand - 1),
      Math.log(1 + way.lengths[strand]),
      Math.log(1 + way.lengths[over]),
      isShort(end) ? 1 : 0,
      isShort(before) ? 1 : 0,
      Wording.startsWithTime(start.text) ? 1 : 0,
      Wording.goesOn(start.text) ? 1 : 0,
      Wording.refers(start.text) ? 1 : 0,
      first,
      trust * rather / (1 + pairs.size(v)),
      trust
          * (alike(shares.products()[strand], pairs.norm(v), way.norms[strand])
              - alike(overProduct, pairs.norm(v), way.norms[over])),
      firstTopics,
      last,
      trust(v - 1) * ratherBefore / (1 + pairs.size(v - 1)),
      lastTopics,
      Math.min(first, last),
      Math.min(firstTopics, lastTopics),
      near(v - 1, v),
      bigrams.get(v - 1).topics(bigrams.get(v)),
      near(way.last[strand], v),
      bigrams.get(way.last[strand]).topics(bigrams.get(v)),
      sameDay(way, v, strand),
      titleLike(v, strand) - titleLike(v, over),
      Math.log1p(shares.sole()[strand]),
      Math.log1p(shares.sole()[over]),
      kin,
      kin * first
    };
  }

  /** What is known of the open piece if it ends before a paragraph. */
  double[] ended(Way way, int end, boolean goesBack) {
    int open = way.open();
    double own = alike(way.ownProduct, way.norms[open], way.norms[way.current]);
    double over = alike(way.overProduct, way.norms[open], way.norms[way.over]);
    double topics = topics(way.topics[open], way.topics[way.current]);
    double overTopics = topics(way.topics[open], way.topics[way.over]);
    double trust = Math.min(1, way.size / TELLING);
    Unit last = texts.get(end - 1);
    return new double[] {
      odds(way.ownOdds - way.overOdds),
      (way.ownOdds - way.overOdds) / Math.sqrt(UNIT + way.size),
      trust * (way.ownOdds - way.overOdds) / (1 + way.size),
      own,
      over,
      trust * (own - over),
      topics,
      overTopics,
      trust * (topics - overTopics),
      Math.max(0, UNLIKE_WORDS - own),
      Math.max(0, UNLIKE_TOPICS - topics),
      trust * Math.max(0, UNLIKE_WORDS - over),
      trust * Math.max(0, UNLIKE_TOPICS - overTopics),
      Math.log(1 + way.size),
      end == way.from + 1 ? 1 : 0,
      goesBack && end == way.from + 1 ? 1 : 0,
      isShort(last) ? 1 : 0,
      last.breaksOff() ? 1 : 0,
      (double) way.said / (1 + way.size),
      goesBack ? 1 : 0,
      Math.log1p(way.ownSole),
      Math.log1p(way.overSole),
      topics(way.topics[way.current], way.topics[way.over]) * odds(way.ownOdds - way.overOdds)
    };
  }

  /** How much a paragraph has of what the headline of a strand says. */
  private double titleLike(int v, int strand) {
    return bigrams.get(v).likeness(bigrams.get(texts.size() + strand));
  }

  /** Whether a paragraph tells of a day of its own strand, less whether of one of another. */
  private double sameDay(Way way, int v, int strand) {
    int own = 0;
    int over = 0;
    for (int t = 0; days[v] != 0 && t < texts.size(); t++) {
      int owner = way.owner[t];
      own |= owner == strand ? days[t] : 0;
      over |= owner == way.current || owner == way.open() ? days[t] : 0;
    }
    return Math.min(1, days[v] & own) - Math.min(1, days[v] & over);
  }

  /** The days of the month that a text tells of, one bit each. */
  private static int days(String text) {
    int days = 0;
    if (text.indexOf('日') > 0) {
      Matcher day = DAY.matcher(text);
      while (day.find()) {
        days |= 1 << Integer.parseInt(day.group(1)) - 1;
      }
    }
    return days;
  }

  private double trust(int v) {
    return Math.min(1, pairs.size(v) / TELLING);
  }

  private static double odds(double sum) {
    double half = 2 * sum / UNIT;
    return Math.signum(half) * Math.log1p(Math.abs(half)); // the more is known, the less more tells
  }

  private static double alike(double product, double norm, double otherNorm) {
    return product <= 0 || norm < 1 || otherNorm < 1
        ? 0
        : Math.sqrt(product / Math.sqrt(norm * otherNorm));
  }

  private double near(int u, int v) {
    return bigrams.get(u).likeness(bigrams.get(v));
  }

  private float[] topics(int v) {
    float[] own = new float[CommonPairs.TOPICS];
    bigrams.get(v).addTopics(own);
    return own;
  }

  private static double topics(float[] own, float[] other) {
    double product = 0;
    double square = 0;
    double otherSquare = 0;
    for (int k = CommonPairs.SUBJECTS; k < own.length; k++) {
      product += own[k] * other[k];
      square += own[k] * own[k];
      otherSquare += other[k] * other[k];
    }
    return square < 1 || otherSquare < 1 ? 0 : product / Math.sqrt(square * otherSquare);
  }

  private double seam(int before, int after) {
    return seams.computeIfAbsent(
        before * texts.size() + after,
        k -> WordSeam.odds(texts.get(before).text, texts.get(after).text));
  }

  private static boolean isShort(Unit unit) {
    return unit.letters() <= Turns.SHORT_PARAGRAPH;
  }
}
