package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code consensus}: the repaired texts. */
public final class ConsensusTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("consensus", "The repaired text of a family of two copies or more.")
          .required("family_id", DataTypes.StringType, "The family")
          .required(
              "text",
              DataTypes.StringType,
              "The text of the reference with likely misreadings repaired")
          .required("copies", DataTypes.IntegerType, "How many copies were collated")
          .required("repairs", DataTypes.IntegerType, "How many places were repaired")
          .key("family_id")
          .build();

  private ConsensusTable() {}
}
