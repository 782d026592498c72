package org.tongwen.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How a table's folder is written: as a Delta table or as plain Parquet. */
enum Stored {
  delta,
  parquet;

  /** The folder of a Delta table's commits. */
  static final String DELTA_LOG = "_delta_log";

  private static final Pattern COMMIT = Pattern.compile("\\d{20}\\.(json|checkpoint\\b.*)");

  /** What is in a folder; null where it holds no table. */
  static Stored in(FileSystem fs, String folder) throws IOException {
    if (isCommitted(fs, new Path(folder, DELTA_LOG))) {
      return delta;
    }
    return fs.exists(new Path(folder, "_SUCCESS")) ? parquet : null;
  }

  /** A run that was killed while it made a table leaves a log without a commit. */
  private static boolean isCommitted(FileSystem fs, Path log) throws IOException {
    try {
      RemoteIterator<FileStatus> files = fs.listStatusIterator(log);
      while (files.hasNext()) {
        if (COMMIT.matcher(files.next().getPath().getName()).matches()) {
          return true;
        }
      }
      return false;
    } catch (FileNotFoundException noLog) {
      return false;
    }
  }

  /** The rows in a folder, with the columns of the table. */
  Dataset<Row> read(SparkSession spark, Table table, String folder) {
    return this == delta
        ? spark.read().format(name()).load(folder)
        : spark.read().schema(table.schema()).parquet(folder).selectExpr(table.columnNames());
  }
}
