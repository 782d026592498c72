package org.tongwen.page;

import java.util.List;

/** The texts on both sides of a place, as far as the article there may reach. */
final class Surroundings {

  /** How much text on each side of a place is compared, in characters. */
  static final int NEAR = 400;

  /** How much text back to the start of the article is compared, in characters. */
  static final int FAR = 2 * NEAR;

  /** How many units back the start of an article is looked for. */
  private static final int FARTHEST = 150;

  private final List<Unit> units;
  private final Label[] fixed;
  private final Features features;

  Surroundings(List<Unit> units, Label[] fixed, Features features) {
    this.units = units;
    this.fixed = fixed;
    this.features = features;
  }

  /** The text from unit i on, up to the next article or, if near, the next line like a headline. */
  String after(int i, boolean near) {
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
  String before(int i, boolean near) {
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
