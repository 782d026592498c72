package org.tongwen.table;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.types.StructType;

/** Makes the Delta table that a {@link Table} defines: comments, NOT NULL and clustering. */
final class Definition {
  private Definition() {}

  /** Makes the table, empty, where it is missing. */
  static void create(SparkSession spark, String path, Table table) {
    define(DeltaTable.createIfNotExists(spark), path, table);
  }

  /** Makes the table anew, empty; its history stays. */
  static void replace(SparkSession spark, String path, Table table) {
    define(DeltaTable.replace(spark), path, table);
  }

  /** Whether the table that is there has the columns of the definition. */
  static boolean holds(SparkSession spark, String path, Table table) {
    StructType stored = DeltaLog.forTable(spark, path).unsafeVolatileSnapshot().schema();
    return shape(stored).equals(shape(table.schema()));
  }

  /** The columns, their types and whether they may be null; comments do not count. */
  private static List<String> shape(StructType schema) {
    return Stream.of(schema.fields())
        .map(f -> "%s %s %s".formatted(f.name(), f.dataType().catalogString(), f.nullable()))
        .toList();
  }

  private static void define(DeltaTableBuilder builder, String path, Table table) {
    builder.location(path).comment(table.comment()).addColumns(table.schema());
    if (!table.clusteredBy().isEmpty()) {
      builder.clusterBy(table.clusteredBy().toArray(String[]::new));
    }
    builder.execute();
  }
}
