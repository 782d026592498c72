package org.tongwen.page;

import java.util.Arrays;
import java.util.List;

/**
 * What the words of neighbouring texts have in common: headline and text, text before and after a
 * place (after Hearst 1997, TextTiling). Measured when first asked for, as most places are never
 * asked about.
 */
final class Cohesion {

  /** How much text a headline is compared with, in characters. */
  private static final int HEADLINE_WINDOW = 300;

  /** How much text on each side of a place is compared, in characters. */
  private static final int COHESION_WINDOW = 400;

  /** Shorter lines have too few pairs of letters. */
  private static final int SHORTEST_TITLE = 5;

  /** Shorter units are no start of an article by themselves. */
  private static final int SHORTEST_START = 8;

  /** Between what two parts of one text and two texts have in common: too little to tell. */
  private static final double UNKNOWN = 0.1;

  /** How many units back the start of an article is looked for. */
  private static final int FARTHEST = 150;

  private final List<Unit> units;
  private final Label[] fixed;
  private final Features features;
  private final double[] inNext;
  private final double[] inLast;
  private final double[] cohesion;

  Cohesion(List<Unit> units, Label[] fixed, Features features) {
    this.units = units;
    this.fixed = fixed;
    this.features = features;
    inNext = unmeasured(units.size());
    inLast = unmeasured(units.size());
    cohesion = unmeasured(units.size());
  }

  private static double[] unmeasured(int n) {
    double[] values = new double[n];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  /** Whether a line says enough to be compared with a text. */
  private boolean isTitle(int i) {
    return features.headlike[i] && units.get(i).letters() >= SHORTEST_TITLE;
  }

  /** Share of a headline's pairs of letters that the text after it has. */
  double inNext(int i) {
    if (Double.isNaN(inNext[i])) {
      inNext[i] = isTitle(i) ? measureInNext(i) : 0;
    }
    return inNext[i];
  }

  private double measureInNext(int i) {
    StringBuilder window = new StringBuilder();
    for (int k = i + 1; k < units.size() && window.length() < HEADLINE_WINDOW; k++) {
      if (fixed[k] == null && !features.headlike[k]) {
        append(window, units.get(k).text, HEADLINE_WINDOW);
      } else if (window.length() > 0 && fixed[k] == null) {
        break;
      }
    }
    return units.get(i).pairs().containedIn(Bigrams.of(window));
  }

  /** Share of a headline's pairs of letters that the start of the article before it has. */
  double inLast(int i) {
    if (Double.isNaN(inLast[i])) {
      inLast[i] = isTitle(i) ? measureInLast(i) : 0;
    }
    return inLast[i];
  }

  private double measureInLast(int i) {
    int start = -1;
    for (int k = i - 1; k >= 0 && k >= i - FARTHEST; k--) {
      if (fixed[k] == null) {
        if (!features.headlike[k]) {
          start = k;
        }
        if (features.opening[k] > 0 || features.item[k]) {
          break;
        }
      }
    }
    StringBuilder window = new StringBuilder();
    int k = start;
    for (; k >= 0 && k < i && window.length() < HEADLINE_WINDOW; k++) {
      if (fixed[k] == null) {
        append(window, units.get(k).text, HEADLINE_WINDOW);
      }
    }
    int most = window.length() + HEADLINE_WINDOW;
    for (int last = i - 1; start >= 0 && last >= k && window.length() < most; last--) {
      if (fixed[last] == null) {
        append(window, units.get(last).text, most);
      }
    }
    return units.get(i).pairs().containedIn(Bigrams.of(window));
  }

  /** How much the texts before and after the start of unit i have in common, 0 to 1. */
  double at(int i) {
    if (Double.isNaN(cohesion[i])) {
      boolean tells = units.get(i).letters() >= SHORTEST_START;
      cohesion[i] = tells ? measureCohesion(i) : UNKNOWN;
    }
    return cohesion[i];
  }

  private double measureCohesion(int i) {
    StringBuilder after = new StringBuilder();
    for (int k = i; k < units.size() && after.length() < COHESION_WINDOW; k++) {
      if (k > i && (features.opening[k] > 0 || features.item[k])) {
        break;
      }
      if (fixed[k] == null && !features.headlike[k]) {
        append(after, units.get(k).text, COHESION_WINDOW);
      }
    }
    StringBuilder before = new StringBuilder();
    for (int k = i - 1; k >= 0 && k >= i - FARTHEST && before.length() < 2 * COHESION_WINDOW; k--) {
      if (fixed[k] == null && !features.headlike[k]) {
        append(before, units.get(k).text, 2 * COHESION_WINDOW);
      }
      if (features.opening[k] > 0 || features.item[k]) {
        break;
      }
    }
    if (after.length() < 20 || before.length() < 20) {
      return UNKNOWN;
    }
    double overlap = Bigrams.of(after).overlap(Bigrams.of(before));
    double trust =
        features.item[i]
            ? 1
            : Math.min(1, after.length() / 200.0); // a short text shares few pairs anyhow
    return trust * overlap + (1 - trust) * UNKNOWN;
  }

  /** Adds a text to a window of so many characters at most. */
  static void append(StringBuilder window, String text, int most) {
    window.append(text, 0, Math.max(0, Math.min(text.length(), most - window.length())));
    window.append('\n');
  }
}
