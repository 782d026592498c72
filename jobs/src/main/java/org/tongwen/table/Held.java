package org.tongwen.table;

import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows that several steps read and that are computed once.
 *
 * <p>They stay with the executors. In a session for small input they come to the driver instead: a
 * plan over a few rows that the driver has is made in a fraction of the time, and what the driver
 * can filter and project while planning takes no Spark job at all.
 */
public final class Held implements AutoCloseable {
  /** The session's switch for small input. */
  public static final String SMALL = "spark.tongwen.small";

  private final Dataset<Row> rows;
  private final boolean persisted;

  private Held(Dataset<Row> rows, boolean persisted) {
    this.rows = rows;
    this.persisted = persisted;
  }

  /** Holds rows until it is closed; they are computed when they are first read. */
  public static Held of(Dataset<Row> rows) {
    return small(rows.sparkSession())
        ? new Held(local(rows), false)
        : new Held(rows.persist(StorageLevel.MEMORY_AND_DISK()), true);
  }

  /**
   * Computes rows now and cuts them off from what they were made from: writing to a table that they
   * came from does not compute them again. Spark frees them with the last reference to them.
   */
  public static Dataset<Row> cutOff(Dataset<Row> rows) {
    return small(rows.sparkSession())
        ? local(rows)
        : rows.localCheckpoint(true, level(rows.sparkSession().sparkContext()));
  }

  /** On a cluster the rows are held twice, so that the loss of one executor loses none. */
  private static StorageLevel level(SparkContext spark) {
    return spark.isLocal() ? StorageLevel.MEMORY_AND_DISK() : StorageLevel.MEMORY_AND_DISK_2();
  }

  /** The rows. */
  public Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    if (persisted) {
      rows.unpersist();
    }
  }

  /** Lets a session for input so small that nothing is done in parallel plan for it. */
  public static void inOnePart(SparkSession spark) {
    OnePart.in(spark);
  }

  /** Whether a session is for small input. */
  public static boolean small(SparkSession spark) {
    return Boolean.parseBoolean(spark.conf().get(SMALL, "false"));
  }

  private static Dataset<Row> local(Dataset<Row> rows) {
    return LocalRows.of(rows).dataset(rows.sparkSession());
  }
}
