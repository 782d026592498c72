package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class ComponentsTest {
  private static final StructType EDGES =
      new StructType().add("u", DataTypes.LongType, false).add("v", DataTypes.LongType, false);

  private static final long ON_THE_DRIVER = 1_000_000;
  private static final long ON_THE_CLUSTER = 0;

  private record Edge(long u, long v) {}

  private static Map<Long, Long> components(List<Edge> edges, long driverEdges) {
    List<Row> rows = edges.stream().map(e -> RowFactory.create(e.u(), e.v())).toList();
    Dataset<Row> graph = Runs.session().createDataFrame(rows, EDGES);
    List<Row> found = Components.of(graph, driverEdges).collectAsList();
    Map<Long, Long> components = new TreeMap<>();
    found.forEach(r -> components.put(r.getLong(0), r.getLong(1)));
    assertThat(components).as("each node once").hasSize(found.size());
    return components;
  }

  /** Breadth first, by the definition: the least node that a walk leads to. */
  private static Map<Long, Long> byWalking(List<Edge> edges) {
    Map<Long, Set<Long>> neighbours = new TreeMap<>();
    for (Edge e : edges) {
      neighbours.computeIfAbsent(e.u(), k -> new TreeSet<>()).add(e.v());
      neighbours.computeIfAbsent(e.v(), k -> new TreeSet<>()).add(e.u());
    }
    Map<Long, Long> components = new TreeMap<>();
    // In rising order: the first node of a component that is met is its least.
    for (long start : neighbours.keySet()) {
      Deque<Long> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        long node = open.pop();
        if (components.putIfAbsent(node, start) == null) {
          open.addAll(neighbours.get(node));
        }
      }
    }
    return components;
  }

  private static void assertThatAllWaysAgree(List<Edge> edges) {
    Map<Long, Long> expected = byWalking(edges);
    assertThat(components(edges, ON_THE_DRIVER)).isEqualTo(expected);
    assertThat(components(edges, ON_THE_CLUSTER)).isEqualTo(expected);
  }

  @Test
  void aRandomGraphHasTheSameComponentsOnTheDriverAndOnTheCluster() {
    Random random = new Random(5);
    long[] names = random.longs(300).toArray();
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < 170; i++) {
      edges.add(new Edge(names[random.nextInt(300)], names[random.nextInt(300)]));
    }
    edges.removeIf(e -> e.u() == e.v());
    assertThat(Set.copyOf(byWalking(edges).values())).hasSizeBetween(20, 150);
    assertThatAllWaysAgree(edges);
  }

  @Test
  void aLongPathIsOneComponentThoughItsNamesAreShuffled() {
    List<Long> names = new ArrayList<>();
    for (long i = -20; i < 20; i++) {
      names.add(i * 31 % 41);
    }
    List<Edge> edges = new ArrayList<>();
    for (int i = 1; i < names.size(); i++) {
      edges.add(new Edge(names.get(i - 1), names.get(i)));
    }
    assertThat(Set.copyOf(byWalking(edges).values())).hasSize(1);
    assertThatAllWaysAgree(edges);
  }

  @Test
  void anEdgeThatIsThereTwiceAndBothWaysChangesNothing() {
    assertThatAllWaysAgree(
        List.of(new Edge(2, 1), new Edge(1, 2), new Edge(2, 1), new Edge(7, 9), new Edge(9, 8)));
  }

  @Test
  void ofNoEdgesThereAreNoComponents() {
    assertThatAllWaysAgree(List.of());
  }
}
