package org.tongwen.job;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.page.ArticleReading;
import org.tongwen.page.Continuations;
import org.tongwen.page.Dateline;
import org.tongwen.page.JumpMark;

/** Links the printed parts of continued articles, day by day, by {@link Continuations}. */
final class Jumps {
  /** A part, and the part that it continues. */
  static final StructType SCHEMA =
      new StructType()
          .add("article_id", DataTypes.StringType, false)
          .add("continues_article_id", DataTypes.StringType, false);

  private Jumps() {}

  /**
   * Links parts.
   *
   * @param articles rows of the table
   * @param byText key, component: the families by text alone
   * @param pages page_id, paper, page_no, issue_date
   */
  static Dataset<Row> link(Dataset<Row> articles, Dataset<Row> byText, Dataset<Row> pages) {
    MapFunction<Row, String> byDay = row -> String.valueOf(row.<LocalDate>getAs("issue_date"));
    FlatMapGroupsFunction<String, Row, Row> join = (day, rows) -> join(rows);
    Dataset<Row> families =
        byText.select(Texts.articleId(col("key")).as("article_id"), col("component"));
    // Whole copies elsewhere tell which parts belong together: the families of the parts come
    // along.
    Dataset<Row> concerned =
        articles
            .where("jump_to IS NOT NULL OR jump_from IS NOT NULL")
            .select("article_id")
            .join(families, "article_id")
            .select("component")
            .distinct();
    Dataset<Row> parts = Narrow.held(families.join(Narrow.held(concerned), "component"));
    return articles
        .join(parts, "article_id")
        .join(pages, "page_id")
        .groupByKey(byDay, Encoders.STRING())
        .flatMapGroups(join, Encoders.row(SCHEMA));
  }

  private static Iterator<Row> join(Iterator<Row> rows) {
    List<Continuations.Part> parts = new ArrayList<>();
    while (rows.hasNext()) {
      parts.add(part(rows.next()));
    }
    // Rows come in any order; the links must not depend on it.
    parts.sort(Comparator.comparing(Continuations.Part::articleId));
    List<Row> links = new ArrayList<>();
    Continuations.join(parts)
        .forEach((after, before) -> links.add(RowFactory.create(after, before)));
    return links.iterator();
  }

  private static Continuations.Part part(Row row) {
    ArticleReading article =
        new ArticleReading(
            row.<Integer>getAs("seq"),
            "",
            row.getAs("headline"),
            "",
            "",
            Dateline.NONE,
            row.getAs("body"),
            List.of(),
            List.of(),
            mark(row.getAs("jump_to")),
            mark(row.getAs("jump_from")),
            "");
    LocalDate date = row.getAs("issue_date");
    return new Continuations.Part(
        row.getAs("article_id"),
        row.getAs("page_id"),
        row.getAs("paper"),
        date,
        row.getAs("page_no"),
        article);
  }

  /** A mark as the table has it: section and number. */
  private static JumpMark mark(String target) {
    if (target == null) {
      return null;
    }
    int digits = 0;
    while (digits < target.length() && !Character.isDigit(target.charAt(digits))) {
      digits++;
    }
    return new JumpMark(
        target, target.substring(0, digits), Integer.parseInt(target.substring(digits)));
  }
}
