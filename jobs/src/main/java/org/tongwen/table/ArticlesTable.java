package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code articles}: the printed parts of articles. */
public final class ArticlesTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "articles",
              "A printed part of an article (稿件); each part of a continued one is a row of its own"
                  + " page.")
          .required(
              "article_id",
              DataTypes.StringType,
              "Hash of the page and of the place on it: 16 hexadecimal digits")
          .required("page_id", DataTypes.StringType, "The page")
          .optional(
              "source_id",
              DataTypes.StringType,
              "The id that was supplied with a given article; null for one found on a page")
          .required(
              "seq",
              DataTypes.IntegerType,
              "number",
              "Its number on the page, from 0, in the order of the page")
          .optional(
              "kicker",
              DataTypes.StringType,
              "The line above the headline (引题); null where none is")
          .required(
              "headline",
              DataTypes.StringType,
              "The headline (主题), its lines joined by spaces; empty where none is")
          .optional(
              "subtitle",
              DataTypes.StringType,
              "The line below the headline (副题); null where none is")
          .optional(
              "byline",
              DataTypes.StringType,
              "Reporters and correspondents as printed; null where none are")
          .optional(
              "agency",
              DataTypes.StringType,
              "Who is credited: an agency, 本报, or a paper; null where none is")
          .optional(
              "dateline_place",
              DataTypes.StringType,
              "The place of the dateline (电头); null where none is")
          .optional(
              "dateline_year",
              DataTypes.IntegerType,
              "year",
              "The year of the dateline; null where it prints none")
          .optional(
              "dateline_month",
              DataTypes.IntegerType,
              "month",
              "The month of the dateline, 1 to 12; null where none is")
          .optional(
              "dateline_day",
              DataTypes.IntegerType,
              "day of the month",
              "The day of the dateline; null where none is")
          .optional(
              "dateline_date",
              DataTypes.DateType,
              "The day of the dateline with its year; null where the dateline or the year is not"
                  + " known")
          .required(
              "body",
              DataTypes.StringType,
              "The body, line breaks of the column taken out, paragraphs ended by a newline")
          .required("body_spans", Structs.SPANS, "Where the body stands on the page")
          .required(
              "headline_spans",
              Structs.SPANS,
              "Where kicker, headline and subtitle stand on the page")
          .optional(
              "credit",
              DataTypes.StringType,
              "The closing credit (据新华社电) as printed; null where none is")
          .optional(
              "jump_to",
              DataTypes.StringType,
              "The page that the article continues on (下转), as printed; null where it does not")
          .optional(
              "jump_from",
              DataTypes.StringType,
              "The page that it is continued from (上接), as printed; null where it is not")
          .optional(
              "continues_article_id",
              DataTypes.StringType,
              "The part that this one continues; null where none was found")
          .key("article_id")
          .clusteredBy("page_id")
          .references("page_id", "pages")
          .check("counted_from_zero", "seq >= 0")
          .build();

  private ArticlesTable() {}
}
