package org.tongwen.page;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the articles of a page: labels each unit so that the whole page reads best, by dynamic
 * programming (Viterbi 1967) over the units in their order. Single rules are often wrong (a short
 * line may be a headline, a heading inside a text or the end of a broken sentence); the sum over
 * the page seldom is. Scores are in arbitrary units: +1 is weak evidence, +6 is what a careful
 * reader calls certain.
 *
 * <p>Headlines are allowed before and after their articles. Which way a page has it comes out by
 * itself, since each article without a headline and each headline without an article costs.
 */
final class Segmenter {

  private static final double NEVER = -1e9;

  // ---- the evidence, weighed ----
  private static final double HEADED_START = 1.0;
  private static final double HEADLESS_START = -2.0;
  private static final double HEADLIKE_START = -4.0;
  private static final double SECOND_HEADLINE = -20.0;
  private static final double ORPHAN_HEADLINE = -2.5;
  private static final double LOST_HEADLINE = -12.0;
  private static final double BROKEN_SENTENCE = -4.0;

  /** A sentence may well stay broken where another article certainly opens: at a column's end. */
  private static final double CERTAIN_START = 0.4;

  private static final double GOES_ON = 2.0;
  private static final double AFTER_CLOSE = -6.0;
  private static final double CREDIT_AFTER_DATELINE = -5.0;
  private static final double MARK_AFTER_HEADLINE = -4.0;
  private static final double LOOSE_BYLINE = -7.0;
  private static final double CREDIT_FITS = 3.0;

  private final List<Unit> units;
  private final Label[] fixed;
  private final Features features;
  private final PageContext context;
  private final Turns turns;
  private final Starts starts;
  private final Evidence evidence;
  private final int n;
  private final double[][] best;
  private final byte[][] from;
  private final Label[][] label;

  private Segmenter(List<Unit> units, Label[] fixed) {
    this.units = units;
    this.fixed = fixed;
    this.n = units.size();
    this.features = new Features(units, fixed);
    this.context = new PageContext(units, fixed, features);
    this.turns = new Turns(units, fixed, features, context);
    this.starts = new Starts(units, fixed, features, context);
    Cohesion cohesion = new Cohesion(units, fixed, features);
    this.evidence = new Evidence(units, features, context, cohesion, turns);
    this.best = new double[n + 1][States.COUNT];
    this.from = new byte[n + 1][States.COUNT];
    this.label = new Label[n + 1][States.COUNT];
  }

  /**
   * Labels the units.
   *
   * @param units the page in order
   * @param fixed labels known from the wording of a unit, null where it is open
   */
  static Label[] label(List<Unit> units, Label[] fixed) {
    return new Segmenter(units, fixed).run();
  }

  private Label[] run() {
    for (double[] row : best) {
      Arrays.fill(row, NEVER);
    }
    best[0][States.OUT] = 0;
    for (int i = 0; i < n; i++) {
      for (int s = 0; s < States.COUNT; s++) {
        if (best[i][s] > NEVER / 2) {
          if (fixed[i] != null) {
            passFixed(i, s);
          } else {
            passOpen(i, s);
          }
        }
      }
    }
    int end = States.OUT;
    double most = NEVER;
    for (int s = 0; s < States.COUNT; s++) {
      double score =
          best[n][s]
              + (States.isNext(s) ? ORPHAN_HEADLINE : 0)
              + (States.leavesHeadless(s) ? HEADLESS_START : 0);
      if (score > most) {
        most = score;
        end = s;
      }
    }
    Label[] labels = new Label[n];
    for (int i = n; i > 0; i--) {
      labels[i - 1] = label[i][end];
      end = from[i][end];
    }
    return labels;
  }

  private void to(int i, int s, int next, Label as, double gain) {
    double score = best[i][s] + gain;
    if (score > best[i + 1][next]) {
      best[i + 1][next] = score;
      from[i + 1][next] = (byte) s;
      label[i + 1][next] = as;
    }
  }

  private void passFixed(int i, int s) {
    Label as = fixed[i];
    int next = s;
    double gain = 0;
    if (as == Label.JUMP_TO || as == Label.CREDIT || as == Label.REPEAT) {
      if (States.isBody(s)) {
        next = States.closed(s);
        if (as == Label.CREDIT) {
          gain = States.hasDateline(s) ? CREDIT_AFTER_DATELINE : CREDIT_FITS;
        }
      } else if (States.isNext(s)) {
        gain = MARK_AFTER_HEADLINE; // these follow texts, not headlines
      }
    }
    if (as == Label.TEASER && States.isNext(s)) {
      gain = LOST_HEADLINE; // a title with the number of a page is a pointer
    }
    to(i, s, next, as, gain);
  }

