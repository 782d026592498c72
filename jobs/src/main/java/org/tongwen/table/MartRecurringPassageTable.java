package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code mart_recurring_passage}: wording that recurs in different families. */
public final class MartRecurringPassageTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "mart_recurring_passage",
              "A sentence, or the part of one, that stands in two families or more (套话).")
          .required(
              "passage_id", DataTypes.StringType, "Hash of its letters: 16 hexadecimal digits")
          .required(
              "text",
              DataTypes.StringType,
              "The text as the first printed of the compared articles has it, without white space"
                  + " and without the mark that ends it")
          .required(
              "kind",
              DataTypes.StringType,
              "sentence where two articles of different families have it as a whole sentence, else"
                  + " clause")
          .required("letters", DataTypes.IntegerType, "letters", "Its length in letters and digits")
          .required("families", DataTypes.LongType, "stories", "In how many families")
          .required(
              "articles",
              DataTypes.LongType,
              "articles",
              "In how many articles of these families, continued ones counted once")
          .required(
              "papers",
              DataTypes.IntegerType,
              "papers",
              "In how many papers, unknown ones left out")
          .required(
              "paper_names",
              DataTypes.StringType,
              "The papers, sorted and joined by 、; empty where none is known")
          .optional(
              "first_date",
              DataTypes.DateType,
              "The first day of issue; null where no page of them is dated")
          .optional(
              "last_date",
              DataTypes.DateType,
              "The last day of issue; null where no page of them is dated")
          .required("dates", DataTypes.LongType, "days", "On how many known days")
          .required(
              "first_article_id",
              DataTypes.StringType,
              "The article that the text is quoted from: the first printed of the compared ones,"
                  + " ties by id")
          .key("passage_id")
          .clusteredBy("first_date")
          .references("first_date", "dim_date")
          .references("last_date", "dim_date")
          .build();

  private MartRecurringPassageTable() {}
}
