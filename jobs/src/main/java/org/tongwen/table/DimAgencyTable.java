package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code dim_agency}: who stories are credited to. */
public final class DimAgencyTable {
  /** The name of the row for stories without a credit. */
  public static final String NONE = "未注明";

  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "dim_agency",
              "Whom a story credits most (通讯社、来源): an agency, or a paper. Stories without a"
                  + " credit have a row of their own, "
                  + NONE
                  + ".")
          .required("agency", DataTypes.StringType, "Its name as credited")
          .required("credited", DataTypes.BooleanType, "Whether anybody is: false for " + NONE)
          .required(
              "stories",
              DataTypes.LongType,
              "stories",
              "Stories that credit it most, those printed once too")
          .required(
              "reprinted_stories",
              DataTypes.LongType,
              "stories",
              "Those of them that were printed more than once: its rows of mart_story")
          .required("copies", DataTypes.LongType, "copies", "Their copies: its rows of mart_copy")
          .optional(
              "first_date",
              DataTypes.DateType,
              "The first day of issue of a copy; null where none is dated")
          .optional(
              "last_date",
              DataTypes.DateType,
              "The last day of issue of a copy; null where none is dated")
          .key("agency")
          .build();

  private DimAgencyTable() {}
}
