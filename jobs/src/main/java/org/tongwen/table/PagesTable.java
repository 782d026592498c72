package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code pages}: the printed pages. */
public final class PagesTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "pages",
              "A printed page (版面). Its id is a hash of its text and of what was supplied with it;"
                  + " a true re-delivery is one row with all its sources.")
          .required(
              "page_id",
              DataTypes.StringType,
              "Hash of the text and of the supplied id, paper, date and page: 32 hexadecimal"
                  + " digits")
          .required(
              "source",
              DataTypes.StringType,
              "The first of the sources, in the order of their names")
          .required(
              "sources",
              DataTypes.createArrayType(DataTypes.StringType, true),
              "Every input that delivered this page")
          .optional(
              "source_id",
              DataTypes.StringType,
              "The id that was supplied with the page; null where none was")
          .required(
              "kind",
              DataTypes.StringType,
              "page, or article for a given article that is its own page")
          .optional(
              "headline",
              DataTypes.StringType,
              "The headline that was supplied with a given article; null for a page")
          .optional("paper", DataTypes.StringType, "The newspaper (报纸); null where nothing tells")
          .optional(
              "paper_source",
              DataTypes.StringType,
              "What the paper was read from: masthead, metadata, path, text; null where unknown")
          .optional(
              "cn_code",
              DataTypes.StringType,
              "The serial code (国内统一刊号) as printed; null where none is")
          .optional("issue_date", DataTypes.DateType, "The day of issue; null where nothing tells")
          .optional(
              "issue_date_source",
              DataTypes.StringType,
              "What the date rests on: masthead, metadata, path, dateline, text or family; null"
                  + " where it is unknown")
          .optional(
              "issue_date_confidence",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "How sure the date is; null where it is unknown")
          .optional(
              "issue_date_detail",
              DataTypes.StringType,
              "What the date rests on, in words; null where it is unknown")
          .optional(
              "stated_date",
              DataTypes.DateType,
              "The day that the page itself, its path or its metadata state; null where it was"
                  + " inferred or is unknown")
          .required(
              "date_evidence",
              Structs.DATE_EVIDENCES,
              "All that speaks for the date on this page alone")
          .optional(
              "issue_no", DataTypes.StringType, "The issue number (总第N期); null where not printed")
          .optional(
              "page_no",
              DataTypes.StringType,
              "The page number (版次) without leading zeros, with the letter of its section; null"
                  + " where not printed")
          .required(
              "notes",
              DataTypes.createArrayType(DataTypes.StringType, true),
              "Disagreements met while reading: serial code against name, weekday or lunar date"
                  + " against the date")
          .required("charset", DataTypes.StringType, "The encoding that the text was read in")
          .required(
              "text",
              DataTypes.StringType,
              "The text as read: all spans count its Unicode code points")
          .required("run_id", DataTypes.StringType, "The run that brought the page in")
          .key("page_id")
          .clusteredBy("issue_date", "paper")
          .check(
              "confidence_is_a_share",
              "issue_date_confidence IS NULL OR issue_date_confidence BETWEEN 0 AND 1")
          .build();

  private PagesTable() {}
}
