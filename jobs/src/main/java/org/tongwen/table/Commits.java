package org.tongwen.table;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * What the commits of a writer carry: the run's id, and what Delta knows them again by, an
 * application and a number. One that got through although its writer was told otherwise is not made
 * again. No other commit ever has the pair, for Delta would leave it out without a word, also where
 * the data differ.
 */
final class Commits {
  /** Commits rows to a table. */
  interface Save {
    /** Adds the rows, or replaces all by them; the options are what the commit carries. */
    void commit(Table table, Dataset<Row> rows, SaveMode mode, Map<String, String> options);
  }

  private final SparkSession spark;
  private final String writer = UUID.randomUUID().toString();
  private final AtomicLong made = new AtomicLong();

  Commits(SparkSession spark) {
    this.spark = spark;
  }

  private String application(String runId) {
    return runId + "/" + writer;
  }

  /** The options of the next commit that writes rows. */
  Map<String, String> options(String runId) {
    return Map.of(
        "userMetadata",
        runId,
        "txnAppId",
        application(runId),
        "txnVersion",
        String.valueOf(made.incrementAndGet()));
  }

  /**
   * Likewise for a small session on a local disk, which leaves the pair out: Delta reads a table's
   * whole log to know it.
   */
  static Map<String, String> ofSmallSession(String runId) {
    return Map.of("userMetadata", runId);
  }

  /** Lets what the session commits beside rows (tables made, put back, compacted) name the run. */
  void beside(String runId) {
    name(spark, runId);
  }

  private static void name(SparkSession session, String runId) {
    session.conf().set("spark.databricks.delta.commitInfo.userMetadata", runId);
  }

  /**
   * A session for the next commit that merges or deletes: those take the pair from their session,
   * which other threads must not do.
   */
  SparkSession session(String runId) {
    SparkSession own = ((org.apache.spark.sql.classic.SparkSession) spark).cloneSession();
    name(own, runId);
    own.conf().set("spark.databricks.delta.write.txnAppId", application(runId));
    own.conf().set("spark.databricks.delta.write.txnVersion", made.incrementAndGet());
    return own;
  }
}
