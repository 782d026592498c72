package org.tongwen.job;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.MartStoryTable;

/** Makes {@code mart_story}: the stories of two copies or more. */
final class StoryMart {
  private StoryMart() {}

  /**
   * One row a story.
   *
   * @param copies as {@link Copies} makes them
   * @param prints as {@link Prints} makes them
   * @param variants rows of {@code variants}
   */
  static Dataset<Row> of(Dataset<Row> copies, Dataset<Row> prints, Dataset<Row> variants) {
    Dataset<Row> references =
        prints
            .where("article_id = reference_article_id")
            .selectExpr("family_id", "headline AS own_headline", "letters");
    Dataset<Row> readings = variants.groupBy("family_id").agg(count(lit(1)).as("readings"));
    Column empty = lit("");
    return printedTwice(copies)
        .join(references, "family_id")
        .join(readings, "family_id", "left")
        .withColumn(
            "headline", coalesce(nullif(col("own_headline"), empty), col("other_headline"), empty))
        .withColumn("variants", coalesce(col("readings"), lit(0L)))
        .selectExpr(MartStoryTable.TABLE.columnNames());
  }

  private static Dataset<Row> printedTwice(Dataset<Row> copies) {
    Column paper = coalesce(col("paper"), lit(Copies.UNKNOWN_PAPER));
    Column ofFirstDay = when(col("issue_date").equalTo(col("first_print_date")), paper);
    return copies
        .where("copies > 1")
        .groupBy("family_id")
        .agg(
            count(lit(1)).cast("int").as("copies"),
            count_if(col("paper").isNull()).cast("int").as("copies_of_unknown_paper"),
            count_distinct(col("paper")).cast("int").as("papers"),
            array_join(array_sort(collect_set(ofFirstDay)), "、").as("first_papers"),
            min(nullif(col("headline"), lit(""))).as("other_headline"),
            min("agency").as("agency"),
            min("first_print_date").as("first_print_date"),
            max("issue_date").as("last_print_date"),
            // Decimals add up to the same in any order, doubles do not.
            avg(col("completeness").cast("decimal(18,12)")).cast("double").as("mean_completeness"));
  }
}
