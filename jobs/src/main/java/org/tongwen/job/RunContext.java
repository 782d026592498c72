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
 */
public record RunContext(
    SparkSession spark, Warehouse warehouse, Settings settings, String runId, RunInput input) {}
