package org.tongwen.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The small tables of a warehouse in a session for small input: each is read from its files once,
 * and what is written stays with the driver too. Such a table is written whole: over a few rows
 * that is one plain commit, where a merge or a partial replacement takes a dozen queries to find
 * the files it is about. Tables that have grown in the days before are left where they are.
 */
final class SmallTables {
  /** Bytes of files from which on reading a whole table costs more than asking Spark for parts. */
  static final long MOST = 8 << 20;

  private final SparkSession spark;
  private final Map<String, Boolean> small = new ConcurrentHashMap<>();
  private final Map<String, LocalRows> held = new ConcurrentHashMap<>();

  /** Tables that are not written for now. */
  private final Set<String> keptBack = ConcurrentHashMap.newKeySet();

  /** Those of them that were changed, and whether they were empty before. */
  private final Map<String, Boolean> unsettled = new ConcurrentHashMap<>();

  SmallTables(SparkSession spark) {
    this.spark = spark;
  }

  /** Whether a table was small when it was first asked for. */
  boolean has(Table table, LongSupplier bytes) {
    return small.computeIfAbsent(table.name(), name -> bytes.getAsLong() < MOST);
  }

  /** A table's rows, from its files where they have not been read. */
  Dataset<Row> read(Table table, Supplier<Dataset<Row>> files) {
    return held.computeIfAbsent(table.name(), name -> LocalRows.of(files.get())).dataset(spark);
  }

  /** How many rows a table has that was read. */
  long count(Table table) {
    return rows(table).rows().length;
  }

  /** Whether a table is known to have no rows. */
  boolean isEmpty(Table table) {
    LocalRows rows = held.get(table.name());
    return rows != null && rows.rows().length == 0;
  }

  /** The rows of a table that was read. */
  LocalRows rows(Table table) {
    return held.get(table.name());
  }

  /** Lets what is written to a table from now on stay with the driver alone. */
  void keepBack(Table table) {
    keptBack.add(table.name());
  }

  /** Whether what is written to a table stays with the driver alone. */
  boolean keepsBack(Table table) {
    return keptBack.contains(table.name());
  }

  /** Likewise, of a table that is about to be changed. */
  boolean keptBack(Table table) {
    boolean kept = keepsBack(table);
    if (kept) {
      unsettled.putIfAbsent(table.name(), isEmpty(table));
    }
    return kept;
  }

  /** Whether rows of a table are with the driver alone. */
  boolean isUnsettled(Table table) {
    return unsettled.containsKey(table.name());
  }

  /** Whether such a table is known to have no rows in its files. */
  boolean wasEmpty(Table table) {
    return unsettled.get(table.name());
  }

  /** Notes that a table's rows are in its files, and that what is written to it goes there. */
  void settled(Table table) {
    keptBack.remove(table.name());
    unsettled.remove(table.name());
  }

  /** Brings rows that are to be written to the driver. */
  static LocalRows local(Table table, Dataset<Row> rows) {
    return LocalRows.of(rows.selectExpr(table.columnNames()));
  }

  /** Notes that these are now all rows of a table. */
  void replaced(Table table, LocalRows rows) {
    held.put(table.name(), rows);
  }

  /** Notes that rows were added to a table; nothing where it has not been read. */
  void added(Table table, LocalRows fresh) {
    held.computeIfPresent(table.name(), (name, before) -> before.and(fresh));
  }

  /** Notes that a table's files changed in another way. */
  void forget(Table table) {
    held.remove(table.name());
  }

  /** Notes that a table was made and is empty. */
  void made(Table table) {
    held.put(table.name(), LocalRows.none(table.schema()));
  }

  /** A table's rows with columns brought up to date, as {@link Warehouse#update} does. */
  static Dataset<Row> updated(Table table, Dataset<Row> rows, Dataset<Row> updates) {
    List<String> changed = new ArrayList<>(List.of(updates.columns()));
    changed.removeAll(table.key());
    String[] key = table.key().toArray(String[]::new);
    Dataset<Row> marked = updates.withColumn("updated", functions.lit(true));
    Dataset<Row> named = marked;
    for (String column : changed) {
      named = named.withColumnRenamed(column, "new_" + column);
    }
    String[] columns =
        List.of(table.columnNames()).stream()
            .map(c -> changed.contains(c) ? "if(updated, new_%s, %s) AS %s".formatted(c, c, c) : c)
            .toArray(String[]::new);
    return rows.join(named, key, "left").selectExpr(columns);
  }
}
