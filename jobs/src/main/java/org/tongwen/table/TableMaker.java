package org.tongwen.table;

import io.delta.tables.DeltaTable;
import io.delta.tables.DeltaTableBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.types.StructType;
import org.tongwen.error.WarehouseErrors;
import scala.jdk.javaapi.CollectionConverters;

/** Makes Delta tables, and brings those of an earlier release up to what they are now. */
final class TableMaker {
  private TableMaker() {}

  /**
   * Makes a table that is not there, empty, with comments, NOT NULL, constraints and clustering.
   *
   * @throws org.tongwen.error.TongwenException if its folder cannot be written
   */
  static void make(SparkSession spark, Table table, String path) {
    clearLog(spark, path);
    define(DeltaTable.createIfNotExists(spark), table, path);
  }

  /** What is left of a making that was cut off before its commit would keep Delta from another. */
  private static void clearLog(SparkSession spark, String path) {
    Path log = new Path(path, Stored.DELTA_LOG);
    try {
      log.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(log, true);
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(path, e);
    }
  }

  /** Makes a table anew, empty; its history stays. */
  static void replace(SparkSession spark, Table table, String path) {
    define(DeltaTable.replace(spark), table, path);
  }

  /** Whether the table that is there has the columns and the properties of the definition. */
  static boolean holds(SparkSession spark, Table table, String path) {
    Metadata made = DeltaLog.forTable(spark, path).unsafeVolatileSnapshot().metadata();
    return shape(made.schema()).equals(shape(table.schema()))
        && CollectionConverters.asJava(made.configuration())
            .entrySet()
            .containsAll(table.properties().entrySet());
  }

  /** The columns, their types and whether they may be null; comments do not count. */
  private static List<String> shape(StructType schema) {
    return Stream.of(schema.fields())
        .map(f -> "%s %s %s".formatted(f.name(), f.dataType().catalogString(), f.nullable()))
        .toList();
  }

  private static void define(DeltaTableBuilder builder, Table table, String path) {
    builder.location(path).comment(table.comment()).addColumns(table.schema());
    table.properties().forEach(builder::property);
    if (!table.clusteredBy().isEmpty()) {
      builder.clusterBy(table.clusteredBy().toArray(String[]::new));
    }
    builder.execute();
  }

  /**
   * Brings all tables of a warehouse up to date, if its file _schema does not say that they are;
   * but for the marts, which are made anew when their job writes them.
   */
  static void evolve(SparkSession spark, Warehouse warehouse) {
    WarehouseFile file = warehouse.file("_schema");
    List<Table> made = Tables.ALL.stream().filter(warehouse::has).toList();
    String said = file.read();
    int now = Tables.SCHEMA_VERSION;
    int version = said != null ? Integer.parseInt(said.strip()) : made.isEmpty() ? now : 1;
    if (version > now) {
      throw WarehouseErrors.warehouseNewer(warehouse.location(), version, now);
    }
    if (version < now) {
      made.stream()
          .filter(t -> !Tables.MARTS.contains(t))
          .forEach(t -> evolve(spark, t, warehouse.path(t), warehouse.location()));
    }
    if (said == null || version < now) {
      file.write(String.valueOf(now));
    }
  }

  /**
   * Adds to a table of an earlier release what it lacks: columns that may be null, comments,
   * constraints and other properties. Its rows stay as they are.
   *
   * @throws org.tongwen.error.TongwenException if it lacks a column that every row must have
   */
  private static void evolve(SparkSession spark, Table table, String path, String warehouse) {
    Metadata made =
        DeltaLog.forTable(spark, path)
            .update(false, scala.Option.empty(), scala.Option.empty())
            .metadata();
    Set<String> present = new TreeSet<>();
    for (String column : made.schema().fieldNames()) {
      present.add(column);
    }
    String name = "delta.`" + path + "`";
    for (Column column : table.columns()) {
      if (present.contains(column.name())) {
        comment(spark, name, column, made);
      } else if (column.required()) {
        throw WarehouseErrors.columnMissing(table.name(), column.name(), warehouse);
      } else {
        spark.sql(
            "ALTER TABLE %s ADD COLUMNS (`%s` %s COMMENT '%s')"
                .formatted(name, column.name(), column.type().sql(), quoted(column.comment())));
      }
    }
    Map<String, String> properties = CollectionConverters.asJava(made.configuration());
    table
        .properties()
        .forEach(
            (property, value) -> {
              if (!value.equals(properties.get(property))) {
                spark.sql("ALTER TABLE " + name + added(property, value));
              }
            });
  }

  private static void comment(SparkSession spark, String table, Column column, Metadata made) {
    String before = made.schema().apply(column.name()).getComment().getOrElse(() -> "");
    if (!column.comment().equals(before)) {
      spark.sql(
          "ALTER TABLE %s ALTER COLUMN `%s` COMMENT '%s'"
              .formatted(table, column.name(), quoted(column.comment())));
    }
  }

  private static String added(String property, String value) {
    return property.startsWith(Table.CONSTRAINT)
        ? " ADD CONSTRAINT %s CHECK (%s)"
            .formatted(property.substring(Table.CONSTRAINT.length()), value)
        : " SET TBLPROPERTIES ('%s' = '%s')".formatted(property, value);
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("'", "\\'");
  }
}
