package org.tongwen.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.MartStoryTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

/**
 * What the summary tells, fetched in a handful of queries, each with its limit in it: the size of
 * the answer does not grow with the warehouse.
 */
record Findings(
    long pageCount,
    long articleCount,
    long rejectCount,
    long storyCount,
    long recurringCount,
    List<PrintedPage> pages,
    List<Story> stories,
    List<Copy> copies,
    List<Telling> variants,
    List<Formula> formulae) {

  static final int PAGES = 12;
  static final int STORIES = 8;
  static final int COPIES_A_STORY = 8;
  static final int VARIANTS = 6;
  static final int FORMULAE = 3;

  /** Readings that are weighed a story; the most telling few of them are shown. */
  private static final int VARIANTS_WEIGHED = 40;

  private static final int CONTEXT = 16;

  /** A page with its date and what the date rests on. */
  record PrintedPage(
      String source, String paper, LocalDate date, String dateSource, String dateDetail) {}

  /** A story that was printed more than once. */
  record Story(
      String familyId,
      String headline,
      String agency,
      LocalDate first,
      LocalDate last,
      int papers,
      int copies,
      double meanCompleteness,
      long variants) {}

  /** A copy of a story; the parts of a continued article are one copy. */
  record Copy(
      String familyId,
      String articleId,
      String paper,
      LocalDate date,
      String relation,
      double completeness,
      String jumpTo,
      boolean reference) {}

  /** Wording that recurs in different stories. */
  record Formula(
      String text, long families, List<String> papers, LocalDate first, LocalDate last) {}

  /** Reads a warehouse. */
  static Findings of(Warehouse house) {
    List<Story> stories = stories(house);
    List<String> ids = stories.stream().map(Story::familyId).toList();
    return new Findings(
        house.read(PagesTable.TABLE).count(),
        house.read(ArticlesTable.TABLE).count(),
        house.has(RejectsTable.TABLE) ? house.read(RejectsTable.TABLE).count() : 0,
        house.read(MartStoryTable.TABLE).count(),
        house.read(MartRecurringPassageTable.TABLE).count(),
        pages(house),
        stories,
        ids.isEmpty() ? List.of() : copies(house, ids),
        ids.isEmpty() ? List.of() : variants(house, ids),
        formulae(house));
  }

  private static List<PrintedPage> pages(Warehouse house) {
    return house
        .read(PagesTable.TABLE)
        .select("source", "paper", "issue_date", "issue_date_source", "issue_date_detail")
        .orderBy(col("issue_date").desc_nulls_last(), col("paper"), col("source"))
        .limit(PAGES)
        .collectAsList()
        .stream()
        .map(
            r ->
                new PrintedPage(
                    text(r, "source"),
                    text(r, "paper"),
                    date(r, "issue_date"),
                    text(r, "issue_date_source"),
                    text(r, "issue_date_detail")))
        .toList();
  }

  private static List<Story> stories(Warehouse house) {
    return house
        .read(MartStoryTable.TABLE)
        .orderBy(
            col("papers").desc(),
            col("copies").desc(),
            col("letters").desc(),
            col("family_id"))
        .limit(STORIES)
        .collectAsList()
        .stream()
        .map(
            r ->
                new Story(
                    text(r, "family_id"),
                    text(r, "headline"),
                    text(r, "agency"),
                    date(r, "first_print_date"),
                    date(r, "last_print_date"),
                    r.<Integer>getAs("papers"),
                    r.<Integer>getAs("copies"),
                    r.<Double>getAs("mean_completeness"),
                    r.<Long>getAs("variants")))
        .toList();
  }

  private static List<Copy> copies(Warehouse house, List<String> families) {
    Dataset<Row> members =
        house
            .read(FamiliesTable.TABLE)
            .where(col("family_id").isin(families.toArray()))
            .select(
                col("family_id"),
                col("article_id"),
                col("relation"),
                col("chain_completeness"),
                col("article_id").equalTo(col("reference_article_id")).as("is_reference"));
    Dataset<Row> articles =
        house
            .read(ArticlesTable.TABLE)
            .where("continues_article_id IS NULL")
            .select("article_id", "page_id", "jump_to");
    Dataset<Row> pages = house.read(PagesTable.TABLE).select("page_id", "paper", "issue_date");
    return members
        .join(articles, "article_id")
        .join(pages, "page_id")
        .withColumn(
            "place",
            expr(
                "row_number() over (partition by family_id order by is_reference desc,"
                    + " chain_completeness desc, issue_date, paper, article_id)"))
        .where(col("place").leq(COPIES_A_STORY))
        .orderBy("family_id", "place")
        .collectAsList()
        .stream()
        .map(
            r ->
                new Copy(
                    text(r, "family_id"),
                    text(r, "article_id"),
                    text(r, "paper"),
                    date(r, "issue_date"),
                    text(r, "relation"),
                    r.<Double>getAs("chain_completeness"),
                    text(r, "jump_to"),
                    r.<Boolean>getAs("is_reference")))
        .toList();
  }

  /**
   * The readings that tell most, those that stand close by in the same copies put together, told
   * with the raw text around them.
   */
  private static List<Telling> variants(Warehouse house, List<String> families) {
    Dataset<Row> weighed =
        house
            .read(VariantsTable.TABLE)
            .where(col("family_id").isin(families.toArray()))
            .withColumn("weight", expr(Telling.WEIGHT_SQL))
            .withColumn(
                "place",
                expr(
                    "row_number() over (partition by family_id order by weight desc, position,"
                        + " reading)"))
            .where(col("place").leq(VARIANTS_WEIGHED));
    Dataset<Row> pages = house.read(PagesTable.TABLE).select("page_id", "paper", "text");
    List<Row> rows =
        weighed
            .join(pages, "page_id")
            .select(
                col("family_id"),
                col("page_id"),
                col("page_start"),
                col("page_end"),
                col("reference"),
                col("reading"),
                col("kind"),
                col("papers"),
                col("article_ids"),
                col("witnesses"),
                col("weight"),
                functions.coalesce(col("paper"), functions.lit("")).as("paper"),
                functions.greatest(col("page_start").minus(CONTEXT), functions.lit(0)).as("from"),
                expr(
                        "substring(text, greatest(page_start - %1$d, 0) + 1, page_end - page_start + 2 * %1$d)"
                            .formatted(CONTEXT))
                    .as("around"))
            .orderBy("family_id", "page_id", "page_start", "page_end", "reading")
            .collectAsList();
    List<Telling> all = new ArrayList<>();
    for (Row r : rows) {
      all.add(
          new Telling(
              text(r, "family_id"),
              text(r, "page_id"),
              text(r, "paper"),
              r.getList(r.fieldIndex("papers")),
              r.getList(r.fieldIndex("article_ids")),
              r.<Integer>getAs("witnesses"),
              text(r, "kind"),
              r.<Double>getAs("weight"),
              Telling.Place.of(
                  r.<Integer>getAs("page_start"),
                  r.<Integer>getAs("page_end"),
                  text(r, "reading"),
                  r.<Integer>getAs("from"),
                  text(r, "around"))));
    }
    return Telling.choose(all, VARIANTS);
  }

  private static List<Formula> formulae(Warehouse house) {
    return house
        .read(MartRecurringPassageTable.TABLE)
        .orderBy(
            col("dates").gt(1).desc(),
            col("families").desc(),
            col("letters").desc(),
            col("passage_id"))
        .limit(FORMULAE)
        .collectAsList()
        .stream()
        .map(
            r ->
                new Formula(
                    text(r, "text"),
                    r.<Long>getAs("families"),
                    r.getList(r.fieldIndex("papers")),
                    date(r, "first_date"),
                    date(r, "last_date")))
        .toList();
  }

  private static String text(Row row, String column) {
    return row.<String>getAs(column);
  }

  private static LocalDate date(Row row, String column) {
    Object value = row.getAs(column);
    return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
  }
}
