package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code quality}: the checks of the gate. */
public final class QualityTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("quality", "A check of a run.")
          .required("run_id", DataTypes.StringType, "The run")
          .required("check", DataTypes.StringType, "The check")
          .required("value", DataTypes.DoubleType, "as detail says", "What was measured")
          .required("low", DataTypes.DoubleType, "as detail says", "The least allowed")
          .required("high", DataTypes.DoubleType, "as detail says", "The most allowed")
          .required("passed", DataTypes.BooleanType, "Whether it is within its bounds")
          .required("detail", DataTypes.StringType, "What the figure counts")
          .key("run_id", "check")
          .check("bounds_in_order", "low <= high")
          .build();

  private QualityTable() {}
}
