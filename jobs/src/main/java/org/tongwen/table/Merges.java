package org.tongwen.table;

import io.delta.tables.DeltaTable;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Changes to some rows of a Delta table, each in one commit. */
final class Merges {
  private Merges() {}

  /** Sets columns of the rows that have the key; see {@link Warehouse#update}. */
  static void update(SparkSession spark, Table table, String path, Dataset<Row> updates) {
    String onKey =
        table.key().stream()
            .map(k -> "t.%s = u.%s".formatted(k, k))
            .collect(Collectors.joining(" AND "));
    Map<String, Column> set = new TreeMap<>();
    for (String column : updates.columns()) {
      if (!table.key().contains(column)) {
        set.put(column, functions.col("u." + column));
      }
    }
    DeltaTable.forPath(spark, path)
        .as("t")
        .merge(updates.as("u"), onKey)
        .whenMatched()
        .update(set)
        .execute();
  }

  /** Deletes the rows that have the values; see {@link Warehouse#remove}. */
  static void remove(SparkSession spark, String path, Dataset<Row> keys) {
    String same =
        Stream.of(keys.columns())
            .map(k -> "t.%s = k.%s".formatted(k, k))
            .collect(Collectors.joining(" AND "));
    DeltaTable.forPath(spark, path)
        .as("t")
        .merge(keys.distinct().as("k"), same)
        .whenMatched()
        .delete()
        .execute();
  }
}
