package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code page_parts}: what each stretch of a page is. */
public final class PagePartsTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("page_parts", "A stretch of a page; every code point of the page belongs to one.")
          .required("page_id", DataTypes.StringType, "The page")
          .required("start", DataTypes.IntegerType, "code points", "First code point")
          .required("end", DataTypes.IntegerType, "code points", "Code point after the last")
          .required(
              "kind",
              DataTypes.StringType,
              "masthead, headline, body, caption, credit, jump, repeat, advertisement, notice,"
                  + " table, teaser or other")
          .optional(
              "article_id",
              DataTypes.StringType,
              "The article that the stretch belongs to; null for the furniture of the page")
          .key("page_id", "start")
          .clusteredBy("page_id")
          .references("page_id", "pages")
          .check("begins_before_it_ends", "start BETWEEN 0 AND end")
          .build();

  private PagePartsTable() {}
}
