package org.tongwen.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells by a page's layout and words whether a short line over a text without a dateline is the
 * headline of another article or a heading inside the one before: a logistic regression over
 * signals that any page has. No mark and no wording decides alone.
 */
final class Turns {

  /** How much text on each side of a line is compared, in characters. */
  private static final int NEAR = 400;

  /** How much text back to the start of the article is compared, in characters. */
  private static final int FAR = 2 * NEAR;

  /** How much text a headline is compared with, in characters. */
  private static final int LEAD = 300;

  /** An article before a headline, and the text after it, are seldom shorter, in characters. */
  private static final int SHORTEST_ARTICLE = 300;

  private static final int SHORTEST_TEXT = 200;

  /** A headline has at most so many lines. */
  private static final int LINES = 3;

  private static final int SHORT = 8;
  private static final int RATHER_SHORT = 12;

  /** From so many on, further articles that open beyond doubt tell nothing more … */
  private static final int MANY_OPENINGS = 4;

  /** … nor do further lines of one form. */
  private static final int MANY_ALIKE = 5;

  /** How many units back the start of an article is looked for. */
  private static final int FARTHEST = 150;

  /** The number of a heading: 一、 (二) 3. */
  private static final Pattern NUMBER = Pattern.compile("^\\(?[一二三四五六七八九十\\d]{1,2}[)、.]");

  /**
   * What each of {@link #signals} weighs for lines without a mark, and last what is so without any:
   * fitted, as those below, to pages of many layouts with and without datelines.
   */
  private static final double[] PLAIN = {
    -0.32, 3.41, -13.8, -6.86, -3.1, 4.19, -5.7, -1.72, -0.23, 4.54, 1.94, 1.83, -0.69, 5.83, -3.35,
    -1.88, 0.57, 1.92, -5.25, 1.38, -4.36
  };

  /** The same for lines that are set in bold, in brackets or as headings. */
  private static final double[] MARKED = {
    -0.55, 3.05, -13.37, -7.03, -4.84, -0.98, -1.18, -2.4, -2.81, 5.19, 1.87, 4.19, -0.32, -3.5,
    -4.85, -9.57, 0.07, 0.02, 0.77, 2.1, -0.7
  };

  private static final int IN_NEXT = 5;
  private static final int IN_LAST = 6;

  private final List<Unit> units;
  private final Label[] fixed;
  private final Features features;
  private final PageContext context;

  /** Share of marked lines among the headlines beyond doubt, 0 where there are none. */
  private final double marked;

  private final boolean anyHead;

  private final double[][] known;

  /** How many such lines the page has, without and with a mark. */
  private final int[] alike = new int[2];

  Turns(List<Unit> units, Label[] fixed, Features features, PageContext context) {
    this.units = units;
    this.fixed = fixed;
    this.features = features;
    this.context = context;
    this.known = new double[units.size()][];
    int heads = 0;
    int markedHeads = 0;
    for (int i = 0; i < units.size(); i++) {
      int before = features.openBefore[i];
      if (features.opening[i] > 2 && before >= 0 && features.headlike[before]) {
        heads++;
        markedHeads += units.get(before).marked() ? 1 : 0;
      }
      if (fixed[i] == null && !features.headlike[i] && before >= 0 && isTurn(before, i)) {
        alike[units.get(before).marked() ? 1 : 0]++;
      }
    }
    anyHead = heads > 0;
    marked = heads == 0 ? 0 : (double) markedHeads / heads;
  }

  /**
   * Whether line {@code h} could be the headline of the text {@code i}, which no dateline opens.
   */
  boolean isTurn(int h, int i) {
    return features.headlike[h]
        && features.opening[i] <= 0
        && !units.get(i).marked()
        && !features.itemHead[h]
        && !Marks.isBullet(units.get(h).text.charAt(0));
  }

  /**
   * How much likelier another article turns up than that the one before goes on.
   *
   * @param h the last line over the text
   * @param i the first unit of the text
   * @return natural logarithm of the odds
   */
  double odds(int h, int i) {
    return weigh(h, signalsOf(h, i));
  }

  /** The same where headlines stand after their articles: the line is that of the one before. */
  double oddsAfter(int h, int i) {
    double[] signals = signalsOf(h, i).clone();
    double inNext = signals[IN_NEXT];
    signals[IN_NEXT] = signals[IN_LAST];
    signals[IN_LAST] = inNext;
    return weigh(h, signals);
  }

