package org.tongwen.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    Map<Long, List<FamilyEdge>> byOther = new HashMap<>();
    edges.forEach(e -> byOther.computeIfAbsent(e.other(), k -> new ArrayList<>()).add(e));
    for (List<FamilyEdge> toOne : byOther.values()) {
      for (FamilyEdge edge : FamilyEdge.placed(toOne)) {
        byDocument.computeIfAbsent(edge.document(), d -> new ArrayList<>()).add(edge);
        if (edge.outside()) {
          byDocument.computeIfAbsent(edge.other(), d -> new ArrayList<>()).add(edge.turned());
        }
      }
    }
    Map<List<Long>, Integer> sides = new HashMap<>();
    int[] parent = new int[documents.length];
    Arrays.setAll(parent, i -> i);
    boolean[] heldByWhole = new boolean[documents.length];
    Map<List<Long>, FamilyEdge> parts = new LinkedHashMap<>();
    for (Map.Entry<Long, List<FamilyEdge>> entry : byDocument.entrySet()) {
      for (FamilyEdge edge :
          FamilyRules.keep(days.get(entry.getKey()), windowDays, entry.getValue())) {
        int from = rows.get(edge.document());
        List<Long> pair =
            List.of(
                Math.min(edge.document(), edge.other()), Math.max(edge.document(), edge.other()));
        boolean stands = !edge.relation().needsBoth() || sides.merge(pair, 1, Integer::sum) == 2;
        heldByWhole[from] |= !edge.otherContinuation();
        if (stands && edge.relation() == Relation.COPY) {
          union(parent, from, rows.get(edge.other()));
        } else if (stands) {
          parts.put(pair, edge);
        }
      }
    }
    joinCores(parent, parts.values(), rows);
    int[] texts = roots(parent);
    int[] members = sizes(texts);
    boolean[] held = new boolean[documents.length];
    for (int i = 0; i < documents.length; i++) {
      held[texts[i]] |= heldByWhole[i];
    }
    for (Jump jump : jumps) {
      int part = rows.get(jump.part());
      int previous = rows.get(jump.previous());
      if (FamilyRules.linkJoins(held[texts[part]], members[texts[previous]] > 1)) {
        union(parent, part, previous);
      }
    }
    Map<Long, Long> out = new HashMap<>();
    for (int i = 0; i < documents.length; i++) {
      out.put(documents[i], documents[root(parent, i)]);
    }
    return out;
  }

  /** Lets the cores that are parts follow those that hold them: see {@link Core}. */
  private static void joinCores(
      int[] parent, Collection<FamilyEdge> parts, Map<Long, Integer> rows) {
    int[] cores = roots(parent);
    int[] sizes = sizes(cores);
    Map<List<Integer>, int[]> counts = new HashMap<>();
    for (FamilyEdge edge : parts) {
      int document = cores[rows.get(edge.document())];
      int other = cores[rows.get(edge.other())];
      if (document != other) {
        List<Integer> pair = edge.part() ? List.of(document, other) : List.of(other, document);
        int[] count = counts.computeIfAbsent(pair, k -> new int[2]);
        count[0]++;
        count[1] = Math.max(count[1], edge.held());
      }
    }
    Map<Long, List<Core.Vote>> byPart = new TreeMap<>();
    counts.forEach(
        (pair, count) -> {
          int p = pair.get(0);
          int w = pair.get(1);
          byPart
              .computeIfAbsent((long) p, k -> new ArrayList<>())
              .add(new Core.Vote(p, w, sizes[p], sizes[w], count[0], count[1]));
        });
    Map<Long, List<Core.Vote>> byWhole = new TreeMap<>();
    byPart
        .values()
        .forEach(
            votes -> {
              Core.Vote vote = Core.follows(votes);
              byWhole.computeIfAbsent(vote.whole(), k -> new ArrayList<>()).add(vote);
            });
    byWhole
        .values()
        .forEach(
            votes ->
                Core.joined(votes).forEach(v -> union(parent, (int) v.part(), (int) v.whole())));
  }

  private static int[] roots(int[] parent) {
    int[] out = new int[parent.length];
    Arrays.setAll(out, i -> root(parent, i));
    return out;
  }

  private static int[] sizes(int[] roots) {
    int[] out = new int[roots.length];
    Arrays.stream(roots).forEach(root -> out[root]++);
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