  private void passOpen(int i, int s) {
    asBody(i, s);
    asStart(i, s);
    asHeadOfNext(i, s);
    asHeadOfLast(i, s);
    if (context.teaser[i] != 0) {
      double gain = context.teaser[i] + (States.leavesHeadless(s) ? HEADLESS_START : 0);
      to(i, s, States.TEASED, Label.TEASER, States.isNext(s) ? gain + LOST_HEADLINE : gain);
    }
    double other = features.other[i] - (States.isBody(s) ? 0.5 : 0);
    other += States.isNext(s) && features.body[i] > 0 ? LOST_HEADLINE : 0;
    to(i, s, s, Label.OTHER, other);
  }

  private void asBody(int i, int s) {
    boolean body = States.isBody(s);
    if (!body && !States.isClosed(s)) {
      return;
    }
    double gain = features.body[i] - (features.byline[i] ? 0.5 : features.opening[i]);
    int before = features.openBefore[i];
    if (body) {
      gain += before < 0 ? 0 : GOES_ON * features.broken[before];
    } else {
      gain += AFTER_CLOSE;
    }
    gain += features.headlike[i] ? evidence.heading(i) : 0;
    to(i, s, s, Label.BODY, gain);
  }

  private void asStart(int i, int s) {
    double gain = features.body[i] + features.opening[i];
    boolean headed = States.isNext(s);
    int before = features.openBefore[i];
    boolean bare = States.isBody(s) && !features.item[i] && starts.mayStart(i);
    if (features.opening[i] <= 0) {
      if (!headed && !States.isLast(s) && !features.mayStart[i] && !bare
          || units.get(i).isFigures()) {
        return;
      }
      boolean free = States.isFree(s);
      if (headed && !free && turns.isTurn(before, i)) {
        // the odds know of a broken sentence before the line: neither reading counts it again
        gain += evidence.turn(before, i) + (GOES_ON - BROKEN_SENTENCE) * turns.broken(before);
      } else if (States.isLast(s) && !free && turns.isTurn(before, i)) {
        gain += evidence.turnAfter(before, i);
      } else if (bare) {
        gain += starts.odds(i) + features.lead[i];
      } else {
        gain += headed || States.isLast(s) || features.item[i] ? HEADED_START : HEADLESS_START / 4;
        gain += evidence.unopened(i, headed, free);
      }
      gain += features.headlike[i] ? HEADLIKE_START : 0;
    } else {
      gain += headed || States.isLast(s) || features.item[i] ? HEADED_START : HEADLESS_START / 4;
    }
    gain += features.byline[i] && !headed ? LOOSE_BYLINE : 0;
    if (States.isBody(s) && before >= 0) {
      gain +=
          BROKEN_SENTENCE * features.broken[before] * (features.opening[i] > 2 ? CERTAIN_START : 1);
    }
    if (States.leavesHeadless(s)) {
      gain += HEADLESS_START;
    }
    int next = States.body(features.dateline[i], headed || bare || features.item[i]);
    to(i, s, next, Label.START, gain);
  }

  private void asHeadOfNext(int i, int s) {
    double gain = evidence.headline(i);
    if (States.isNext(s)) {
      to(i, s, States.further(s), Label.HEAD_OF_NEXT, gain + evidence.further(i, States.line(s)));
      return;
    }
    gain += leaves(i, s);
    to(i, s, States.next(States.isFree(s)), Label.HEAD_OF_NEXT, gain);
  }

  private void asHeadOfLast(int i, int s) {
    double gain = evidence.headlineOfLast(i);
    if (States.isLast(s)) {
      to(i, s, States.further(s), Label.HEAD_OF_LAST, gain + evidence.further(i, States.line(s)));
    } else if (States.isBody(s) || States.isClosed(s)) {
      gain += leaves(i, s);
      gain -= States.leavesHeadless(s) ? HEADLESS_START : 0;
      gain += States.leavesHeadless(s) ? 0 : SECOND_HEADLINE;
      to(i, s, States.last(States.isClosed(s)), Label.HEAD_OF_LAST, gain);
    }
  }

  /** What it costs to end the article before unit i. */
  private double leaves(int i, int s) {
    double gain = States.leavesHeadless(s) ? HEADLESS_START : 0;
    int before = features.openBefore[i];
    if (States.isBody(s) && before >= 0) {
      double sure = context.leadsToOpening[i] ? CERTAIN_START : 1;
      gain += BROKEN_SENTENCE * features.broken[before] * sure;
    }
    return gain;
  }
}
