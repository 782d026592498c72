package org.tongwen.page;

import java.util.Arrays;
import java.util.List;

/**
 * Finds text that the extraction gives a second time: paragraphs whose pairs of letters stand
 * earlier in the same article, in the same order. The order is checked by the distances between
 * equal pairs: in a copy most have the same one (a vote over diagonals).
 */
final class Repeats {

  /** Shorter texts recur by themselves (蔡奇、王毅参加。). */
  private static final int SHORTEST = 18;

  /** A shorter text without a full stop may be a headline, whose words the article has. */
  private static final int LONGEST_HEADLINE = 80;

  /**
   * Share of the pairs that must agree: a copy with 12 % misread letters keeps .77, a formula less.
   */
  private static final double SHARE = 0.72;

  /** Share from which on a copy is beyond doubt. */
  private static final double EXACT = 0.92;

  /** How much a distance may change inside a copy: letters lost or added in recognition. */
  private static final int DRIFT = 6;

  /** How far back is looked, in letters. */
  private static final int REACH = 4000;

  private Repeats() {}

  /** Marks repeated units among those that are open. */
  static void mark(List<Unit> units, Label[] fixed) {
    Index index = new Index();
    double[] shares = new double[units.size()];
    for (int i = 0; i < units.size(); i++) {
      if (fixed[i] != null) {
        continue;
      }
      Unit unit = units.get(i);
      if (DatelineReader.opensArticle(unit.text) || i > 0 && fixed[i - 1] == Label.JUMP_FROM) {
        index.clear(); // another article: the same words are its own
        index.add(unit.text);
        continue;
      }
      int[] pairs = pairs(unit.text);
      boolean text = unit.endsSentence() || pairs.length > LONGEST_HEADLINE;
      double held = text && pairs.length >= SHORTEST ? index.held(pairs) : 0;
      if (held >= SHARE) {
        fixed[i] = Label.REPEAT;
      }
      if (text && held < EXACT) {
        index.add(unit.text);
      }
      shares[i] = held;
    }
    keepTails(units, fixed, shares);
  }

  /** What is repeated stands at the end of an article: in its midst only an exact copy counts. */
  private static void keepTails(List<Unit> units, Label[] fixed, double[] shares) {
    boolean tail = true;
    for (int i = units.size() - 1; i >= 0; i--) {
      if (fixed[i] == Label.REPEAT) {
        if (!tail && shares[i] < EXACT) {
          fixed[i] = null;
        }
      } else if (fixed[i] == null) {
        Unit unit = units.get(i);
        if (i + 1 < units.size()
            && fixed[i + 1] == Label.REPEAT
            && isRepeatedHeading(units, fixed, i)) {
          fixed[i] = Label.REPEAT;
          continue;
        }
        boolean title =
            !unit.endsSentence()
                && unit.letters() <= LONGEST_HEADLINE / 2
                && unit.text.indexOf(',') < 0;
        tail = title || unit.marked() || DatelineReader.opensArticle(unit.text);
      } else if (fixed[i] != Label.CAPTION) {
        tail = true;
      }
    }
  }

  /** Whether a heading over repeated text stands earlier on the page. */
  private static boolean isRepeatedHeading(List<Unit> units, Label[] fixed, int i) {
    Bigrams heading = units.get(i).pairs();
    if (units.get(i).endsSentence() || heading.size() < 4 || heading.size() > LONGEST_HEADLINE) {
      return false;
    }
    for (int k = i - 1; k >= 0; k--) {
      if (fixed[k] == null
          && units.get(k).letters() <= 2 * LONGEST_HEADLINE
          && heading.containedIn(units.get(k).pairs()) >= SHARE) {
        return true;
      }
    }
    return false;
  }

  private static int[] pairs(String text) {
    int[] pairs = new int[text.length()];
    int n = 0;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Marks.isLetter(c)) {
        if (last != 0) {
          pairs[n++] = last << 16 | c;
        }
        last = c;
      }
    }
    return Arrays.copyOf(pairs, n);
  }

  /** Pairs of letters with their places in the article so far. */
  private static final class Index {
    private int[] heads = new int[1 << 12];
    private int[] pairAt = new int[1024];
    private int[] next = new int[1024];
    private int size;
    private int first;

    Index() {
      Arrays.fill(heads, -1);
    }

    void clear() {
      first = size;
    }

    private int slot(int pair) {
      int h = pair * 0x9E3779B1;
      return h >>> 20;
    }

    void add(String text) {
      for (int pair : pairs(text)) {
        if (size == pairAt.length) {
          pairAt = Arrays.copyOf(pairAt, 2 * size);
          next = Arrays.copyOf(next, 2 * size);
        }
        pairAt[size] = pair;
        int slot = slot(pair);
        next[size] = heads[slot];
        heads[slot] = size++;
      }
    }

    /** Share of these pairs that stand earlier one after the other. */
    double held(int[] pairs) {
      int from = Math.max(first, size - REACH);
      int range = size - from;
      if (range < SHORTEST) {
        return 0;
      }
      int[] votes = new int[range + pairs.length + 1];
      for (int k = 0; k < pairs.length; k++) {
        int steps = 0;
        for (int at = heads[slot(pairs[k])]; at >= from && steps < 64; at = next[at], steps++) {
          if (pairAt[at] == pairs[k]) {
            votes[at - from - k + pairs.length]++;
          }
        }
      }
      int window = 0;
      int most = 0;
      int best = 0;
      for (int d = 0; d < votes.length; d++) {
        window += votes[d];
        if (d > 2 * DRIFT) {
          window -= votes[d - 2 * DRIFT - 1];
        }
        if (window > most) {
          most = window;
          best = d;
        }
      }
      return most < SHARE * pairs.length ? 0 : distinct(pairs, from, best);
    }

    /** Share of the pairs with a vote for the best distances: words that recur have several. */
    private double distinct(int[] pairs, int from, int best) {
      int found = 0;
      for (int k = 0; k < pairs.length; k++) {
        int steps = 0;
        for (int at = heads[slot(pairs[k])]; at >= from && steps < 64; at = next[at], steps++) {
          int distance = at - from - k + pairs.length;
          if (pairAt[at] == pairs[k] && distance <= best && distance >= best - 2 * DRIFT) {
            found++;
            break;
          }
        }
      }
      return (double) found / pairs.length;
    }
  }
}
