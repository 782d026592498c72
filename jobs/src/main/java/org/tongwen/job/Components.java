package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Connected components of verified edges, each named by its least key.
 *
 * <p>Below a stated number of edges a union-find on the driver; above it large-star and small-star
 * in turn (Kiveris, Lattanzi, Mirrokni, Rastogi, Vassilvitskii 2014) until a round changes nothing,
 * which is checked, not assumed. Both give the same answer.
 */
final class Components {
  /** A node and the least key of its component. */
  static final StructType SCHEMA =
      new StructType()
          .add("node", DataTypes.LongType, false)
          .add("component", DataTypes.LongType, false);

  private static final StructType EDGE =
      new StructType().add("u", DataTypes.LongType, false).add("v", DataTypes.LongType, false);

  private Components() {}

  /**
   * The components of all nodes that have an edge.
   *
   * @param edges columns u and v
   * @param driverEdges up to so many edges are joined on the driver: 16 bytes each
   */
  static Dataset<Row> of(Dataset<Row> edges, long driverEdges) {
    List<Row> few = edges.select("u", "v").limit((int) driverEdges + 1).collectAsList();
    return few.size() <= driverEdges
        ? edges.sparkSession().createDataFrame(onDriver(few), SCHEMA)
        : byStars(edges);
  }

  private static List<Row> onDriver(List<Row> edges) {
    long[] nodes =
        edges.stream()
            .flatMapToLong(e -> Arrays.stream(new long[] {e.getLong(0), e.getLong(1)}))
            .sorted()
            .distinct()
            .toArray();
    int[] parent = new int[nodes.length];
    Arrays.setAll(parent, i -> i);
    for (Row edge : edges) {
      int a = root(parent, Arrays.binarySearch(nodes, edge.getLong(0)));
      int b = root(parent, Arrays.binarySearch(nodes, edge.getLong(1)));
      parent[Math.max(a, b)] = Math.min(a, b);
    }
    Row[] out = new Row[nodes.length];
    Arrays.setAll(out, i -> RowFactory.create(nodes[i], nodes[root(parent, i)]));
    return Arrays.asList(out);
  }

  private static int root(int[] parent, int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  static Dataset<Row> byStars(Dataset<Row> edges) {
    SparkSession spark = edges.sparkSession();
    JavaRDD<Row> rows = kept(edges.where("u <> v").select("u", "v").distinct());
    Dataset<Row> now = spark.createDataFrame(rows, EDGE);
    long before = 0;
    long sum = fingerprint(now);
    while (sum != before) {
      JavaRDD<Row> last = rows;
      rows = kept(smallStar(largeStar(now)));
      now = spark.createDataFrame(rows, EDGE);
      before = sum;
      sum = fingerprint(now);
      last.unpersist();
    }
    Dataset<Row> leaves = now.select(col("u").as("node"), col("v").as("component"));
    Dataset<Row> centres = now.select(col("v").as("node"), col("v").as("component"));
    return leaves.union(centres).distinct();
  }

  /**
   * A round's edges as rows without a plan: the sizes that plans estimate are multiplied by each
   * join, and after a dozen rounds they alone would keep the driver busy.
   */
  private static JavaRDD<Row> kept(Dataset<Row> edges) {
    return edges.javaRDD().persist(StorageLevel.MEMORY_AND_DISK());
  }

  private static long fingerprint(Dataset<Row> edges) {
    return Counts.sum(edges, "cast(hash(u, v) as bigint)") * 31 + edges.count();
  }

  /** Each node's larger neighbours are linked with the least of its neighbours and itself. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> both = edges.union(edges.select(col("v").as("u"), col("u").as("v")));
    Dataset<Row> least =
        both.groupBy("u")
            .agg(min("v").as("m"))
            .select(col("u").as("n"), least(col("u"), col("m")).as("m"));
    return both.join(least, both.col("u").equalTo(least.col("n")))
        .where("v > u")
        .select(col("v").as("u"), col("m").as("v"))
        .where("u <> v")
        .distinct();
  }

  /** Each node's smaller neighbours and itself are linked with the least of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> down = edges.selectExpr("greatest(u, v) AS u", "least(u, v) AS v").distinct();
    Dataset<Row> least = down.groupBy("u").agg(min("v").as("m")).withColumnRenamed("u", "n");
    Dataset<Row> joined = down.join(least, down.col("u").equalTo(least.col("n")));
    return joined
        .select(col("v").as("u"), col("m").as("v"))
        .union(least.select(col("n").as("u"), col("m").as("v")))
        .where("u <> v")
        .distinct();
  }
}
