package org.tongwen.page;

import java.util.Arrays;
import java.util.List;

/**
 * Tells by a page's layout and words whether a paragraph begins another article where neither a
 * dateline nor a headline says so: a logistic regression, as {@link Turns} for headlines.
 */
final class Starts {

  /** Letters of a paragraph that may begin an article. */
  private static final int SHORTEST = 20;

  /** From so many on, further articles that open beyond doubt tell nothing more. */
  private static final int MANY_OPENINGS = 4;

  /** The names of the {@link #signals}. */
  static final List<String> SIGNALS =
      List.of(
          "openings",
          "bare",
          "likeNear",
          "likeFar",
          "subjectFar",
          "likeFirst",
          "subjectFirst",
          "likeNext",
          "likeRest",
          "subjectRest",
          "textBefore",
          "textAfter",
          "first",
          "time",
          "day",
          "goesOn",
          "lastShort",
          "lastLetters",
          "letters",
          "insert",
          "apart",
          "blank",
          "indented",
          "outdented",
          "overLine",
          "paragraphs",
          "topicsNear",
          "topicsFar",
          "topicsFirst",
          "topicsNext",
          "refers");

  private static final Weights WEIGHTS = Weights.of("start", SIGNALS);

  private final List<Unit> units;
  private final Label[] fixed;
  private final Features features;
  private final PageContext context;
  private final Surroundings texts;

  /** Share of the articles that open beyond doubt without a line like a headline over them. */
  private final double bare;

  private final double[] known;

  Starts(List<Unit> units, Label[] fixed, Features features, PageContext context) {
    this.units = units;
    this.fixed = fixed;
    this.features = features;
    this.context = context;
    this.texts = new Surroundings(units, fixed, features);
    this.known = new double[units.size()];
    Arrays.fill(known, Double.NaN);
    int bare = 0;
    for (int i = 0; i < known.length; i++) {
      int before = features.openBefore[i];
      bare += features.opening[i] > 2 && (before < 0 || !features.headlike[before]) ? 1 : 0;
    }
    this.bare = context.openings == 0 ? 0.5 : (double) bare / context.openings;
  }

  /** Whether a paragraph could begin an article that no line and no dateline opens. */
  boolean mayStart(int i) {
    Unit unit = units.get(i);
    int before = features.openBefore[i];
    boolean parted = features.apart[i] || i > 0 && Label.endsArticles(fixed[i - 1]);
    return features.opening[i] <= 0
        && before >= 0
        && (bare > 0 || parted) // where all articles have headlines, others have as well
        && !features.headlike[i]
        && !features.byline[i]
        && !features.byline[before]
        && !unit.marked()
        && unit.letters() >= SHORTEST
        && !features.headlike[before]
        && units.get(before).endsSentence()
        && (!features.pageIndents || unit.indented);
  }

  /**
   * How much likelier another article begins than that the one before goes on.
   *
   * @param i the first unit of the text
   * @return natural logarithm of the odds
   */
  double odds(int i) {
    if (Double.isNaN(known[i])) {
      known[i] = WEIGHTS.odds(signals(i));
    }
    return known[i];
  }

  /** What is known of a place and the texts around it. */
  double[] signals(int i) {
    Unit unit = units.get(i);
    int open = features.openBefore[i];
    String near = texts.after(i, true);
    Bigrams closeNext = Bigrams.of(near);
    Bigrams closeLast = Bigrams.of(texts.before(i, true));
    Bigrams last = Bigrams.of(texts.before(i, false));
    Bigrams first = unit.pairs();
    Bigrams rest = Bigrams.of(near.substring(Math.min(near.length(), unit.text.length())));
    return new double[] {
      Math.min(MANY_OPENINGS, context.openings),
      bare,
      // the words of the texts on both sides
      closeNext.likeness(closeLast),
      closeNext.likeness(last),
      closeNext.subject(last),
      first.likeness(last),
      first.subject(last),
      first.likeness(rest),
      rest.likeness(last),
      rest.subject(last),
      Math.log(1 + last.size()),
      Math.log(1 + closeNext.size()),
      Math.log(1 + first.size()),
      // the paragraph itself, and the one before
      Wording.startsWithTime(unit.text) ? 1 : 0,
      Wording.tellsDay(unit.text) ? 1 : 0,
      Wording.goesOn(unit.text) ? 1 : 0,
      units.get(open).letters() <= Turns.SHORT_PARAGRAPH ? 1 : 0,
      Math.log(1 + units.get(open).letters()),
      Math.log(1 + unit.letters()),
      // how they are set
      i > 0 && Label.partsArticles(fixed[i - 1]) ? 1 : 0,
      features.apart[i] ? 1 : 0,
      unit.blankBefore > 0 ? 1 : 0,
      unit.indented && !units.get(open).indented ? 1 : 0,
      !unit.indented && units.get(open).indented ? 1 : 0,
      i + 1 < units.size() && features.headlike[i + 1] ? 1 : 0,
      context.openings == 0 ? 0 : (double) context.openings / units.size(),
      // what tells the topics on both sides apart
      closeNext.topics(closeLast),
      closeNext.topics(last),
      first.topics(last),
      first.topics(rest),
      Wording.refers(unit.text) ? 1 : 0
    };
  }
}
