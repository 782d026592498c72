package org.tongwen.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_json;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The data files of papers: their list, their days, who prints the same. */
final class PaperFiles {
  /** So many papers of a month stand in its matrix; a paper's own file has all that it meets. */
  static final int MATRIX = 60;

  private PaperFiles() {}

  /**
   * Numbers papers in the order of their names, from 0.
   *
   * <p>Memory: the names of all papers in one task; there are thousands at most.
   *
   * @param pages rows of {@code pages}
   * @return n, paper
   */
  static Dataset<Row> numbered(Dataset<Row> pages) {
    // One partition by name, for Spark warns of windows without.
    return pages
        .where("paper IS NOT NULL")
        .select("paper")
        .distinct()
        .withColumn("all", lit(0))
        .withColumn(
            "n", row_number().over(Window.partitionBy("all").orderBy("paper")).minus(lit(1)))
        .select("n", "paper");
  }

  /**
   * The list of papers in the order of their numbers, a column of JSON.
   *
   * @param papers n, paper
   * @param pages rows of {@code pages}
   * @param days rows of {@code mart_paper_day}
   * @param prints as {@link Prints} makes them
   */
  static Dataset<Row> list(
      Dataset<Row> papers, Dataset<Row> pages, Dataset<Row> days, Dataset<Row> prints) {
    Dataset<Row> read = pages.groupBy("paper").agg(count(lit(1)).as("pages"));
    Dataset<Row> sums =
        days.groupBy("paper")
            .agg(
                count(lit(1)).as("days"),
                sum("articles").as("articles"),
                sum("reprints").as("reprints"));
    Dataset<Row> stories =
        prints
            .where("n IS NOT NULL")
            .groupBy("n")
            .agg(count_distinct(col("family_id")).as("stories"));
    String[] byName = {"paper"};
    return papers
        .join(read, byName, "left")
        .join(sums, byName, "left")
        .join(stories, new String[] {"n"}, "left")
        .orderBy("n")
        .select(
            to_json(
                struct(
                    col("paper").as("name"),
                    col("pages"),
                    orNone("days"),
                    orNone("articles"),
                    orNone("reprints"),
                    orNone("stories"))));
  }

  private static Column orNone(String column) {
    return coalesce(col(column), lit(0)).as(column);
  }

  /**
   * What papers printed on the days of a month.
   *
   * @param days rows of {@code mart_paper_day}
   * @param papers n, paper
   * @return name, json: an array of paper, day, pages, articles, reprints each
   */
  static Dataset<Row> days(Dataset<Row> days, Dataset<Row> papers) {
    return days.join(papers, "paper")
        .withColumn("month", date_format(col("issue_date"), "yyyy-MM"))
        .groupBy("month")
        .agg(
            sort_array(collect_list(expr("array(n, day(issue_date), pages, articles, reprints)")))
                .as("days"))
        .select(concat(lit("days/"), col("month")).as("name"), to_json(col("days")).as("json"));
  }

  /**
   * The papers of a month that print most, compared with each other.
   *
   * @param similarity rows of {@code mart_paper_similarity}
   * @param papers n, paper
   * @return name, json: papers, of so many, and pairs
   */
  static Dataset<Row> matrices(Dataset<Row> similarity, Dataset<Row> papers) {
    Dataset<Row> printed =
        similarity
            .selectExpr("month", "paper_a AS paper", "families_a AS families")
            .union(similarity.selectExpr("month", "paper_b", "families_b"))
            .distinct()
            .join(papers, "paper");
    Dataset<Row> ranked =
        printed.withColumn(
            "rank",
            row_number().over(Window.partitionBy("month").orderBy(desc("families"), col("paper"))));
    Dataset<Row> shown =
        ranked
            .where(col("rank").leq(lit(MATRIX)))
            .groupBy("month")
            .agg(sort_array(collect_list(expr("array(rank, n, families)"))).as("papers"));
    Dataset<Row> all = ranked.groupBy("month").agg(count(lit(1)).as("of"));
    Dataset<Row> first = ranked.selectExpr("month", "paper AS paper_a", "rank AS i", "n AS na");
    Dataset<Row> second = ranked.selectExpr("month", "paper AS paper_b", "rank AS j", "n AS nb");
    Dataset<Row> pairs =
        similarity
            .join(first, new String[] {"month", "paper_a"})
            .join(second, new String[] {"month", "paper_b"})
            .where(col("i").leq(lit(MATRIX)).and(col("j").leq(lit(MATRIX))))
            .groupBy("month")
            .agg(
                sort_array(
                        collect_list(
                            struct(
                                col("na").as("a"),
                                col("nb").as("b"),
                                col("shared_families").as("s"),
                                round(col("similarity"), 4).as("j"),
                                col("a_first").as("fa"),
                                col("b_first").as("fb"))))
                    .as("pairs"));
    return shown
        .join(all, "month")
        .join(pairs, "month")
        .select(
            concat(lit("similar/"), date_format(col("month"), "yyyy-MM")).as("name"),
            to_json(struct(col("papers"), col("of"), col("pairs"))).as("json"));
  }

  /**
   * A file for each paper: its days, whom it meets month by month, how late it prints.
   *
   * @param papers n, paper
   * @param days rows of {@code mart_paper_day}
   * @param similarity rows of {@code mart_paper_similarity}
   * @param delays rows of {@code mart_reprint_delay}
   * @return name, json
   */
  static Dataset<Row> each(
      Dataset<Row> papers, Dataset<Row> days, Dataset<Row> similarity, Dataset<Row> delays) {
    Dataset<Row> onDays =
        days.groupBy("paper")
            .agg(
                sort_array(
                        collect_list(
                            struct(
                                col("issue_date").as("d"),
                                col("pages").as("p"),
                                col("articles").as("a"),
                                col("reprints").as("r"),
                                col("agency_articles").as("g"))))
                    .as("days"));
    Dataset<Row> late =
        delays
            .groupBy("paper", "delay_days")
            .agg(sum("families").as("families"))
            .groupBy("paper")
            .agg(sort_array(collect_list(expr("array(delay_days, families)"))).as("delays"));
    String[] byName = {"paper"};
    return papers
        .join(onDays, byName, "left")
        .join(met(similarity, papers), byName, "left")
        .join(late, byName, "left")
        .select(
            concat(lit("paper/"), col("n").cast("string")).as("name"),
            to_json(struct(col("days"), col("met"), col("delays"))).as("json"));
  }

  private static Dataset<Row> met(Dataset<Row> similarity, Dataset<Row> papers) {
    return similarity
        .selectExpr(
            "month",
            "paper_a AS paper",
            "paper_b AS other",
            "shared_families AS s",
            "similarity",
            "a_first AS f",
            "b_first AS l")
        .union(
            similarity.select(
                "month",
                "paper_b",
                "paper_a",
                "shared_families",
                "similarity",
                "b_first",
                "a_first"))
        .join(papers.selectExpr("n AS o", "paper AS other"), "other")
        .groupBy("paper")
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            date_format(col("month"), "yyyy-MM").as("m"),
                            col("o"),
                            col("s"),
                            round(col("similarity"), 4).as("j"),
                            col("f"),
                            col("l"))))
                .as("met"));
  }
}
