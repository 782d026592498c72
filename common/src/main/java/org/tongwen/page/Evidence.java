package org.tongwen.page;

import java.util.Arrays;
import java.util.List;

/** What speaks for each reading of a unit, in the units of {@link Segmenter}. */
final class Evidence {

  private static final double UNOPENED_START = -6.0;
  private static final double UNOPENED_UNDER_HEADLINE = -5.0;
  private static final double UNOPENED_UNDER_TITLE = -2.5;
  private static final double UNOPENED_AFTER_CLOSE = -1.5;
  private static final double UNOPENED_AMONG_OPENED = -0.5;

  /** A line that stands apart as headlines do, or has the level of headlines beyond doubt. */
  private static final double TITLED = 6;

  private static final double HEAD_AFTER_BODY = -0.3;
  private static final double UNOPENED_ITEM = -2.0;
  private static final double FITS_LAST = 1.0;
  private static final double FITS_BETTER = 0.35;
  private static final double SUBHEAD = -1.2;
  private static final double SUBHEAD_AGAIN = -0.3;
  private static final double MARKED_SUBHEAD = -2.5;

  /** A marked line over the number of a page points there. */
  private static final double POINTED_HEADING = -4.0;

  private static final double MINOR_HEADLINE = -4.0;
  private static final double HEADLINE_IN_TEXT = 3.0;
  private static final double COHESION_MIDDLE = 0.10;
  private static final double COHESION_WEIGHT = 40;
  private static final double COHESION_MOST = 3.0;
  private static final double GOES_ON = 2.0;

  private final List<Unit> units;
  private final Features features;
  private final PageContext context;
  private final Cohesion cohesion;

  /** The cohesion of the list that each item is of, measured once a list. */
  private final double[] ofLists;

  private final Turns turns;

  Evidence(
      List<Unit> units, Features features, PageContext context, Cohesion cohesion, Turns turns) {
    this.units = units;
    this.features = features;
    this.context = context;
    this.cohesion = cohesion;
    this.turns = turns;
    this.ofLists = new double[units.size()];
    Arrays.fill(ofLists, Double.NaN);
  }

  /**
   * What speaks for the start of an article under a headline, in place of what the line counts as a
   * headline and as a heading: the two readings differ by the odds.
   *
   * @param h the line over the text
   * @param i the first unit of the text
   */
  double turn(int h, int i) {
    double gain = turns.odds(h, i) + features.lead[i];
    gain += context.openings >= 2 ? UNOPENED_AMONG_OPENED : 0;
    gain += context.underTitle[i] || isOfHeadLevel(h) ? TITLED : 0;
    // no likelier than where no article is left open
    return Math.min(gain - headline(h) + headingGain(h), UNOPENED_AFTER_CLOSE);
  }

  private boolean isOfHeadLevel(int h) {
    return context.headLevel > 0 && units.get(h).level == context.headLevel;
  }

  /** The same where the line is the headline of the article before. */
  double turnAfter(int h, int i) {
    double gain = turns.oddsAfter(h, i) - headlineOfLast(h) + headingGain(h);
    return Math.min(gain, UNOPENED_AFTER_CLOSE);
  }

  /** What a line like a headline counts inside an article, and the text that goes on after it. */
  private double headingGain(int i) {
    return features.body[i] + heading(i) + GOES_ON * features.broken[i];
  }

  /** What speaks for a line like a headline inside an article. */
  double heading(int i) {
    int before = features.openBefore[i];
    boolean fits = cohesion.inLast(i) - cohesion.inNext(i) >= FITS_BETTER;
    boolean again = before == i - 1 && before >= 0 && features.headlike[before];
    boolean marked = units.get(i).marked() && !context.minor[i];
    double gain = fits && units.get(i).letters() >= 8 ? FITS_LAST : 0;
    gain += marked && context.teaser[i] != 0 ? POINTED_HEADING : 0;
    return gain + (marked ? MARKED_SUBHEAD : again ? SUBHEAD_AGAIN : SUBHEAD);
  }

  /** What speaks for the start of an article that no dateline opens, where no line turns to it. */
  double unopened(int i, boolean headed, boolean free) {
    boolean titled = headed && context.underTitle[i];
    double gain =
        free
            ? UNOPENED_AFTER_CLOSE
            : features.item[i]
                ? UNOPENED_ITEM
                : titled ? UNOPENED_UNDER_TITLE : headed ? UNOPENED_UNDER_HEADLINE : UNOPENED_START;
    gain += (free ? 0 : COHESION_WEIGHT * cohesionGain(i)) + features.lead[i];
    gain += !free && !features.item[i] && context.openings >= 2 ? UNOPENED_AMONG_OPENED : 0;
    return gain;
  }

  private double cohesionGain(int i) {
    double distance = COHESION_MIDDLE - (features.item[i] ? ofList(i) : cohesion.at(i));
    double limit = COHESION_MOST / COHESION_WEIGHT;
    return Math.max(-limit, Math.min(limit, distance));
  }

  /** The mean over the list of an item: all are short news, or all are points of one text. */
  private double ofList(int i) {
    if (Double.isNaN(ofLists[i])) {
      int first = i;
      while (first > 0 && isSameList(first - 1, i)) {
        first--;
      }
      double sum = 0;
      int end = first;
      for (; end < units.size() && isSameList(end, i); end++) {
        sum += cohesion.at(end);
      }
      Arrays.fill(ofLists, first, end, sum / (end - first));
    }
    return ofLists[i];
  }

  private boolean isSameList(int k, int i) {
    return features.item[k] && units.get(k).text.charAt(0) == units.get(i).text.charAt(0);
  }

  /** What speaks for a headline of the article after it. */
  double headline(int i) {
    double gain = features.head[i] + HEADLINE_IN_TEXT * cohesion.inNext(i);
    return gain + (context.minor[i] ? MINOR_HEADLINE : 0);
  }

  /** The same of the article before it. */
  double headlineOfLast(int i) {
    double gain = features.head[i] + HEADLINE_IN_TEXT * cohesion.inLast(i) + HEAD_AFTER_BODY;
    return gain + (context.minor[i] ? MINOR_HEADLINE : 0);
  }

  /** A headline has few lines: each one more must be worth it. */
  double further(int i, int already) {
    double gain = already == 0 ? -1.5 : already == 1 ? -2.0 : -3.5;
    return units.get(i).blankBefore == 0 ? gain + 0.6 : gain;
  }
}
