package org.tongwen.report;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.tongwen.job.LocalSpark;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.Column;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.MartPaperDayTable;
import org.tongwen.table.MartPaperSimilarityTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.MartReprintDelayTable;
import org.tongwen.table.MartStoryTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.QualityTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.RunsTable;
import org.tongwen.table.Table;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

/** A warehouse of many stories of three copies each in 120 papers and 30 days, out of formulae. */
public final class ManyStories {
  private static final String PAPER = "concat('报', cast((s * 7 + k * 31) % 120 AS string), '日报')";
  private static final String DAY = "date_add(date'2026-05-01', cast(s % 28 + k AS int))";
  private static final String FAMILY = "lpad(lower(hex(s * 2654435761 % 4294967296)), 16, '0')";
  private static final String ARTICLE =
      "lpad(lower(hex((s * 3 + k) * 2654435761 % 4294967296)), 16, 'a')";
  private static final String PAGE = "lpad(lower(hex((s * 3 + k) DIV 30)), 32, 'c')";
  private static final String HEADLINE =
      "concat('第', s, '篇', elt(cast(s % 4 + 1 AS int), '植树造林', '防汛抗旱', '春耕备耕', '乡村振兴'), '报道')";
  private static final String BODY = "repeat(concat('本报讯', " + HEADLINE + ", '记者昨日获悉。'), 10)";

  private final SparkSession spark = LocalSpark.session();
  private final Warehouse house;
  private final Dataset<Row> prints;
  private final Dataset<Row> stories;

  private ManyStories(Warehouse house, int stories) {
    this.house = house;
    this.stories = spark.range(stories).selectExpr("id AS s", "0 AS k");
    prints = spark.range(3L * stories).selectExpr("id DIV 3 AS s", "cast(id % 3 AS int) AS k");
  }

  /** Makes the tables in a folder. */
  public static Warehouse in(Path folder, int stories) {
    Warehouse house = Warehouse.at(LocalSpark.session(), folder.toString());
    new ManyStories(house, stories).make();
    return house;
  }

  private void make() {
    put(
        PagesTable.TABLE,
        prints
            .selectExpr(PAGE + " AS page_id", PAPER + " AS paper", DAY + " AS issue_date")
            .groupBy("page_id")
            .agg(expr("min(paper) AS paper"), expr("min(issue_date) AS issue_date"))
            .withColumn("text", lit("版面文字。")));
    put(
        ArticlesTable.TABLE,
        prints.selectExpr(
            ARTICLE + " AS article_id",
            PAGE + " AS page_id",
            HEADLINE + " AS headline",
            BODY + " AS body",
            "'新华社' AS agency"));
    put(
        FamiliesTable.TABLE,
        prints.selectExpr(
            FAMILY + " AS family_id",
            ARTICLE + " AS article_id",
            ARTICLE.replace("+ k", "") + " AS reference_article_id",
            "if(k = 0, 'reference', 'copy') AS relation",
            "1.0D AS completeness",
            "1.0D AS chain_completeness"));
    put(
        MartStoryTable.TABLE,
        stories.selectExpr(
            FAMILY + " AS family_id",
            HEADLINE + " AS headline",
            "'新华社' AS agency",
            DAY + " AS first_print_date",
            "date_add(" + DAY + ", 2) AS last_print_date",
            "3 AS papers",
            "3 AS copies",
            "1.0D AS mean_completeness",
            "300 AS letters"));
    put(
        MartPaperDayTable.TABLE,
        prints
            .selectExpr(PAPER + " AS paper", DAY + " AS issue_date")
            .groupBy("paper", "issue_date")
            .agg(expr("count(*) AS articles"))
            .selectExpr("*", "articles AS reprints", "1L AS pages"));
    put(
        MartPaperSimilarityTable.TABLE,
        spark
            .range(120L * 120)
            .selectExpr("id DIV 120 AS a", "id % 120 AS b")
            .where("a < b")
            .selectExpr(
                "date'2026-05-01' AS month",
                "least(concat('报', a, '日报'), concat('报', b, '日报')) AS paper_a",
                "greatest(concat('报', a, '日报'), concat('报', b, '日报')) AS paper_b",
                "1 + (a * b) % 20 AS shared_families",
                "100 + a AS families_a",
                "100 + b AS families_b",
                "(1 + (a * b) % 20) / 100.0D AS similarity"));
    put(
        MartRecurringPassageTable.TABLE,
        stories.selectExpr(
            FAMILY + " AS passage_id",
            "concat('套语第', s, '条') AS text",
            "'clause' AS kind",
            "2L AS families",
            ARTICLE + " AS first_article_id",
            DAY + " AS first_date",
            DAY + " AS last_date"));
    put(
        RunsTable.TABLE,
        stories
            .limit(1)
            .selectExpr(
                "'r1' AS run_id",
                "'marts' AS job",
                "'done' AS state",
                "timestamp'2026-05-31 01:02:03' AS started",
                "timestamp'2026-05-31 01:02:03' AS finished"));
    for (Table empty :
        new Table[] {
          PassagesTable.TABLE,
          VariantsTable.TABLE,
          MartReprintDelayTable.TABLE,
          RejectsTable.TABLE,
          QualityTable.TABLE
        }) {
      put(empty, stories.limit(0));
    }
  }

  /** Adds rows; columns that are not given are empty, or null where they may be. */
  private void put(Table table, Dataset<Row> rows) {
    String[] columns =
        table.columns().stream()
            .map(c -> Arrays.asList(rows.columns()).contains(c.name()) ? given(c) : missing(c))
            .toArray(String[]::new);
    house.append(table, rows.selectExpr(columns), "r1");
  }

  private static String given(Column column) {
    return "cast(%s AS %s) AS %s".formatted(column.name(), column.type().sql(), column.name());
  }

  private static String missing(Column column) {
    String value = "null";
    if (column.required()) {
      value =
          column.type() instanceof ArrayType
              ? "array()"
              : column.type().equals(DataTypes.StringType)
                  ? "''"
                  : column.type().equals(DataTypes.TimestampType)
                      ? "timestamp'2026-05-31 01:02:03'"
                      : "0";
    }
    return "cast(%s AS %s) AS %s".formatted(value, column.type().sql(), column.name());
  }
}
