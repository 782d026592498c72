package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.tongwen.table.Table;

/** Counts what the checks of the gate judge. */
final class QualityFigures {
  private QualityFigures() {}

  /**
   * How many rows break which rule. Every table is read once, and one shuffle brings together all
   * that is said of a page, an article, a family or a key.
   *
   * @param tables the rows of the tables that there are; at least one
   * @param earliest the first plausible day
   * @param latest the last plausible day
   * @return check, broken (rows that break it), looked_at (rows that it is about); a check whose
   *     tables are empty has no row
   */
  static Dataset<Row> broken(
      Map<Table, Dataset<Row>> tables, LocalDate earliest, LocalDate latest) {
    Dataset<Row> facts =
        tables.entrySet().stream()
            .map(e -> facts(e.getValue(), QualityFacts.of(e.getKey(), earliest, latest)))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    // Sorting by a number is cheap; two hashes of 96 bits together do not collide.
    WindowSpec about = Window.partitionBy("about", "again");
    Column extent = max("extent").over(about);
    Column twice = col("once").and(count_if(col("once")).over(about).gt(lit(1)));
    Column missing = col("needs").and(extent.isNull());
    // What is not there at all is counted as missing, once.
    Column tooFar = coalesce(col("reaches").gt(extent), lit(false));
    return facts
        .withColumn("wrong", col("broken").or(twice).or(missing).or(tooFar))
        .where(not(col("check").isNull()))
        .groupBy("check")
        .agg(count_if(col("wrong")).as("broken"), count(lit(1)).as("looked_at"));
  }

  private static Dataset<Row> facts(Dataset<Row> rows, List<QualityFacts.Fact> facts) {
    String all = String.join(", ", facts.stream().map(QualityFacts.Fact::sql).toList());
    return rows.selectExpr("inline(array(%s))".formatted(all))
        .where("ident IS NOT NULL")
        .withColumn("about", xxhash64(col("kind"), col("ident")))
        .withColumn("again", hash(col("kind"), col("ident")))
        .drop("kind", "ident");
  }

  /**
   * The share of reprints day by day, newest first.
   *
   * @param paperDays rows of {@code mart_paper_day}
   * @param days at most so many
   * @return issue_date, articles, reprints
   */
  static Dataset<Row> reprintsByDay(Dataset<Row> paperDays, int days) {
    return paperDays
        .groupBy("issue_date")
        .agg(sum("articles").as("articles"), sum("reprints").as("reprints"))
        .orderBy(col("issue_date").desc())
        .limit(days);
  }
}
