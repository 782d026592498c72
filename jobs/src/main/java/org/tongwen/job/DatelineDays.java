package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.tongwen.page.Dateline;

/** The day of a dateline with its year, by the rule of {@link Dateline#resolve}. */
final class DatelineDays {
  private static final UserDefinedFunction RESOLVE =
      udf(
          (UDF4<Integer, Integer, Integer, LocalDate, LocalDate>)
              (year, month, day, issue) ->
                  new Dateline(null, null, year, month, day).resolve(issue),
          DataTypes.DateType);

  private DatelineDays() {}

  /**
   * From dateline_year, dateline_month, dateline_day and issue_date; null where they do not tell.
   */
  static Column column() {
    return RESOLVE.apply(
        coalesce(col("dateline_year"), lit(0)),
        coalesce(col("dateline_month"), lit(0)),
        coalesce(col("dateline_day"), lit(0)),
        col("issue_date"));
  }
}
