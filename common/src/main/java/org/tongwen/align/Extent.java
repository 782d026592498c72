package org.tongwen.align;

import java.util.Arrays;
import java.util.List;

/**
 * The stretch of a document in which all lies that it shares: with one other text ({@link
 * Alignment#extentA}), or with those of its own story ({@link #own}), where another story was run
 * together with it on the page. What lies outside of the latter must not be taken for a part of it.
 *
 * @param from first letter
 * @param to letter after the last
 */
public record Extent(int from, int to) {
  private static final Extent ALL = new Extent(0, Integer.MAX_VALUE);

  /** So many texts on either side of a seam are needed to see it … */
  private static final int SIDE = 3;

  /** … and so many times as many as lie across it. */
  private static final int TIMES = 4;

  /** Letters by which the ends of stretches vary, through misreadings. */
  private static final int SLACK = 10;

  /**
   * The stretch that is a document's own story.
   *
   * <p>Two stories run together show a seam: of the texts that share with the document many end
   * before it, many begin behind it and few lie across. The document's own side is the one that has
   * more copies, of equals the first, for there the headline stands. Without a seam it is what most
   * of its copies hold: the median of where they begin, and of where they end; all of it where it
   * has none.
   *
   * @param edges all edges to the document
   */
  public static Extent own(List<FamilyEdge> edges) {
    Extent side = side(edges);
    List<FamilyEdge> copies = edges.stream().filter(e -> e.relation() == Relation.COPY).toList();
    if (side != null || copies.isEmpty()) {
      return side == null ? ALL : side;
    }
    int[] first = copies.stream().mapToInt(FamilyEdge::otherFrom).sorted().toArray();
    int[] last = copies.stream().mapToInt(FamilyEdge::otherTo).sorted().toArray();
    return new Extent(first[(first.length - 1) / 2], last[last.length / 2]);
  }

  /** The own side of the seam that divides the texts best; null where there is none. */
  private static Extent side(List<FamilyEdge> edges) {
    List<FamilyEdge> sharers =
        edges.stream().filter(e -> e.part() || e.relation() == Relation.COPY).toList();
    int[] ends = sharers.stream().mapToInt(FamilyEdge::otherTo).sorted().toArray();
    int[] starts = sharers.stream().mapToInt(FamilyEdge::otherFrom).sorted().toArray();
    int best = 0;
    int seam = -1;
    for (int end : Arrays.stream(ends).distinct().toArray()) {
      int before = upTo(ends, end + SLACK);
      int behind = starts.length - upTo(starts, end - SLACK - 1);
      int across = sharers.size() - before - behind;
      int less = Math.min(before, behind);
      if (less >= SIDE && less >= TIMES * across && less - TIMES * across > best) {
        best = less - TIMES * across;
        seam = end;
      }
    }
    if (seam < 0) {
      return null;
    }
    int before = 0;
    int behind = 0;
    for (FamilyEdge edge : sharers) {
      boolean copy = edge.relation() == Relation.COPY;
      before += copy && edge.otherTo() <= seam + SLACK ? 1 : 0;
      behind += copy && edge.otherFrom() >= seam - SLACK ? 1 : 0;
    }
    return behind > before ? new Extent(seam, Integer.MAX_VALUE) : new Extent(0, seam);
  }

  /** How many of the sorted values are at most the bound. */
  private static int upTo(int[] sorted, int bound) {
    int at = Arrays.binarySearch(sorted, bound + 1);
    int to = at < 0 ? -at - 1 : at;
    while (to > 0 && sorted[to - 1] > bound) {
      to--;
    }
    return to;
  }

  /** Whether at least half of a stretch lies inside. */
  boolean holds(int start, int end) {
    int inside = Math.min(end, to) - Math.max(start, from);
    return 2L * inside >= end - start;
  }
}
