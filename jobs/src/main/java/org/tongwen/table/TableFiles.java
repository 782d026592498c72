package org.tongwen.table;

import io.delta.tables.DeltaTable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;

/** The files of a Delta table: what is done to them changes no row. */
public final class TableFiles {
  private final SparkSession spark;
  private final String path;

  TableFiles(SparkSession spark, String path) {
    this.spark = spark;
    this.path = path;
  }

  /** How many the table has now. */
  public long count() {
    return DeltaLog.forTable(spark, path).unsafeVolatileSnapshot().numOfFiles();
  }

  /** How many bytes these have. */
  public long bytes() {
    return DeltaLog.forTable(spark, path).unsafeVolatileSnapshot().sizeInBytes();
  }

  /** Puts small files together and clusters them, in one commit. */
  public void compact() {
    DeltaTable.forPath(spark, path).optimize().executeCompaction();
  }

  /** Deletes those that no version of the last hours needs. */
  public void clear(double hours) {
    DeltaTable.forPath(spark, path).vacuum(hours);
  }
}
