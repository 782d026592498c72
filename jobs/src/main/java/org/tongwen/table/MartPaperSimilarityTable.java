package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code mart_paper_similarity}: which papers print the same, month by month. */
public final class MartPaperSimilarityTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "mart_paper_similarity",
              "Two papers in a month of which they printed a story in common; the first name sorts"
                  + " before the second. A story counts in the month of its first print, whenever"
                  + " the papers took it up; pages of unknown paper or date are left out.")
          .required("month", DataTypes.DateType, "The first day of the month")
          .required("paper_a", DataTypes.StringType, "A paper")
          .required("paper_b", DataTypes.StringType, "Another paper")
          .required(
              "shared_families",
              DataTypes.LongType,
              "stories",
              "Families of the month that both printed")
          .required(
              "families_a",
              DataTypes.LongType,
              "stories",
              "Families of the month that the first printed")
          .required(
              "families_b",
              DataTypes.LongType,
              "stories",
              "Families of the month that the second printed")
          .required(
              "similarity",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "Shared over printed by either (Jaccard)")
          .required(
              "a_first",
              DataTypes.LongType,
              "stories",
              "Shared families that the first printed on an earlier day")
          .required(
              "b_first",
              DataTypes.LongType,
              "stories",
              "Shared families that the second printed on an earlier day")
          .key("month", "paper_a", "paper_b")
          .clusteredBy("month")
          .references("month", "dim_date")
          .references("paper_a", "dim_paper")
          .references("paper_b", "dim_paper")
          .check("in_order", "paper_a < paper_b")
          .check("similarity_is_a_share", "similarity BETWEEN 0 AND 1")
          .build();

  private MartPaperSimilarityTable() {}
}
