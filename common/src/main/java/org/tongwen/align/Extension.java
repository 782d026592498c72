package org.tongwen.align;

import java.util.Arrays;

/**
 * Extension of an alignment from a point in one direction, for as long as the two texts agree
 * better than by chance: banded dynamic programming that gives up when the score falls {@value
 * #DROP} under the best (X-drop, Zhang and others 2000).
 */
final class Extension {
  private static final int MATCH = 2;
  private static final int REPLACED = -2;
  private static final int GAP = -3;
  private static final int DROP = 12;
  private static final int BAND = 8;
  private static final int WIDTH = 2 * BAND + 1;
  private static final int NONE = Integer.MIN_VALUE / 2;

  /** Letters of the first text that the extension takes in. */
  final int a;

  /** Letters of the second text that the extension takes in. */
  final int b;

  private final byte[] from;

  private Extension(int a, int b, byte[] from) {
    this.a = a;
    this.b = b;
    this.from = from;
  }

  /**
   * Extends.
   *
   * @param x first text
   * @param xAt the first letter to look at
   * @param xRoom letters that may be taken
   * @param y second text
   * @param yAt the first letter to look at
   * @param yRoom letters that may be taken
   * @param step 1 to the right, −1 to the left
   */
  static Extension of(int[] x, int xAt, int xRoom, int[] y, int yAt, int yRoom, int step) {
    if (xRoom == 0 || yRoom == 0) {
      return new Extension(0, 0, new byte[0]);
    }
    int[] last = new int[WIDTH + 2];
    int[] row = new int[WIDTH + 2];
    Arrays.fill(last, NONE);
    byte[] from = new byte[WIDTH * Math.min(xRoom + 1, 32)];
    for (int d = BAND; d < WIDTH && d - BAND <= yRoom; d++) {
      last[d + 1] = (d - BAND) * GAP;
      from[d] = EditScript.INSERT;
    }
    int best = 0;
    int bestA = 0;
    int bestB = 0;
    for (int i = 1; i <= xRoom; i++) {
      if ((i + 1) * WIDTH > from.length) {
        from = Arrays.copyOf(from, from.length * 2);
      }
      Arrays.fill(row, NONE);
      int letter = x[xAt + (i - 1) * step];
      int rowBest = NONE;
      for (int d = 0; d < WIDTH; d++) {
        int j = i + d - BAND;
        if (j < 0 || j > yRoom) {
          continue;
        }
        int score = last[d + 2] + GAP;
        byte way = EditScript.DELETE;
        if (j > 0) {
          boolean same = letter == y[yAt + (j - 1) * step];
          int straight = last[d + 1] + (same ? MATCH : REPLACED);
          if (straight >= score) {
            score = straight;
            way = (byte) (same ? EditScript.EQUAL : EditScript.REPLACE);
          }
          if (row[d] + GAP > score) {
            score = row[d] + GAP;
            way = EditScript.INSERT;
          }
        }
        row[d + 1] = score;
        from[i * WIDTH + d] = way;
        rowBest = Math.max(rowBest, score);
        if (score > best && way == EditScript.EQUAL) {
          best = score;
          bestA = i;
          bestB = j;
        }
      }
      if (rowBest < best - DROP) {
        break;
      }
      int[] swap = last;
      last = row;
      row = swap;
    }
    return new Extension(bestA, bestB, from);
  }

  /**
   * Adds the runs of the extension, in the order of the texts for one to the left, reversed for one
   * to the right.
   */
  IntList waysBack() {
    IntList out = new IntList();
    int i = a;
    int j = b;
    while (i > 0 || j > 0) {
      int way = from[i * WIDTH + j - i + BAND];
      out.add(way);
      i -= way == EditScript.INSERT ? 0 : 1;
      j -= way == EditScript.DELETE ? 0 : 1;
    }
    return out;
  }
}
