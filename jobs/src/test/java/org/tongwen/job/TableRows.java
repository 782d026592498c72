package org.tongwen.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.tongwen.table.Column;
import org.tongwen.table.Table;

/**
 * Rows of a table by hand: a test names the columns that it is about, the others are null, or empty
 * or zero where the table requires a value.
 */
public final class TableRows {
  private final Table table;
  private final List<Row> rows = new ArrayList<>();

  private TableRows(Table table) {
    this.table = table;
  }

  /** Rows of a table, none so far. */
  public static TableRows of(Table table) {
    return new TableRows(table);
  }

  /** Adds a row: a name, its value, the next name and so on. */
  public TableRows row(Object... namesAndValues) {
    List<String> names = List.of(table.columnNames());
    Object[] values = table.columns().stream().map(TableRows::fallback).toArray();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      int at = names.indexOf(namesAndValues[i]);
      if (at < 0) {
        throw new IllegalArgumentException(table.name() + " has no column " + namesAndValues[i]);
      }
      values[at] = namesAndValues[i + 1];
    }
    rows.add(RowFactory.create(values));
    return this;
  }

  /** The rows so far. */
  public Dataset<Row> dataset() {
    return LocalSpark.session().createDataFrame(rows, table.schema());
  }

  /** A half-open stretch, as the columns of spans hold it. */
  public static Row span(int start, int end) {
    return RowFactory.create(start, end);
  }

  private static Object fallback(Column column) {
    return column.required() ? empty(column.type()) : null;
  }

  private static Object empty(DataType type) {
    if (type instanceof ArrayType) {
      return List.of();
    } else if (type.equals(DataTypes.StringType)) {
      return "";
    } else if (type.equals(DataTypes.IntegerType)) {
      return 0;
    } else if (type.equals(DataTypes.LongType)) {
      return 0L;
    } else if (type.equals(DataTypes.DoubleType)) {
      return 0.0;
    } else if (type.equals(DataTypes.BooleanType)) {
      return false;
    } else if (type.equals(DataTypes.BinaryType)) {
      return new byte[0];
    } else if (type.equals(DataTypes.DateType)) {
      return LocalDate.EPOCH;
    } else if (type.equals(DataTypes.TimestampType)) {
      return Instant.EPOCH;
    }
    throw new IllegalArgumentException("no empty value for " + type);
  }
}
