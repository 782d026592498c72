package org.tongwen.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
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

  /** How such a table's rows get from its files and into them. */
  record Files(
      ToLongFunction<Table> bytes, Function<Table, Dataset<Row>> rows, Commits.Save save) {}

  private final SparkSession spark;
  private final Files files;
  private final Map<String, Boolean> small = new ConcurrentHashMap<>();
  private final Map<String, LocalRows> held = new ConcurrentHashMap<>();

  /** Tables that are not written for now. */
  private final Set<String> keptBack = ConcurrentHashMap.newKeySet();

  /** Those of them that were changed, and whether they were empty before. */
  private final Map<String, Boolean> unsettled = new ConcurrentHashMap<>();

  SmallTables(SparkSession spark, Files files) {
    this.spark = spark;
    this.files = files;
  }

  /** Whether a table was small when it was first asked for. */
  boolean has(Table table) {
    return small.computeIfAbsent(table.name(), name -> files.bytes().applyAsLong(table) < MOST);
  }

  private LocalRows rows(Table table) {
    return held.computeIfAbsent(table.name(), name -> LocalRows.of(files.rows().apply(table)));
  }

  /** A table's rows, from its files where they have not been read. */
  Dataset<Row> read(Table table) {
    return rows(table).dataset(spark);
  }

  /** How many rows a table has. */
  long count(Table table) {
    return rows(table).rows().length;
  }

  /** Notes that a table was made and is empty. */
  void made(Table table) {
    held.put(table.name(), LocalRows.none(table.schema()));
  }

  /** Notes that a table's files changed in another way. */
  void forget(Table table) {
    held.remove(table.name());
  }

  private static LocalRows local(Table table, Dataset<Row> rows) {
    return LocalRows.of(rows.selectExpr(table.columnNames()));
  }

  /** Replaces all rows, as {@link Warehouse#overwrite} does. */
  void overwrite(Table table, Dataset<Row> rows, String runId) {
    overwrite(table, local(table, rows), runId);
  }

  private void overwrite(Table table, LocalRows rows, String runId) {
    LocalRows before = held.get(table.name());
    boolean wasEmpty = before != null && before.rows().length == 0;
    if (keptBack.contains(table.name())) {
      unsettled.putIfAbsent(table.name(), wasEmpty);
    } else {
      saveAll(table, rows, wasEmpty, runId);
    }
    held.put(table.name(), rows);
  }

  private void saveAll(Table table, LocalRows rows, boolean wasEmpty, String runId) {
    // Rows are added to an empty table without a look for the files that they replace.
    save(table, rows, wasEmpty ? SaveMode.Append : SaveMode.Overwrite, runId);
  }

  private void save(Table table, LocalRows rows, SaveMode mode, String runId) {
    files.save().commit(table, rows.dataset(spark), mode, Commits.ofSmallSession(runId));
  }

  /** Adds rows and returns how many, as {@link Warehouse#append} does. */
  long append(Table table, Dataset<Row> rows, String runId) {
    LocalRows fresh = local(table, rows);
    if (keptBack.contains(table.name())) {
      unsettled.putIfAbsent(table.name(), count(table) == 0);
    } else {
      save(table, fresh, SaveMode.Append, runId);
    }
    held.computeIfPresent(table.name(), (name, before) -> before.and(fresh));
    return fresh.rows().length;
  }

  /** Replaces some rows, as {@link Warehouse#replaceWhere} does. */
  void replaceWhere(Table table, String condition, Dataset<Row> rows, String runId) {
    LocalRows others = local(table, without(table, condition));
    if (others.rows().length == count(table)) {
      append(table, rows, runId);
    } else {
      overwrite(table, others.and(local(table, rows)), runId);
    }
  }

  /** Deletes rows, as {@link Warehouse#delete} does. */
  void delete(Table table, String condition, String runId) {
    overwrite(table, without(table, condition), runId);
  }

  private Dataset<Row> without(Table table, String condition) {
    return read(table).where("NOT coalesce(%s, false)".formatted(condition));
  }

  /** Deletes rows, as {@link Warehouse#remove} does. */
  void remove(Table table, Dataset<Row> keys, String runId) {
    overwrite(table, read(table).join(keys, keys.columns(), "left_anti"), runId);
  }

  /** Brings columns up to date, as {@link Warehouse#update} does. */
  void update(Table table, Dataset<Row> updates, String runId) {
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
    overwrite(table, read(table).join(named, key, "left").selectExpr(columns), runId);
  }

  /** Lets what is written to a table from now on stay with the driver alone. */
  void keepBack(Table table) {
    keptBack.add(table.name());
  }

  /** Whether rows of a table are with the driver alone. */
  boolean isUnsettled(Table table) {
    return unsettled.containsKey(table.name());
  }

  /** Writes what was kept back of a table; what is written from now on goes to its files. */
  void settle(Table table, String runId) {
    Boolean wasEmpty = unsettled.get(table.name());
    if (wasEmpty != null) {
      saveAll(table, rows(table), wasEmpty, runId);
    }
    keptBack.remove(table.name());
    unsettled.remove(table.name());
  }
}
