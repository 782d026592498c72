package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells by a page's layout and words whether a short line over a text without a dateline is the
 * headline of another article or a heading inside the one before: a logistic regression over
 * signals that any page has. No mark and no wording decides alone.
 */
final class Turns {

  /** How much text a headline is compared with, in characters. */
  private static final int LEAD = 300;

  /** An article before a headline, and the text after it, are seldom shorter, in characters. */
  private static final int SHORTEST_ARTICLE = 300;

  private static final int SHORTEST_TEXT = 200;

  /** A headline has at most so many lines. */
  private static final int LINES = 3;

  private static final int SHORT = 8;
  private static final int RATHER_SHORT = 12;

  /** Articles often end with a paragraph of so few letters: who took part. */
  static final int SHORT_PARAGRAPH = 30;

  /** From so many on, further articles that open beyond doubt tell nothing more … */
  private static final int MANY_OPENINGS = 4;

  /** … nor do further lines of one form. */
  private static final int MANY_ALIKE = 5;

  /** The number of a heading: 一、 (二) 3. */
  private static final Pattern NUMBER = Pattern.compile("^\\(?[一二三四五六七八九十\\d]{1,2}[)、.]");

  /** The kinds of lines whose signals weigh differently. */
  static final List<String> KINDS = List.of("turn.plain", "turn.plain.opened", "turn.marked");

  /** The names of the {@link #signals}. */
  static final List<String> SIGNALS =
      List.of(
          "openings",
          "near",
          "likeNear",
          "likeFar",
          "subjectNear",
          "subjectFar",
          "number",
          "inNext",
          "inLast",
          "short",
          "ratherShort",
          "far",
          "textBefore",
          "textAfter",
          "time",
          "day",
          "goesOn",
          "titleNext",
          "titleLast",
          "likeFirst",
          "subjectFirst",
          "long",
          "lines",
          "markedUnlike",
          "alike",
          "question",
          "form",
          "outdented",
          "shareOpened",
          "broken",
          "insert",
          "apart",
          "nearer",
          "lastShort",
          "longer",
          "shorter",
          "topicsNear",
          "topicsFar",
          "topicsFirst",
          "titleTopicsNext",
          "titleTopicsLast",
          "refers",
          "setAlike",
          "column");

  /** What the signals weigh for each {@link #kind} of line. */
  private static final Map<String, Weights> WEIGHTS =
      KINDS.stream().collect(Collectors.toMap(kind -> kind, kind -> Weights.of(kind, SIGNALS)));

  /** From this share of opened articles on, a page's articles all open by their wording. */
  private static final double OPENED = 0.5;

  private final List<Unit> units;
  private final Label[] fixed;
  private final Features features;
  private final PageContext context;
  private final Surroundings texts;

  /** Share of marked lines among the headlines beyond doubt, 0 where there are none. */
  private final double marked;

  /** The lines over openings: headlines beyond doubt. */
  private final List<Integer> sure = new ArrayList<>();

  private final boolean anyHead;

  private final double[][] known;

  /** How many such lines the page has, without and with a mark. */
  private final int[] alike = new int[2];

  Turns(List<Unit> units, Label[] fixed, Features features, PageContext context) {
    this.units = units;
    this.fixed = fixed;
    this.features = features;
    this.context = context;
    this.texts = new Surroundings(units, fixed, features);
    this.known = new double[units.size()][];
    int markedHeads = 0;
    for (int i = 0; i < units.size(); i++) {
      int before = features.openBefore[i];
      if (features.opening[i] > 2 && before >= 0 && features.headlike[before]) {
        sure.add(before);
        markedHeads += units.get(before).marked() ? 1 : 0;
      }
      if (fixed[i] == null && !features.headlike[i] && before >= 0 && isTurn(before, i)) {
        alike[units.get(before).marked() ? 1 : 0]++;
      }
    }
    anyHead = !sure.isEmpty();
    marked = sure.isEmpty() ? 0 : (double) markedHeads / sure.size();
  }

  /**
   * Whether line {@code h} could be the headline of the text {@code i}, which no dateline opens.
   */
  boolean isTurn(int h, int i) {
    return features.headlike[h]
        && features.opening[i] <= 0
        && !units.get(i).marked()
        && !features.itemHead[h]
        && !features.item[i];
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
    swap(signals, "inNext", "inLast");
    swap(signals, "titleNext", "titleLast");
    swap(signals, "titleTopicsNext", "titleTopicsLast");
    return weigh(h, signals);
  }

