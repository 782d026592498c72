package org.tongwen.align;

import java.util.Arrays;

/**
 * The stretch of a document that its copies hold too: its own story, where another one was run
 * together with it. A brief that stands before the story on the page and was read as its beginning
 * lies outside, and must not be taken for a brief of it.
 *
 * @param from first letter
 * @param to letter after the last
 */
public record Extent(int from, int to) {
  /**
   * The extent that most copies agree on: the median of where the shared letters begin, and of
   * where they end.
   *
   * @param froms where they begin in the document, one for each copy, in any order, at least one
   * @param tos where they end
   */
  public static Extent of(int[] froms, int[] tos) {
    int[] first = froms.clone();
    int[] last = tos.clone();
    Arrays.sort(first);
    Arrays.sort(last);
    return new Extent(first[(first.length - 1) / 2], last[last.length / 2]);
  }

  /** Whether at least half of a stretch lies inside. */
  boolean holds(int start, int end) {
    int inside = Math.min(end, to) - Math.max(start, from);
    return 2 * inside >= end - start;
  }
}
