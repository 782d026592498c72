package org.tongwen.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.tongwen.error.WarehouseErrors;

/**
 * Tables as plain Parquet for readers that know no Delta: the same columns, in folders of a month
 * ({@code print_month=2026-05}) where a table is clustered by a date. A full run makes them in a
 * folder of its own beside them; when it is done each takes its predecessor's place by renaming.
 */
public final class PlainTables {
  /** Where a run works, beside the tables. */
  public static final String WORK = "_work";

  private static final String MONTH = "print_month";

  private PlainTables() {}

  /**
   * Whether the tables of a warehouse are of the form that the settings name.
   *
   * @throws org.tongwen.error.TongwenException if they are of the other form
   */
  public static void refuseOtherForm(Warehouse warehouse, String format) {
    for (Table table : Tables.ALL) {
      Stored form = warehouse.form(table);
      if (form != null && !form.name().equals(format)) {
        throw WarehouseErrors.otherFormat(warehouse.location(), form.name(), format);
      }
    }
  }

  /** Removes what a run before has left where this one will work; returns the place. */
  public static String cleared(SparkSession spark, Warehouse target) {
    Path work = new Path(target.location(), WORK);
    try {
      files(spark, target).delete(work, true);
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(target.location(), e);
    }
    return work.toString();
  }

  /** Writes the tables of a run into the warehouse and takes away what the run worked in. */
  public static void publish(SparkSession spark, Warehouse made, Warehouse target) {
    try {
      FileSystem fs = files(spark, target);
      for (Table table : Tables.ALL) {
        if (made.has(table)) {
          write(made.read(table), table, fresh(made, table));
        }
      }
      for (Table table : Tables.ALL) {
        if (made.has(table)) {
          Path place = new Path(target.path(table));
          if (fs.exists(place)) {
            // Aside before it is deleted: readers are without a table for two renames at most.
            rename(fs, place, new Path(made.path(table) + ".past"));
          }
          rename(fs, new Path(fresh(made, table)), place);
        }
      }
      fs.delete(new Path(made.location()), true);
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(target.location(), e);
    }
  }

  private static void rename(FileSystem fs, Path from, Path to) throws IOException {
    if (!fs.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }

  private static String fresh(Warehouse made, Table table) {
    return made.path(table) + ".parquet";
  }

  private static void write(Dataset<Row> rows, Table table, String folder) {
    String date = table.dateColumn();
    if (date == null) {
      rows.write().mode(SaveMode.Overwrite).parquet(folder);
    } else {
      rows.withColumn(MONTH, date_format(col(date), "yyyy-MM"))
          .repartition(col(MONTH))
          .write()
          .mode(SaveMode.Overwrite)
          .partitionBy(MONTH)
          .parquet(folder);
    }
  }

  private static FileSystem files(SparkSession spark, Warehouse target) throws IOException {
    return new Path(target.location()).getFileSystem(spark.sparkContext().hadoopConfiguration());
  }
}
