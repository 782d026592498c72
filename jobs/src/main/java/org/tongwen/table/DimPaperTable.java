package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code dim_paper}: the newspapers that pages were read of. */
public final class DimPaperTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "dim_paper",
              "A newspaper (报纸) of which a page was read, by its name: names are unique, as in the"
                  + " gazetteer.")
          .required("paper", DataTypes.StringType, "Its name in simplified characters")
          .optional(
              "cn_code",
              DataTypes.StringType,
              "Its serial code (国内统一刊号): of the gazetteer, or else the least that its pages"
                  + " print; null where neither has one")
          .optional(
              "place",
              DataTypes.StringType,
              "The city or province that it appears in; null where the gazetteer does not say")
          .optional(
              "kind",
              DataTypes.StringType,
              "central (中央), provincial (省级), city (地市), county (县级), evening (晚报), morning"
                  + " (晨报), metro (都市报), business (财经), industry (行业), agency (通讯社) or other; null"
                  + " where the gazetteer does not say")
          .optional(
              "first_date",
              DataTypes.DateType,
              "The first day of issue; null where no page of it is dated")
          .optional(
              "last_date",
              DataTypes.DateType,
              "The last day of issue; null where no page of it is dated")
          .required("days", DataTypes.LongType, "days", "On how many known days pages were read")
          .required("pages", DataTypes.LongType, "pages", "Pages read, undated ones too")
          .key("paper")
          .build();

  private DimPaperTable() {}
}
