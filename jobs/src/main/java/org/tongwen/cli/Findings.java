package org.tongwen.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.DimAgencyTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.MartStoryTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.Table;
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

  /** Formulae that are weighed: one that is part of another is told once. */
  private static final int FORMULAE_WEIGHED = 20;

  /** Readings that are weighed against each other, so that not all are of one story. */
  private static final int VARIANTS_WEIGHED = 300;

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
  record Formula(String text, long families, LocalDate first, LocalDate last) {}

  /** Reads a warehouse. */
  static Findings of(Warehouse house) {
    Map<String, Long> counts = counts(house);
    List<Story> stories = stories(house);
    List<String> ids = stories.stream().map(Story::familyId).toList();
    List<Copy> copies = ids.isEmpty() ? List.of() : copies(house, ids);
    return new Findings(
        counts.get(PagesTable.TABLE.name()),
        counts.get(ArticlesTable.TABLE.name()),
        counts.getOrDefault(RejectsTable.TABLE.name(), 0L),
        counts.get(MartStoryTable.TABLE.name()),
        counts.get(MartRecurringPassageTable.TABLE.name()),
        pages(house),
        stories,
        copies,
        ids.isEmpty() ? List.of() : variants(house, copies),
        formulae(house));
  }

  /** How many rows the tables have, in one query that Delta answers from its log. */
  private static Map<String, Long> counts(Warehouse house) {
    List<Table> tables = new ArrayList<>();
    tables.add(PagesTable.TABLE);
    tables.add(ArticlesTable.TABLE);
    tables.add(MartStoryTable.TABLE);
    tables.add(MartRecurringPassageTable.TABLE);
    if (house.has(RejectsTable.TABLE)) {
      tables.add(RejectsTable.TABLE);
    }
    Dataset<Row> all =
        tables.stream()
            .map(t -> house.read(t).agg(count(lit(1)).as("n")).withColumn("name", lit(t.name())))
            .reduce(Dataset::union)
            .orElseThrow();
    Map<String, Long> counts = new HashMap<>();
    all.collectAsList().forEach(r -> counts.put(r.getString(1), r.getLong(0)));
    return counts;
  }

  private static List<PrintedPage> pages(Warehouse house) {
    return house
        .read(PagesTable.TABLE)
        .select("source", "paper", "issue_date", "issue_date_source", "issue_date_detail")
        .orderBy(col("issue_date").desc_nulls_last(), col("paper").asc_nulls_last(), col("source"))
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
            col("papers").desc(), col("copies").desc(), col("letters").desc(), col("family_id"))
        .limit(STORIES)
        .collectAsList()
        .stream()
        .map(
            r ->
                new Story(
                    text(r, "family_id"),
                    text(r, "headline"),
                    DimAgencyTable.NONE.equals(text(r, "agency")) ? null : text(r, "agency"),
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
        .collectAsList()
        .stream()
        .sorted(Comparator.comparingInt(r -> r.<Integer>getAs("place")))
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

  /** The readings that tell most. */
  private static List<Telling> variants(Warehouse house, List<Copy> copies) {
    Map<String, String> papers = new HashMap<>();
    copies.stream().filter(Copy::reference).forEach(c -> papers.put(c.familyId(), c.paper()));
    List<Telling> weighed =
        house
            .read(VariantsTable.TABLE)
            .where(col("family_id").isin(papers.keySet().toArray()))
            .withColumn("weight", expr(Telling.WEIGHT_SQL).cast("double"))
            .orderBy(col("weight").desc(), col("family_id"), col("position"), col("reading"))
            .limit(VARIANTS_WEIGHED)
            .collectAsList()
            .stream()
            .map(
                r ->
                    new Telling(
                        text(r, "family_id"),
                        text(r, "kind"),
                        papers.get(text(r, "family_id")),
                        text(r, "reference"),
                        text(r, "reading"),
                        r.getList(r.fieldIndex("papers")),
                        r.<Double>getAs("weight"),
                        r.<Integer>getAs("page_start"),
                        r.<Integer>getAs("page_end"),
                        text(r, "context")))
            .toList();
    return Telling.choose(weighed, VARIANTS);
  }

  private static List<Formula> formulae(Warehouse house) {
    List<Formula> ranked =
        house
            .read(MartRecurringPassageTable.TABLE)
            .orderBy(
                col("dates").gt(1).desc(),
                expr("(families - 1) * least(letters, 60)").desc(),
                col("passage_id"))
            .limit(FORMULAE_WEIGHED)
            .collectAsList()
            .stream()
            .map(
                r ->
                    new Formula(
                        text(r, "text"),
                        r.<Long>getAs("families"),
                        date(r, "first_date"),
                        date(r, "last_date")))
            .toList();
    List<Formula> chosen = new ArrayList<>();
    for (Formula formula : ranked) {
      boolean told =
          chosen.stream()
              .anyMatch(
                  c -> c.text().contains(formula.text()) || formula.text().contains(c.text()));
      if (!told && chosen.size() < FORMULAE) {
        chosen.add(formula);
      }
    }
    return chosen;
  }

  private static String text(Row row, String column) {
    return row.<String>getAs(column);
  }

  private static LocalDate date(Row row, String column) {
    Object value = row.getAs(column);
    return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
  }
}
