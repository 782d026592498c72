package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code families}: which articles print the same story. */
public final class FamiliesTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "families",
              "The one family of an article; an article printed once is a family of one.")
          .required(
              "family_id",
              DataTypes.StringType,
              "A function of the content of the family: 16 hexadecimal digits")
          .required("article_id", DataTypes.StringType, "The article")
          .required("reference_article_id", DataTypes.StringType, "The most complete copy")
          .required(
              "relation",
              DataTypes.StringType,
              "What the article is to the reference: reference, copy, abridged, brief,"
                  + " continuation, excerpt")
          .required(
              "completeness",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "Share of the letters of the reference that stand in the article")
          .required(
              "chain_completeness",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "The same for the article and the parts that continue it, together")
          .optional(
              "agency",
              DataTypes.StringType,
              "The agency that the family credits most; null where none")
          .optional(
              "first_print_date",
              DataTypes.DateType,
              "The first day of issue; null where no copy is dated")
          .required(
              "first_print_tied",
              DataTypes.BooleanType,
              "Whether several papers printed it on that day")
          .required(
              "corrections",
              DataTypes.createArrayType(DataTypes.StringType, false),
              "What was corrected by hand of the article's family, and why; mostly nothing")
          .key("article_id")
          .clusteredBy("family_id")
          .references("article_id", "articles")
          .references("reference_article_id", "articles")
          .check("completeness_is_a_share", "completeness BETWEEN 0 AND 1")
          .changeFeed()
          .build();

  private FamiliesTable() {}
}
