package org.tongwen.table;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How a table's folder is written: as a Delta table or as plain Parquet. */
enum Stored {
  delta("_delta_log"),
  parquet("_SUCCESS");

  private final String mark;

  Stored(String mark) {
    this.mark = mark;
  }

  /** What is in a folder; null where it holds no table. */
  static Stored in(FileSystem fs, String folder) throws IOException {
    for (Stored form : values()) {
      if (fs.exists(new Path(folder, form.mark))) {
        return form;
      }
    }
    return null;
  }

  /** The rows in a folder, with the columns of the table. */
  Dataset<Row> read(SparkSession spark, Table table, String folder) {
    return this == delta
        ? spark.read().format(name()).load(folder)
        : spark.read().schema(table.schema()).parquet(folder).selectExpr(table.columnNames());
  }
}
