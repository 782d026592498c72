package org.tongwen.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts a family in two between two of its documents, where the fewest edges hold them together: a
 * minimum cut, found by augmenting paths (Ford and Fulkerson 1956; breadth first, Edmonds and Karp
 * 1972). Each path uses up an edge of either document, so the cost is the size of the family times
 * the edges of the one that has fewer.
 */
public final class Parting {
  private final Map<Long, List<Arc>> arcs = new HashMap<>();

  /** One direction of an edge, with what may still flow along it. */
  private static final class Arc {
    final long to;
    int room;
    Arc back;

    Arc(long to, int room) {
      this.to = to;
      this.room = room;
    }
  }

  /**
   * Adds an edge.
   *
   * @param firm whether it must not be cut
   */
  public void add(long u, long v, boolean firm) {
    int room = firm ? Integer.MAX_VALUE / 2 : 1;
    Arc there = new Arc(v, room);
    Arc back = new Arc(u, room);
    there.back = back;
    back.back = there;
    arcs.computeIfAbsent(u, k -> new ArrayList<>()).add(there);
    arcs.computeIfAbsent(v, k -> new ArrayList<>()).add(back);
  }

  /**
   * Parts two documents and forgets the edges between the two sides.
   *
   * <p>The side is that of the cut nearest to {@code leaves} among the smallest ones, which is one
   * whatever the order of the edges.
   *
   * @param stays a document
   * @param leaves another one; firm edges alone must not join the two
   * @return the documents that go with {@code leaves}, itself among them
   */
  public Set<Long> part(long stays, long leaves) {
    List<Arc> touched = new ArrayList<>();
    Map<Long, Arc> reached = reached(leaves);
    while (reached.containsKey(stays)) {
      for (long at = stays; at != leaves; at = reached.get(at).back.to) {
        Arc arc = reached.get(at);
        arc.room--;
        arc.back.room++;
        touched.add(arc);
      }
      reached = reached(leaves);
    }
    for (Arc arc : touched) {
      arc.room++;
      arc.back.room--;
    }
    Set<Long> side = new TreeSet<>(reached.keySet());
    side.add(leaves);
    arcs.forEach((node, of) -> of.removeIf(arc -> side.contains(node) != side.contains(arc.to)));
    return side;
  }

  /** The documents that a path with room leads to, each with the arc it is reached by. */
  private Map<Long, Arc> reached(long from) {
    Map<Long, Arc> by = new HashMap<>();
    Deque<Long> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (Arc arc : arcs.getOrDefault(open.poll(), List.of())) {
        if (arc.room > 0 && arc.to != from && by.putIfAbsent(arc.to, arc) == null) {
          open.add(arc.to);
        }
      }
    }
    return by;
  }

  /**
   * The families that are left.
   *
   * @return for each document the least one (signed) that it is still joined with
   */
  public Map<Long, Long> components() {
    Map<Long, Long> out = new HashMap<>();
    Set<Long> done = new HashSet<>();
    for (long start : new TreeSet<>(arcs.keySet())) {
      Deque<Long> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        long node = open.poll();
        if (done.add(node)) {
          out.put(node, start);
          arcs.get(node).forEach(arc -> open.add(arc.to));
        }
      }
    }
    return out;
  }
}
