package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code dim_date}: the days that the facts of the marts fall on. */
public final class DimDateTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named(
              "dim_date",
              "A day (日期), from the first day of the month of the first known issue to the last day"
                  + " of the month of the last one, without gaps.")
          .required("date", DataTypes.DateType, "The day")
          .required("year", DataTypes.IntegerType, "year", "Its year")
          .required("quarter", DataTypes.IntegerType, "1 to 4", "Its quarter (季度)")
          .required(
              "month",
              DataTypes.DateType,
              "The first day of its month, as mart_paper_similarity.month")
          .required("month_of_year", DataTypes.IntegerType, "1 to 12", "Its month in the year")
          .required("day_of_month", DataTypes.IntegerType, "1 to 31", "Its day in the month")
          .required(
              "week",
              DataTypes.DateType,
              "The Monday of its week: sorts and joins where week numbers do not")
          .required(
              "week_of_year", DataTypes.IntegerType, "1 to 53", "The number of its week (ISO 8601)")
          .required(
              "day_of_week", DataTypes.IntegerType, "1 to 7", "Its day in the week; 1 is Monday")
          .required("weekday", DataTypes.StringType, "The same in Chinese, as 星期一")
          .required("weekend", DataTypes.BooleanType, "Whether it is a Saturday or a Sunday")
          .key("date")
          .build();

  private DimDateTable() {}
}
