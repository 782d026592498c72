package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code mart_paper_day}: what a paper printed on a day. */
public final class MartPaperDayTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "mart_paper_day",
              "A paper on a day; pages of unknown paper or date are left out. A continued article"
                  + " is one, on the page of its first part.")
          .required("issue_date", DataTypes.DateType, "The day of issue")
          .required("paper", DataTypes.StringType, "The paper")
          .required("pages", DataTypes.LongType, "pages", "Pages read")
          .required(
              "articles", DataTypes.LongType, "articles", "Articles, continued ones counted once")
          .required("letters", DataTypes.LongType, "letters", "Letters and digits of their bodies")
          .required(
              "reprints",
              DataTypes.LongType,
              "articles",
              "Articles whose family has a copy of another or of an unknown paper (通稿、转载)")
          .required("own", DataTypes.LongType, "articles", "Articles that are no reprints (独家)")
          .required(
              "agency_articles",
              DataTypes.LongType,
              "articles",
              "Articles that credit somebody else than the paper")
          .key("issue_date", "paper")
          .clusteredBy("issue_date", "paper")
          .references("issue_date", "dim_date")
          .references("paper", "dim_paper")
          .check("every_article_is_own_or_a_reprint", "own + reprints = articles")
          .build();

  private MartPaperDayTable() {}
}
