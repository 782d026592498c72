package org.tongwen.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.tongwen.table.Column;
import org.tongwen.table.Table;
import org.tongwen.table.Table.Reference;
import org.tongwen.table.Tables;

/** The definitions of tables in the SQL that PostgreSQL and DuckDB have in common. */
final class Ddl {
  private static final Map<DataType, String> TYPES =
      Map.of(
          DataTypes.StringType, "text",
          DataTypes.IntegerType, "integer",
          DataTypes.LongType, "bigint",
          DataTypes.DoubleType, "double precision",
          DataTypes.BooleanType, "boolean",
          DataTypes.DateType, "date",
          DataTypes.TimestampType, "timestamp with time zone",
          DataTypes.BinaryType, "bytea");

  private Ddl() {}

  /** Whether a type is published as JSON. */
  static boolean nested(DataType type) {
    return type instanceof ArrayType || type instanceof StructType || type instanceof MapType;
  }

  /**
   * The tables with all that they refer to, each after what it refers to.
   *
   * @param asked tables by choice
   */
  static List<Table> closed(Collection<Table> asked) {
    List<Table> closed = new ArrayList<>();
    asked.forEach(table -> add(table, closed));
    return closed;
  }

  private static void add(Table table, List<Table> closed) {
    if (!closed.contains(table)) {
      table.references().forEach(r -> add(Tables.named(r.table()), closed));
      closed.add(table);
    }
  }

  /**
   * The columns with types, NOT NULL and the primary key, in parentheses.
   *
   * @param json the type of nested values
   */
  static String body(Table table, String json) {
    List<String> lines = new ArrayList<>();
    for (Column column : table.columns()) {
      String type = nested(column.type()) ? json : TYPES.get(column.type());
      lines.add(quoted(column.name()) + " " + type + (column.required() ? " NOT NULL" : ""));
    }
    lines.add("PRIMARY KEY (%s)".formatted(names(table.key())));
    return "(" + String.join(", ", lines) + ")";
  }

  /** A foreign key, as it stands behind CONSTRAINT. */
  static String foreignKey(Table table, Reference reference, String schema) {
    return "%s FOREIGN KEY (%s) REFERENCES %s (%s)"
        .formatted(
            quoted(foreignKeyName(table, reference)),
            quoted(reference.column()),
            in(schema, reference.table()),
            names(Tables.named(reference.table()).key()));
  }

  static String foreignKeyName(Table table, Reference reference) {
    return "%s_%s_fkey".formatted(table.name(), reference.column());
  }

  /** Statements that set the comments of a table and its columns. */
  static List<String> comments(Table table, String schema) {
    List<String> statements = new ArrayList<>();
    String name = in(schema, table.name());
    statements.add("COMMENT ON TABLE %s IS %s".formatted(name, text(table.comment())));
    for (Column column : table.columns()) {
      statements.add(
          "COMMENT ON COLUMN %s.%s IS %s"
              .formatted(name, quoted(column.name()), text(column.comment())));
    }
    return statements;
  }

  /** A table of a schema. */
  static String in(String schema, String table) {
    return quoted(schema) + "." + quoted(table);
  }

  /** Identifiers apart by commas. */
  static String names(Collection<String> names) {
    return names.stream().map(Ddl::quoted).collect(Collectors.joining(", "));
  }

  /** An identifier, whatever signs are in it. */
  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** A text as a literal. */
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
