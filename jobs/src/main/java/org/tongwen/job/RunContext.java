package org.tongwen.job;

import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.table.Warehouse;

/**
 * What a job works with.
 *
 * @param spark the session
 * @param warehouse where the tables are
 * @param settings of the run
 * @param runId of the run
 * @param input what the run reads; only the job pages looks at it
 * @param kept whether the job's tables are as it left them when it last came to its end: then it
 *     may keep what of them still holds
 */
public record RunContext(
    SparkSession spark,
    Warehouse warehouse,
    Settings settings,
    String runId,
    RunInput input,
    boolean kept) {

  /** For jobs that make their tables anew. */
  public RunContext(
      SparkSession spark, Warehouse warehouse, Settings settings, String runId, RunInput input) {
    this(spark, warehouse, settings, runId, input, false);
  }

  RunContext keeping(boolean tables) {
    return new RunContext(spark, warehouse, settings, runId, input, tables);
  }
}
