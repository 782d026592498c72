package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code runs}: the ledger. */
public final class RunsTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("runs", "A job of a run.")
          .required("run_id", DataTypes.StringType, "The run")
          .required("job", DataTypes.StringType, "The job")
          .required("started", DataTypes.TimestampType, "When it began")
          .required(
              "finished",
              DataTypes.TimestampType,
              "When it ended, if it was killed: when its run was heard of last")
          .required("wall_seconds", DataTypes.DoubleType, "seconds", "Seconds by the clock")
          .required(
              "cpu_seconds",
              DataTypes.DoubleType,
              "seconds",
              "CPU seconds of the process while the job ran")
          .required("rows_in", DataTypes.LongType, "rows", "Rows read")
          .required("rows_out", DataTypes.LongType, "rows", "Rows written")
          .required("counts", DataTypes.StringType, "Further counts, as JSON")
          .required("input", DataTypes.StringType, "What the run read")
          .required(
              "settings_hash", DataTypes.StringType, "Hash of the settings that shape the tables")
          .required("versions", DataTypes.StringType, "Tongwen, Spark, Delta and Java, as JSON")
          .required("state", DataTypes.StringType, "done, failed or killed")
          .optional(
              "why",
              DataTypes.StringType,
              "Why it failed or how it is known to be killed; null where done")
          .key("run_id", "job")
          .check("ends_after_it_begins", "finished >= started")
          .build();

  private RunsTable() {}
}