  private double weigh(int h, double[] signals) {
    double[] weights = units.get(h).marked() ? MARKED : PLAIN;
    double odds = weights[signals.length];
    for (int k = 0; k < signals.length; k++) {
      odds += weights[k] * signals[k];
    }
    return odds;
  }

  /** Asked for each state the page may be in: remembered. */
  private double[] signalsOf(int h, int i) {
    if (known[i] == null) {
      known[i] = signals(h, i); // h is always the open unit before
    }
    return known[i];
  }

  /** What is known of a line and the texts around it. */
  double[] signals(int h, int i) {
    Unit line = units.get(h);
    int first = firstLine(h);
    String head = textOf(first, h);
    int letters = Marks.letters(head);
    String near = after(i, true);
    String after = after(i, false);
    String nearBefore = before(first, true);
    String before = before(first, false);
    Bigrams title = Bigrams.of(head);
    Bigrams next = Bigrams.of(after);
    Bigrams last = Bigrams.of(before);
    Bigrams closeNext = near.equals(after) ? next : Bigrams.of(near);
    Bigrams closeLast = nearBefore.equals(before) ? last : Bigrams.of(nearBefore);
    Bigrams lead = after.length() <= LEAD ? next : Bigrams.of(after.substring(0, LEAD));
    int isMarked = line.marked() ? 1 : 0;
    return new double[] {
      // what the page has, and the words of the texts on both sides
      Math.min(MANY_OPENINGS, context.openings),
      (double) near.length() / NEAR,
      closeNext.cosine(closeLast),
      next.cosine(last),
      // the line's own form and words
      NUMBER.matcher(line.text).lookingAt() ? 1 : 0,
      title.containedIn(lead),
      title.containedIn(last),
      letters <= SHORT ? 1 : 0,
      letters <= RATHER_SHORT ? 1 : 0,
      // an article may well end before it and another begin after it
      Math.min(1, (double) before.length() / SHORTEST_ARTICLE),
      Wording.startsWithTime(units.get(i).text) ? 1 : 0,
      Math.min(1, (double) after.length() / SHORTEST_TEXT),
      // how it is set among lines like it
      h - first,
      anyHead ? isMarked - marked : 0,
      Math.min(1, (alike[isMarked] - 1.0) / MANY_ALIKE),
      line.text.endsWith("?") ? 1 : 0,
      features.head[h],
      context.outdented[h] ? 1 : 0,
      (double) context.openings / Math.max(1, context.openings + alike[0] + alike[1]),
      broken(h)
    };
  }

  /** How surely the text before the line breaks off inside a sentence, 0 to 1. */
  double broken(int h) {
    int before = features.openBefore[firstLine(h)];
    return before < 0 || features.headlike[before] ? 0 : features.broken[before];
  }

  private int firstLine(int h) {
    int first = h;
    while (h - first + 1 < LINES
        && first > 0
        && fixed[first - 1] == null
        && features.headlike[first - 1]) {
      first--;
    }
    return first;
  }

  private String textOf(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int k = from; k <= to; k++) {
      text.append(units.get(k).text);
    }
    return text.toString();
  }

  /** The text from unit i on, up to the next article or, if near, the next line like a headline. */
  private String after(int i, boolean near) {
    StringBuilder text = new StringBuilder();
    for (int k = i; k < units.size() && text.length() < NEAR; k++) {
      if (k > i && (features.opening[k] > 0 || features.item[k])) {
        break;
      }
      if (k == i || fixed[k] == null && !features.headlike[k]) {
        Cohesion.append(text, units.get(k).text, NEAR);
      } else if (fixed[k] == null && near) {
        break;
      }
    }
    return text.toString();
  }

  /** The text before unit i, back to where its article opens or to a line like a headline. */
  private String before(int i, boolean near) {
    int most = near ? NEAR : FAR;
    StringBuilder text = new StringBuilder();
    for (int k = i - 1; k >= 0 && k >= i - FARTHEST && text.length() < most; k--) {
      if (fixed[k] == null && !features.headlike[k]) {
        Cohesion.append(text, units.get(k).text, most);
      } else if (fixed[k] == null && near) {
        break;
      }
      if (features.opening[k] > 0 || features.item[k]) {
        break;
      }
    }
    return text.toString();
  }
}
