package org.tongwen.align;

/**
 * The least edit script between two short stretches, by dynamic programming (Wagner and Fischer
 * 1974).
 */
final class GapFill {
  private GapFill() {}

  /**
   * The kinds of the columns of the alignment, last column first.
   *
   * @param x first text
   * @param xAt start of its stretch
   * @param n its letters
   * @param y second text
   * @param yAt start of its stretch
   * @param m its letters
   */
  static IntList ways(int[] x, int xAt, int n, int[] y, int yAt, int m) {
    int width = m + 1;
    int[] cost = new int[(n + 1) * width];
    for (int j = 1; j <= m; j++) {
      cost[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      int row = i * width;
      cost[row] = i;
      int letter = x[xAt + i - 1];
      for (int j = 1; j <= m; j++) {
        int straight = cost[row - width + j - 1] + (letter == y[yAt + j - 1] ? 0 : 1);
        cost[row + j] = Math.min(straight, Math.min(cost[row - width + j], cost[row + j - 1]) + 1);
      }
    }
    IntList out = new IntList();
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      int here = cost[i * width + j];
      if (i > 0 && j > 0) {
        boolean same = x[xAt + i - 1] == y[yAt + j - 1];
        if (cost[(i - 1) * width + j - 1] + (same ? 0 : 1) == here) {
          out.add(same ? EditScript.EQUAL : EditScript.REPLACE);
          i--;
          j--;
          continue;
        }
      }
      if (i > 0 && cost[(i - 1) * width + j] + 1 == here) {
        out.add(EditScript.DELETE);
        i--;
      } else {
        out.add(EditScript.INSERT);
        j--;
      }
    }
    return out;
  }
}
