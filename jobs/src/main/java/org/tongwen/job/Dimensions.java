package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.page.Gazetteer;
import org.tongwen.table.DimAgencyTable;
import org.tongwen.table.DimDateTable;
import org.tongwen.table.DimPaperTable;

/**
 * Makes the dimensions of the marts: the papers, agencies and days that their rows refer to, under
 * the names and days themselves.
 */
final class Dimensions {
  private static final StructType GAZETTEER =
      new StructType()
          .add("paper", DataTypes.StringType, false)
          .add("known_code", DataTypes.StringType)
          .add("place", DataTypes.StringType)
          .add("kind", DataTypes.StringType);

  /** From 0 for Monday, as Spark's weekday() counts. */
  private static final String WEEKDAYS =
      List.of("一", "二", "三", "四", "五", "六", "日").stream()
          .map("'星期%s'"::formatted)
          .collect(Collectors.joining(", ", "element_at(array(", "), weekday(date) + 1)"));

  private Dimensions() {}

  /**
   * One row a day, whole months from the first issue to the last; none where no page is dated.
   *
   * @param pages rows of {@code pages}
   */
  static Dataset<Row> dates(Dataset<Row> pages) {
    return pages
        .agg(min("issue_date").as("first"), max("issue_date").as("last"))
        .where("first IS NOT NULL")
        .selectExpr("explode(sequence(trunc(first, 'month'), last_day(last))) AS date")
        .selectExpr(
            "date",
            "year(date) AS year",
            "quarter(date) AS quarter",
            "trunc(date, 'month') AS month",
            "month(date) AS month_of_year",
            "day(date) AS day_of_month",
            "trunc(date, 'week') AS week",
            "weekofyear(date) AS week_of_year",
            "weekday(date) + 1 AS day_of_week",
            WEEKDAYS + " AS weekday",
            "weekday(date) >= 5 AS weekend")
        .selectExpr(DimDateTable.TABLE.columnNames());
  }

  /**
   * One row a known paper.
   *
   * @param pages rows of {@code pages}
   */
  static Dataset<Row> papers(Dataset<Row> pages, Gazetteer gazetteer) {
    return pages
        .where("paper IS NOT NULL")
        .groupBy("paper")
        .agg(
            min("cn_code").as("printed_code"),
            min("issue_date").as("first_date"),
            max("issue_date").as("last_date"),
            count_distinct(col("issue_date")).as("days"),
            count(lit(1)).as("pages"))
        .join(rows(pages.sparkSession(), gazetteer), new String[] {"paper"}, "left")
        .withColumn("cn_code", coalesce(col("known_code"), col("printed_code")))
        .selectExpr(DimPaperTable.TABLE.columnNames());
  }

  private static Dataset<Row> rows(SparkSession spark, Gazetteer gazetteer) {
    List<Row> rows =
        gazetteer.papers().stream()
            .map(
                p ->
                    RowFactory.create(
                        p.name(), orNull(p.cnCode()), orNull(p.place()), orNull(p.kind())))
            .toList();
    return spark.createDataFrame(rows, GAZETTEER);
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /**
   * One row an agency; stories without one have a row where there are any.
   *
   * @param copies as {@link Copies} makes them
   */
  static Dataset<Row> agencies(Dataset<Row> copies) {
    return copies
        .groupBy("agency")
        .agg(
            count_distinct(col("family_id")).as("stories"),
            count_distinct(when(col("copies").gt(lit(1)), col("family_id")))
                .as("reprinted_stories"),
            count(lit(1)).as("copies"),
            min("issue_date").as("first_date"),
            max("issue_date").as("last_date"))
        .withColumn("credited", col("agency").notEqual(lit(DimAgencyTable.NONE)))
        .selectExpr(DimAgencyTable.TABLE.columnNames());
  }
}
