package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code passages}: the aligned stretches. */
public final class PassagesTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("passages", "An aligned stretch of two pages.")
          .required("a_page_id", DataTypes.StringType, "The page of article a")
          .required("a_start", DataTypes.IntegerType, "code points", "First code point on it")
          .required("a_end", DataTypes.IntegerType, "code points", "Code point after the last")
          .required("b_page_id", DataTypes.StringType, "The page of article b")
          .required("b_start", DataTypes.IntegerType, "code points", "First code point on it")
          .required("b_end", DataTypes.IntegerType, "code points", "Code point after the last")
          .required("article_a", DataTypes.StringType, "The article of the smaller id")
          .required("article_b", DataTypes.StringType, "The article of the greater id")
          .required(
              "a_letter",
              DataTypes.IntegerType,
              "letters",
              "First letter in the normalised text of article a")
          .required("a_letter_end", DataTypes.IntegerType, "letters", "Letter after the last")
          .required(
              "b_letter",
              DataTypes.IntegerType,
              "letters",
              "First letter in the normalised text of article b")
          .required("b_letter_end", DataTypes.IntegerType, "letters", "Letter after the last")
          .required("relation", DataTypes.StringType, "The relation of the pair")
          .required(
              "similarity",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "1 - edit distance over length of the stretch")
          .required(
              "matched", DataTypes.IntegerType, "letters", "Letters that are the same in both")
          .required(
              "edits",
              DataTypes.StringType,
              "The edit script from a to b: a run length and =, X (other letter), D (only in a) or"
                  + " I (only in b)")
          .required(
              "found_by",
              DataTypes.StringType,
              "Which job compared the pair: similarities (candidates within the window of days),"
                  + " families (a copy with its reference) or passages (references over all dates)")
          .key("article_a", "article_b", "a_start", "b_start")
          .clusteredBy("a_page_id")
          .alsoChosenBy("found_by")
          .references("article_a", "articles")
          .references("article_b", "articles")
          .references("a_page_id", "pages")
          .references("b_page_id", "pages")
          .check(
              "begins_before_it_ends",
              "a_start BETWEEN 0 AND a_end AND b_start BETWEEN 0 AND b_end")
          .build();

  private PassagesTable() {}
}
