package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code mart_copy}: the rows that the other marts count. */
public final class MartCopyTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "mart_copy",
              "A printed copy (刊载) of a story, stories printed once too; the parts of a continued"
                  + " article are one copy, and its first part speaks for it. The figures of"
                  + " mart_story, mart_paper_day, mart_paper_similarity and mart_reprint_delay are"
                  + " counts of these rows.")
          .required("family_id", DataTypes.StringType, "The story, as in families")
          .required(
              "article_id", DataTypes.StringType, "The first part of the copy, as in articles")
          .optional(
              "paper", DataTypes.StringType, "The paper; null where the page does not tell it")
          .optional("issue_date", DataTypes.DateType, "The day of issue; null where unknown")
          .optional("page_no", DataTypes.StringType, "The page number (版次); null where not printed")
          .required(
              "headline", DataTypes.StringType, "The headline as printed; empty where none is")
          .optional(
              "credited",
              DataTypes.StringType,
              "Whom this copy credits: an agency, 本报, or a paper; null where none is")
          .required(
              "agency",
              DataTypes.StringType,
              "Whom the story credits most; " + DimAgencyTable.NONE + " where none is")
          .optional(
              "first_print_date",
              DataTypes.DateType,
              "The first day of issue of the story (首发日); null where no copy is dated")
          .optional(
              "delay_days",
              DataTypes.IntegerType,
              "days",
              "Days from the first print of the story to this one; null where one is not dated")
          .required(
              "completeness",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "Share of the story's reference that the copy prints")
          .required("letters", DataTypes.LongType, "letters", "Letters and digits of its body")
          .required(
              "copies", DataTypes.LongType, "copies", "How many copies the story has, this one too")
          .required(
              "reprint",
              DataTypes.BooleanType,
              "Whether the story has a copy of another or of an unknown paper (通稿、转载)")
          .key("family_id", "article_id")
          .clusteredBy("issue_date", "paper")
          .references("paper", "dim_paper")
          .references("issue_date", "dim_date")
          .references("agency", "dim_agency")
          .references("first_print_date", "dim_date")
          .build();

  private MartCopyTable() {}
}
