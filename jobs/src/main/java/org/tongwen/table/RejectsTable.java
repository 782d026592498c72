package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code rejects}: the inputs that were not taken, and why. */
public final class RejectsTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("rejects", "An input that was not taken.")
          .required("source", DataTypes.StringType, "The file, or the file and line")
          .required(
              "reason",
              DataTypes.StringType,
              "empty, binary, undecodable, too-long, unreadable, malformed, other-ending or no-article")
          .required("detail", DataTypes.StringType, "The reason in words")
          .required("run_id", DataTypes.StringType, "The run that met it")
          .key("source", "reason")
          .build();

  private RejectsTable() {}
}
