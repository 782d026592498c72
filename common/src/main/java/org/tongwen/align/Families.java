package org.tongwen.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of {@link FamilyRules} put together in memory, for tests, for benchmarks and for sets
 * that fit. The cluster takes the same steps over large sets.
 */
public final class Families {
  private Families() {}

  /** A printed jump: the part and the part before it. */
  public record Jump(long part, long previous) {}

  /**
   * Families of documents.
   *
   * @param days day of each document, or {@link Side#NO_DAY}; every document must be here
   * @param windowDays see {@link FamilyRules#keep}
   * @param edges accepted edges, each from both sides
   * @param jumps printed jumps
   * @return for each document the least key (unsigned) of its family
   */
  public static Map<Long, Long> of(
      Map<Long, Long> days, int windowDays, List<FamilyEdge> edges, List<Jump> jumps) {
    long[] documents =
        days.keySet().stream().sorted(Long::compareUnsigned).mapToLong(Long::longValue).toArray();
    Map<Long, Integer> rows = new HashMap<>();
    for (int i = 0; i < documents.length; i++) {
      rows.put(documents[i], i);
    }
    Map<Long, List<FamilyEdge>> byDocument = new TreeMap<>();
    Map<Long, Extent> extents = extents(edges);
    for (FamilyEdge edge : edges) {
      byDocument
          .computeIfAbsent(edge.document(), d -> new ArrayList<>())
          .add(edge.in(extents.get(edge.other())));
    }
    Map<List<Long>, Integer> copies = new HashMap<>();
    int[] parent = new int[documents.length];
    Arrays.setAll(parent, i -> i);
    boolean[] heldByWhole = new boolean[documents.length];
    boolean[] hasEdge = new boolean[documents.length];
    for (Map.Entry<Long, List<FamilyEdge>> entry : byDocument.entrySet()) {
      for (FamilyEdge edge :
          FamilyRules.keep(days.get(entry.getKey()), windowDays, entry.getValue())) {
        int from = rows.get(edge.document());
        int to = rows.get(edge.other());
        boolean stands = true;
        if (edge.relation().needsBoth()) {
          List<Long> pair =
              List.of(
                  Math.min(edge.document(), edge.other()), Math.max(edge.document(), edge.other()));
          stands = copies.merge(pair, 1, Integer::sum) == 2;
        }
        hasEdge[from] = true;
        heldByWhole[from] |= !edge.otherContinuation();
        if (stands) {
          union(parent, from, to);
        }
      }
    }
    for (Jump jump : jumps) {
      int part = rows.get(jump.part());
      int previous = rows.get(jump.previous());
      if (FamilyRules.linkJoins(heldByWhole[part], hasEdge[previous])) {
        union(parent, part, previous);
      }
    }
    Map<Long, Long> out = new HashMap<>();
    for (int i = 0; i < documents.length; i++) {
      out.put(documents[i], documents[root(parent, i)]);
    }
    return out;
  }

  /** The extent of every document that has copies. */
  private static Map<Long, Extent> extents(List<FamilyEdge> edges) {
    Map<Long, List<FamilyEdge>> copies = new HashMap<>();
    for (FamilyEdge edge : edges) {
      if (edge.relation() == Relation.COPY) {
        copies.computeIfAbsent(edge.other(), k -> new ArrayList<>()).add(edge);
      }
    }
    Map<Long, Extent> out = new HashMap<>();
    copies.forEach(
        (document, of) ->
            out.put(
                document,
                Extent.of(
                    of.stream().mapToInt(FamilyEdge::otherFrom).toArray(),
                    of.stream().mapToInt(FamilyEdge::otherTo).toArray())));
    return out;
  }

  private static void union(int[] parent, int a, int b) {
    int x = root(parent, a);
    int y = root(parent, b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  private static int root(int[] parent, int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
