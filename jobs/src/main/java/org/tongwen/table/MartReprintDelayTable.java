package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code mart_reprint_delay}: how many days after the first print a paper printed a story. */
public final class MartReprintDelayTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "mart_reprint_delay",
              "A paper, an agency and a delay: how many stories of two copies or more the paper"
                  + " printed so late. Pages of unknown paper or date are left out.")
          .required("paper", DataTypes.StringType, "The paper")
          .required(
              "agency",
              DataTypes.StringType,
              "Whom the stories credit most; " + DimAgencyTable.NONE + " for none")
          .required(
              "delay_days",
              DataTypes.IntegerType,
              "days",
              "Days from the first print by any paper to the first by this one; 0 for the first"
                  + " papers")
          .required("families", DataTypes.LongType, "stories", "Families")
          .key("paper", "agency", "delay_days")
          .references("paper", "dim_paper")
          .references("agency", "dim_agency")
          .build();

  private MartReprintDelayTable() {}
}
