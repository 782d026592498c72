package org.tongwen.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a table of the warehouse is: its name, columns, key and clustering. Each table's definition
 * has its one home in a class of this package; the data dictionary is generated from them.
 *
 * @param name the folder below the warehouse and the name in SQL
 * @param comment what one row is
 * @param columns in the order of the table
 * @param key the columns that no two rows share, in the order that sorts the table
 * @param clusteredBy the columns that the files are clustered by: those that queries filter on
 * @param references the columns whose values, where there are any, are keys of other tables
 * @param properties Delta's properties of the table: constraints, change feed
 */
public record Table(
    String name,
    String comment,
    List<Column> columns,
    List<String> key,
    List<String> clusteredBy,
    List<Reference> references,
    SortedMap<String, String> properties) {

  /**
   * A foreign key.
   *
   * @param column of this table
   * @param table the other table, whose key is one column
   */
  public record Reference(String column, String table) {}

  /** What a property's name begins with that is a constraint, which every row must fulfil. */
  static final String CONSTRAINT = "delta.constraints.";

  /** Begins the definition of a table. */
  static Builder named(String name, String comment) {
    return new Builder(name, comment);
  }

  /** The schema with nullability and comments. */
  public StructType schema() {
    List<StructField> fields = new ArrayList<>();
    for (Column column : columns) {
      fields.add(
          new StructField(
              column.name(),
              column.type(),
              !column.required(),
              new MetadataBuilder().putString("comment", column.comment()).build()));
    }
    return new StructType(fields.toArray(StructField[]::new));
  }

  /** The names of the columns in their order. */
  public String[] columnNames() {
    return columns.stream().map(Column::name).toArray(String[]::new);
  }

  /** The column of dates that the files are clustered by; null where there is none. */
  public String dateColumn() {
    return columns.stream()
        .filter(c -> clusteredBy.contains(c.name()) && c.type().equals(DataTypes.DateType))
        .map(Column::name)
        .findFirst()
        .orElse(null);
  }

  /** Collects the columns of a table. */
  static final class Builder {
    private final String name;
    private final String comment;
    private final List<Column> columns = new ArrayList<>();
    private List<String> key = List.of();
    private List<String> clusteredBy = List.of();
    private List<String> chosenBy = List.of();
    private final List<Reference> references = new ArrayList<>();
    private final SortedMap<String, String> properties =
        new TreeMap<>(
            // Which run wrote what is looked up within a month, if ever.
            Map.of("delta.setTransactionRetentionDuration", "interval 30 days"));

    private Builder(String name, String comment) {
      this.name = name;
      this.comment = comment;
    }

    /** A column with a value in every row. */
    Builder required(String column, DataType type, String about) {
      return required(column, type, "", about);
    }

    /** A number in every row. */
    Builder required(String column, DataType type, String unit, String about) {
      columns.add(new Column(column, type, true, unit, about));
      return this;
    }

    /** A column that may be null; its comment says when. */
    Builder optional(String column, DataType type, String about) {
      return optional(column, type, "", about);
    }

    /** A number that may be null; its comment says when. */
    Builder optional(String column, DataType type, String unit, String about) {
      columns.add(new Column(column, type, false, unit, about));
      return this;
    }

    Builder key(String... names) {
      key = List.of(names);
      return this;
    }

    Builder clusteredBy(String... names) {
      clusteredBy = List.of(names);
      return this;
    }

    /** The values of a column, where there are any, are keys of another table. */
    Builder references(String column, String table) {
      references.add(new Reference(column, table));
      return this;
    }

    /** A condition that every row fulfils; a write of one that does not fails. */
    Builder check(String rule, String condition) {
      properties.put(CONSTRAINT + rule, condition);
      return this;
    }

    /**
     * Columns besides the clustering ones whose least and greatest values files are chosen by. Of
     * no other column are they gathered: that would be a fifth of what writing costs, and ids,
     * which are hashes, tell no file from another.
     */
    Builder alsoChosenBy(String... names) {
      chosenBy = List.of(names);
      return this;
    }

    private Map<String, String> statistics() {
      String columns =
          Stream.concat(clusteredBy.stream(), chosenBy.stream()).collect(Collectors.joining(","));
      return columns.isEmpty()
          ? Map.of("delta.dataSkippingNumIndexedCols", "0")
          : Map.of("delta.dataSkippingStatsColumns", columns);
    }

    /** Readers can ask which rows came and went with each commit. */
    Builder changeFeed() {
      properties.put("delta.enableChangeDataFeed", "true");
      return this;
    }

    Table build() {
      properties.putAll(statistics());
      return new Table(
          name,
          comment,
          List.copyOf(columns),
          key,
          clusteredBy,
          List.copyOf(references),
          Collections.unmodifiableSortedMap(properties));
    }
  }
}
