package org.tongwen.table;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.tongwen.error.WarehouseErrors;

/**
 * The folder that holds the tables, one Delta table a folder, on any file system that Hadoop knows.
 *
 * <p>Writes are atomic per table (a Delta commit).
 */
public final class Warehouse implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient SparkSession spark;
  private final String location;

  private final transient Commits commits;

  /** Null but in a session for small input. */
  private final transient SmallTables small;

  private final transient RowCounts counts = new RowCounts();

  private Warehouse(SparkSession spark, String location) {
    this.spark = spark;
    this.location = location;
    this.commits = new Commits(spark);
    this.small =
        Held.small(spark)
            ? new SmallTables(spark, new SmallTables.Files(this::bytes, this::stored, this::save))
            : null;
  }

  /**
   * Opens a warehouse for reading; nothing is made.
   *
   * @param location a path or URI of a folder
   */
  public static Warehouse at(SparkSession spark, String location) {
    return new Warehouse(spark, Location.absolute(spark, location));
  }

  /**
   * Makes the folder where it is missing and tries to write in it.
   *
   * @throws org.tongwen.error.TongwenException if that fails
   */
  public Warehouse writable() {
    Path probe = new Path(location, "_probe");
    try {
      FileSystem fs = fileSystem();
      fs.mkdirs(new Path(location));
      fs.create(probe, true).close();
      fs.delete(probe, false);
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(location, e);
    }
    return this;
  }

  /**
   * Keeps other runs out until it is closed.
   *
   * @param holder who takes it, for others to read
   * @throws org.tongwen.error.TongwenException if another run is at work
   */
  public WarehouseLock lock(String holder) {
    try {
      return WarehouseLock.take(fileSystem(), new Path(location, "_lock"), holder);
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(location, e);
    }
  }

  /** The path or URI. */
  public String location() {
    return location;
  }

  /** The folder of a table. */
  public String path(Table table) {
    return new Path(location, table.name()).toString();
  }

  /** Whether the table has been made. */
  public boolean has(Table table) {
    return form(table) != null;
  }

  /** How a table is stored; null where it has not been made. */
  Stored form(Table table) {
    try {
      return Stored.in(fileSystem(), path(table));
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(location, e);
    }
  }

  /**
   * A table's rows.
   *
   * @throws org.tongwen.error.TongwenException if it has not been made
   */
  public Dataset<Row> read(Table table) {
    if (!has(table)) {
      throw WarehouseErrors.tableMissing(table.name(), location);
    }
    return holds(table) ? small.read(table) : stored(table);
  }

  /**
   * At least the rows of a table that were written after a version: those in its files since then,
   * and all where the driver holds them.
   */
  public Dataset<Row> addedAfter(Table table, long version) {
    return holds(table) || form(table) != Stored.delta
        ? read(table)
        : files(table).addedAfter(version);
  }

  /** How many rows a table has; of a Delta table, counted once a version. */
  public long count(Table table) {
    Dataset<Row> rows = read(table);
    if (holds(table)) {
      return small.count(table);
    }
    return form(table) == Stored.delta
        ? counts.of(table, files(table).version(), () -> files(table).rows().orElseGet(rows::count))
        : rows.count();
  }

  /** Whether the driver holds the table's rows: they cost nothing to read again. */
  public boolean holds(Table table) {
    return small != null && small.has(table);
  }

  private long bytes(Table table) {
    return form(table) == Stored.delta ? files(table).bytes() : 0;
  }

  private Dataset<Row> stored(Table table) {
    return form(table).read(spark, table, path(table));
  }

  /** Makes the table, empty, with comments, NOT NULL and clustering, where it is missing. */
  public void create(Table table) {
    synchronized (table) {
      if (!has(table)) {
        TableMaker.make(spark, table, path(table));
        if (holds(table)) {
          small.made(table);
        }
      }
    }
  }

  /**
   * Brings tables of an earlier release up to what they are now; marts are made anew by their job.
   *
   * @throws org.tongwen.error.TongwenException if a later release made them, or they lack a column
   *     that every row must have
   */
  public void evolve() {
    TableMaker.evolve(spark, this);
  }

  /**
   * Replaces all rows of a table in one commit. A mart that was made by another definition is made
   * anew before, in a commit of its own: nothing but its job's rows was ever in it.
   */
  public void overwrite(Table table, Dataset<Row> rows, String runId) {
    create(table);
    if (Tables.MARTS.contains(table) && !TableMaker.holds(spark, table, path(table))) {
      TableMaker.replace(spark, table, path(table));
    }
    if (holds(table)) {
      small.overwrite(table, rows, runId);
    } else {
      save(table, rows, SaveMode.Overwrite, commits.options(runId));
    }
  }

  /**
   * Lets writes to a table wait for {@link #settle}, where the driver holds its rows; who reads it
   * in this session sees them.
   */
  public void keepBack(Table table) {
    if (small != null) {
      small.keepBack(table);
    }
  }

  /** Whether writes to a table wait. */
  public boolean isUnsettled(Table table) {
    return small != null && small.isUnsettled(table);
  }

  /** Writes what was kept back of a table, in one commit; nothing where it was not changed. */
  public void settle(Table table, String runId) {
    if (small != null) {
      small.settle(table, runId);
    }
  }

  /**
   * Adds rows to a table in one commit.
   *
   * @return how many
   */
  public long append(Table table, Dataset<Row> rows, String runId) {
    create(table);
    if (holds(table)) {
      return small.append(table, rows, runId);
    }
    long before = files(table).version();
    save(table, rows, SaveMode.Append, commits.options(runId));
    return files(table).rowsAddedAfter(before);
  }

  /** Replaces the rows that a condition holds for in one commit; the new rows must fulfil it. */
  public void replaceWhere(Table table, String condition, Dataset<Row> rows, String runId) {
    create(table);
    if (holds(table)) {
      small.replaceWhere(table, condition, rows, runId);
    } else {
      Map<String, String> options = new HashMap<>(commits.options(runId));
      options.put("replaceWhere", condition);
      save(table, rows, SaveMode.Overwrite, options);
    }
  }

  private void save(Table table, Dataset<Row> rows, SaveMode mode, Map<String, String> options) {
    rows.selectExpr(table.columnNames())
        .write()
        .format(Stored.delta.name())
        .mode(mode)
        .options(options)
        .save(path(table));
  }

  /** Lets what is committed beside rows (tables made, put back, compacted) name the run too. */
  public void carry(String runId) {
    commits.beside(runId);
  }

  /**
   * Brings columns of existing rows up to date in one commit; rows that are not there are left out.
   *
   * @param updates the table's key and the columns to set, one row a key
   */
  public void update(Table table, Dataset<Row> updates, String runId) {
    if (holds(table)) {
      small.update(table, updates, runId);
    } else {
      Merges.update(commits.session(runId), table, path(table), updates);
    }
  }

  /**
   * Deletes the rows of a table that have the values of others, in one commit; nothing where the
   * table has not been made.
   *
   * @param keys columns of the table
   */
  public void remove(Table table, Dataset<Row> keys, String runId) {
    if (has(table) && holds(table)) {
      small.remove(table, keys, runId);
    } else if (has(table)) {
      Merges.remove(commits.session(runId), path(table), keys);
    }
  }

  /** Puts a table back to a version that it was at, in one commit. */
  public void restore(Table table, long version) {
    DeltaTable.forPath(spark, path(table)).restoreToVersion(version);
    if (holds(table)) {
      small.forget(table);
    }
  }

  /** The files of a table, and the versions that it was at. */
  public TableFiles files(Table table) {
    return new TableFiles(spark, path(table));
  }

  /** Deletes the rows that a condition holds for, in one commit. */
  public void delete(Table table, String condition, String runId) {
    if (holds(table)) {
      small.delete(table, condition, runId);
    } else {
      DeltaTable.forPath(commits.session(runId), path(table)).delete(condition);
    }
  }

  /** A small file beside the tables. */
  public WarehouseFile file(String name) {
    try {
      return new WarehouseFile(fileSystem(), location, name);
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(location, e);
    }
  }

  private FileSystem fileSystem() throws IOException {
    return new Path(location).getFileSystem(spark.sparkContext().hadoopConfiguration());
  }
}