  /** Which weights hold for a line: with a mark, or without on pages with datelines or without. */
  String kind(int h) {
    boolean opened = context.openings >= 2 && shareOpened() >= OPENED;
    return KINDS.get(units.get(h).marked() ? 2 : opened ? 1 : 0);
  }

  private double shareOpened() {
    return (double) context.openings / Math.max(1, context.openings + alike[0] + alike[1]);
  }

  private static void swap(double[] signals, String one, String other) {
    int a = SIGNALS.indexOf(one);
    int b = SIGNALS.indexOf(other);
    double first = signals[a];
    signals[a] = signals[b];
    signals[b] = first;
  }

  private double weigh(int h, double[] signals) {
    return WEIGHTS.get(kind(h)).odds(signals);
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
    String near = texts.after(i, true);
    String after = texts.after(i, false);
    String nearBefore = texts.before(first, true);
    String before = texts.before(first, false);
    Bigrams title = Bigrams.of(head);
    Bigrams next = Bigrams.of(after);
    Bigrams last = Bigrams.of(before);
    Bigrams closeNext = near.equals(after) ? next : Bigrams.of(near);
    Bigrams closeLast = nearBefore.equals(before) ? last : Bigrams.of(nearBefore);
    Bigrams lead = after.length() <= LEAD ? next : Bigrams.of(after.substring(0, LEAD));
    Bigrams firstParagraph = units.get(i).pairs();
    int isMarked = line.marked() ? 1 : 0;
    int open = features.openBefore[first];
    return new double[] {
      // what the page has, and the words of the texts on both sides
      Math.min(MANY_OPENINGS, context.openings),
      (double) near.length() / Surroundings.NEAR,
      closeNext.likeness(closeLast),
      next.likeness(last),
      closeNext.subject(closeLast),
      next.subject(last),
      // the line's own form and words
      NUMBER.matcher(line.text).lookingAt() ? 1 : 0,
      title.containedIn(lead),
      title.containedIn(last),
      letters <= SHORT ? 1 : 0,
      letters <= RATHER_SHORT ? 1 : 0,
      // an article may well end before it and another begin after it
      Math.min(1, (double) before.length() / SHORTEST_ARTICLE),
      Math.log(1 + last.size()),
      Math.log(1 + next.size()),
      Wording.startsWithTime(units.get(i).text) ? 1 : 0,
      Wording.tellsDay(units.get(i).text) ? 1 : 0,
      Wording.goesOn(units.get(i).text) ? 1 : 0,
      title.likeness(firstParagraph),
      title.likeness(last),
      firstParagraph.likeness(last),
      firstParagraph.subject(last),
      Math.min(1, (double) after.length() / SHORTEST_TEXT),
      // how it is set among lines like it
      h - first,
      anyHead ? isMarked - marked : 0,
      Math.min(1, (alike[isMarked] - 1.0) / MANY_ALIKE),
      line.text.endsWith("?") ? 1 : 0,
      features.head[h],
      context.outdented[h] ? 1 : 0,
      shareOpened(),
      broken(h),
      first > 0 && Label.partsArticles(fixed[first - 1]) ? 1 : 0,
      features.apart[first] ? 1 : 0,
      units.get(i).blankBefore < units.get(first).blankBefore ? 1 : 0,
      open >= 0 && units.get(open).letters() <= SHORT_PARAGRAPH ? 1 : 0,
      context.usual > 0 ? Math.max(0, Math.log((double) letters / context.usual)) : 0,
      context.usual > 0 ? Math.max(0, -Math.log((1.0 + letters) / context.usual)) : 0,
      // what tells the topics on both sides apart
      closeNext.topics(closeLast),
      next.topics(last),
      firstParagraph.topics(last),
      title.topics(next),
      title.topics(last),
      Wording.refers(units.get(i).text) ? 1 : 0,
      anyHead ? setAlike(first) : 0,
      first < h && Titles.isLabel(units.get(first).text) ? 1 : 0
    };
  }

  /** Share of the headlines beyond doubt that are set as a line is, less a half. */
  private double setAlike(int line) {
    Unit own = units.get(line);
    long alike = sure.stream().filter(head -> isSetAlike(units.get(head), own)).count();
    return (double) alike / sure.size() - 0.5;
  }

  private static boolean isSetAlike(Unit one, Unit other) {
    return one.level == other.level
        && one.emphasised == other.emphasised
        && one.indented == other.indented
        && one.blankBefore > 0 == other.blankBefore > 0;
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
}
