package org.tongwen.bench;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.posexplode;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Warehouse;

/**
 * Compares the families that were found with those that were planted, on the cluster: a truth file
 * of any length.
 */
public final class PlantedFamilies {
  private static final String TRUTH =
      "page STRING, articles ARRAY<STRUCT<story: STRING, body_spans: ARRAY<ARRAY<INT>>>>";

  private PlantedFamilies() {}

  /**
   * How well families agree.
   *
   * @param articles planted
   * @param planted stories with two prints or more
   * @param exact of these, found with these prints and no others
   * @param precision B-cubed (Bagga and Baldwin 1998), each print an item
   * @param recall likewise
   */
  public record Score(long articles, long planted, long exact, double precision, double recall) {
    /** Harmonic mean of both. */
    public double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  /** The score of a warehouse's families. */
  public static Score of(Warehouse house, String truthFile) {
    return score(
        stories(house, truthFile),
        house.read(FamiliesTable.TABLE).select(col("article_id"), col("family_id").as("family")));
  }

  /**
   * The story of each article that was found: that of the planted one that it overlaps most.
   *
   * @return item (one for each planted article), story, article_id (null where none was found)
   */
  public static Dataset<Row> stories(Warehouse house, String truthFile) {
    SparkSession spark = SparkSession.active();
    Dataset<Row> planted =
        spark
            .read()
            .schema(TRUTH)
            .json(truthFile)
            .select(col("page"), posexplode(col("articles")).as(new String[] {"number", "a"}))
            .where("a.story IS NOT NULL AND size(a.body_spans) > 0")
            .select(
                col("page"),
                concat_ws("#", col("page"), col("number")).as("item"),
                col("a.story").as("story"),
                array_min(expr("transform(a.body_spans, s -> s[0])")).as("start"),
                array_max(expr("transform(a.body_spans, s -> s[1])")).as("end"));
    Dataset<Row> found =
        house
            .read(ArticlesTable.TABLE)
            .select(
                col("page_id"),
                col("article_id"),
                array_min(expr("transform(body_spans, s -> s.start)")).as("from"),
                array_max(expr("transform(body_spans, s -> s.end)")).as("to"))
            .join(
                house
                    .read(PagesTable.TABLE)
                    .select(col("page_id"), element_at(expr("split(source, '/')"), -1).as("page")),
                "page_id");
    return planted
        .join(found, planted.col("page").equalTo(found.col("page")))
        .groupBy("item", "story")
        .agg(expr("max_by(article_id, least(end, to) - greatest(start, from))").as("article_id"));
  }

  /**
   * The score of any grouping.
   *
   * @param stories as {@link #stories} makes them
   * @param families article_id and family; an article that is not there is a family by itself
   */
  public static Score score(Dataset<Row> stories, Dataset<Row> families) {
    Dataset<Row> cells =
        stories
            .join(families, new String[] {"article_id"}, "left")
            .selectExpr("story", "coalesce(family, item) AS family")
            .groupBy("story", "family")
            .count()
            .withColumn("of_story", expr("sum(count) OVER (PARTITION BY story)"))
            .withColumn("of_family", expr("sum(count) OVER (PARTITION BY family)"));
    Row sums =
        cells
            .selectExpr(
                "coalesce(sum(count), 0)",
                "count(DISTINCT CASE WHEN of_story > 1 THEN story END)",
                "coalesce(sum(CASE WHEN of_story > 1 AND count = of_story AND count = of_family"
                    + " THEN 1 END), 0)",
                "coalesce(sum(count * count / of_family) / sum(count), 0)",
                "coalesce(sum(count * count / of_story) / sum(count), 0)")
            .head();
    return new Score(
        sums.getLong(0), sums.getLong(1), sums.getLong(2), sums.getDouble(3), sums.getDouble(4));
  }
}
