package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code mart_story}: the stories that were printed more than once, flat. */
public final class MartStoryTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "mart_story",
              "A story (稿件家族) of two copies or more; the parts of a continued article are one"
                  + " copy.")
          .required("family_id", DataTypes.StringType, "The family, as in families")
          .required(
              "headline",
              DataTypes.StringType,
              "The headline of the reference, or where it has none the first of its copies'"
                  + " headlines in the order of their characters")
          .required(
              "agency",
              DataTypes.StringType,
              "Whom its copies credit most; " + DimAgencyTable.NONE + " where none is")
          .optional(
              "first_print_date",
              DataTypes.DateType,
              "The first day of issue (首发日); null where no copy is dated")
          .optional(
              "last_print_date",
              DataTypes.DateType,
              "The last day of issue; null where no copy is dated")
          .required(
              "first_papers",
              DataTypes.StringType,
              "The papers of the first day, joined by 、, 佚名 for unknown ones; empty where no copy"
                  + " is dated")
          .required(
              "papers",
              DataTypes.IntegerType,
              "papers",
              "How many papers printed it, unknown ones left out")
          .required("copies", DataTypes.IntegerType, "copies", "How many copies")
          .required(
              "copies_of_unknown_paper",
              DataTypes.IntegerType,
              "copies",
              "How many of the copies stand on pages that do not tell their paper")
          .required(
              "mean_completeness",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "Mean share of the reference that the copies print, 0 to 1")
          .required(
              "variants",
              DataTypes.LongType,
              "readings",
              "How many readings (异文) differ from the reference")
          .required(
              "letters", DataTypes.IntegerType, "letters", "Letters and digits of the reference")
          .key("family_id")
          .clusteredBy("first_print_date")
          .references("agency", "dim_agency")
          .references("first_print_date", "dim_date")
          .references("last_print_date", "dim_date")
          .check("completeness_is_a_share", "mean_completeness BETWEEN 0 AND 1")
          .build();

  private MartStoryTable() {}
}
