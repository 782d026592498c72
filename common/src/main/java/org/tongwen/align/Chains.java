package org.tongwen.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chains of exact matches that follow each other in both texts (Li 2018, minimap2): the best chain
 * first, then the best of what it left, so that paragraphs in another order give a chain each.
 */
final class Chains {
  /** Predecessors looked at in vain before a match takes the best found so far. */
  private static final int PATIENCE = 100;

  /**
   * What leaving the diagonal costs a letter, and at most: a dropped paragraph must not end a
   * chain.
   */
  private static final int SHIFT_SHARE = 4;

  private static final int SHIFT_MOST = 20;

  /** Scores are letters × 4. */
  private static final int UNIT = 4;

  private Chains() {}

  /**
   * Chains matches.
   *
   * @param matches triples as of {@link Seeds#matches}
   * @param least letters a chain must score
   * @return chains, best first, each a list of indices of matches in order
   */
  static List<int[]> of(IntList matches, int least) {
    int n = matches.size() / 3;
    int[] score = new int[n];
    int[] before = new int[n];
    for (int s = 0; s < n; s++) {
      int a = matches.get(3 * s);
      int b = matches.get(3 * s + 1);
      int length = matches.get(3 * s + 2);
      int best = length * UNIT;
      int from = -1;
      int vain = 0;
      for (int p = s - 1; p >= 0 && vain < PATIENCE; p--) {
        int gapA = a - matches.get(3 * p) - matches.get(3 * p + 2);
        int gapB = b - matches.get(3 * p + 1) - matches.get(3 * p + 2);
        if (a <= matches.get(3 * p) || b <= matches.get(3 * p + 1)) {
          vain++;
          continue;
        }
        int overlap = Math.max(0, Math.max(-gapA, -gapB));
        if (overlap >= length) {
          vain++;
          continue;
        }
        int shift = Math.abs(gapA - gapB);
        int cost =
            Math.min(SHIFT_MOST, shift * UNIT / SHIFT_SHARE + (shift > 0 ? 2 : 0))
                + Math.min(UNIT, Math.max(0, Math.min(gapA, gapB)) / 8);
        int total = score[p] + (length - overlap) * UNIT - cost;
        if (total > best) {
          best = total;
          from = p;
          vain = 0;
          if (shift == 0 && gapA <= 3) {
            break;
          }
        } else {
          vain++;
        }
      }
      score[s] = best;
      before[s] = from;
    }
    return collect(score, before, n, least);
  }

  private static List<int[]> collect(int[] score, int[] before, int n, int least) {
    long[] order = new long[n];
    for (int s = 0; s < n; s++) {
      order[s] = ((long) -score[s] << 32) | s;
    }
    Arrays.sort(order);
    boolean[] used = new boolean[n];
    List<int[]> out = new ArrayList<>();
    for (long entry : order) {
      int end = (int) entry;
      if (used[end]) {
        continue;
      }
      if (score[end] < least * UNIT) {
        break;
      }
      int length = 0;
      int s = end;
      while (s >= 0 && !used[s]) {
        length++;
        s = before[s];
      }
      if (score[end] - (s >= 0 ? score[s] : 0) < least * UNIT) {
        continue;
      }
      int[] chain = new int[length];
      s = end;
      for (int i = length - 1; i >= 0; i--) {
        chain[i] = s;
        used[s] = true;
        s = before[s];
      }
      out.add(chain);
    }
    return out;
  }
}
