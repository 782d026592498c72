package org.tongwen.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.tongwen.align.Aligner;
import org.tongwen.align.AlignerSettings;
import org.tongwen.align.Passage;
import org.tongwen.job.LocalSpark;
import org.tongwen.job.TableRows;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.Held;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.QualityTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.RunsTable;
import org.tongwen.table.Table;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;
import org.tongwen.text.Normaliser;

/**
 * A warehouse of two stories by hand; the second is full of what a page must not take for markup.
 */
public final class FewStories {
  /** The story of three copies. */
  public static final String STORY = "aa00000000000001";

  /** The story of markup. */
  public static final String MARKUP = "bb00000000000002";

  /** What must be shown as it stands. */
  public static final String SCRIPT = "<script>window.hit=1</script>";

  public static final String REFERENCE =
      """
      新华社北京5月20日电 两国元首先后举行小范围会谈，签署20项合作文件，张明出席。
      双方一致认为，要把合作的成色做得越来越足，让两国人民从中受益。
      会谈后，两国元首共同会见了记者。""";

  public static final String COPY =
      """
      新华社北京5月20日电 两国元首先后举行小范围会谈，签署25项合作文件，张朋出席。
      双方一致认为，要把合作的成果做得越来越多，让两国人民从中受益。
      会谈后，两国元首共同会见了记者。""";

  public static final String ABRIDGED = "双方一致认为，要把合作的成果做得越来越多，让两国人民从中受益。";

  static final String EVIL =
      SCRIPT + "本报讯\u2028昨日全市举行植树活动，</script><img src=x onerror=\"window.hit=1\">共植树三千株。";

  static final LocalDate DAY = LocalDate.of(2026, 5, 21);

  private static final Instant ENDED = Instant.parse("2026-05-21T01:02:03Z");

  private final Warehouse house;

  private FewStories(Warehouse house) {
    this.house = house;
  }

  /** Makes the tables in a folder. */
  public static Warehouse in(Path folder) {
    // Few rows are planned in a fraction of the time where the driver holds them.
    SparkSession spark = LocalSpark.session().newSession();
    spark.conf().set(Held.SMALL, "true");
    spark.conf().set("spark.sql.adaptive.enabled", "false");
    spark.conf().set("spark.sql.shuffle.partitions", "1");
    spark.conf().set("spark.sql.leafNodeDefaultParallelism", "1");
    Warehouse house = Warehouse.at(spark, folder.toString());
    new FewStories(house).make();
    return house;
  }

  private void put(Table table, TableRows rows) {
    house.append(table, rows.dataset(), "r1");
  }

  private void make() {
    TableRows pages = TableRows.of(PagesTable.TABLE);
    TableRows articles = TableRows.of(ArticlesTable.TABLE);
    TableRows families = TableRows.of(FamiliesTable.TABLE);
    print(pages, articles, families, "01", "海滨日报", DAY, "元首举行会谈", REFERENCE, STORY, "01", 1.0);
    print(pages, articles, families, "02", "山城晚报", DAY, "元首会谈", COPY, STORY, "01", 1.0);
    print(pages, articles, families, "03", null, DAY.plusDays(1), "简讯", ABRIDGED, STORY, "01", .4);
    print(pages, articles, families, "04", "海滨日报", DAY, SCRIPT, EVIL, MARKUP, "04", 1.0);
    print(pages, articles, families, "05", SCRIPT, DAY, "植树", EVIL, MARKUP, "04", 1.0);
    put(PagesTable.TABLE, pages);
    put(ArticlesTable.TABLE, articles);
    put(FamiliesTable.TABLE, families);
    TableRows passages = TableRows.of(PassagesTable.TABLE);
    aligned(passages, "01", REFERENCE, "02", COPY);
    aligned(passages, "01", REFERENCE, "03", ABRIDGED);
    aligned(passages, "04", EVIL, "05", EVIL);
    put(PassagesTable.TABLE, passages);
    TableRows variants = TableRows.of(VariantsTable.TABLE);
    variant(variants, STORY, REFERENCE, "20项", "25项", "number", "02");
    variant(variants, STORY, REFERENCE, "张明", "张朋", "name", "02");
    variant(variants, STORY, REFERENCE, "成色做得越来越足", "成果做得越来越多", "wording", "02", "03");
    variant(variants, MARKUP, EVIL, "三千", SCRIPT, "wording", "05");
    put(VariantsTable.TABLE, variants);
    FewMarts.put(house);
    put(
        RejectsTable.TABLE,
        TableRows.of(RejectsTable.TABLE)
            .row("source", SCRIPT + ".txt", "reason", "binary", "detail", SCRIPT, "run_id", "r1"));
    put(
        RunsTable.TABLE,
        TableRows.of(RunsTable.TABLE)
            .row(
                "run_id",
                "r1",
                "job",
                "marts",
                "state",
                "done",
                "started",
                ENDED,
                "finished",
                ENDED));
    put(
        QualityTable.TABLE,
        TableRows.of(QualityTable.TABLE)
            .row("run_id", "r1", "check", "keys.pages", "passed", true));
  }

  static String id(String short2) {
    return short2 + "00000000000000";
  }

  private static void print(
      TableRows pages,
      TableRows articles,
      TableRows families,
      String key,
      String paper,
      LocalDate day,
      String headline,
      String body,
      String family,
      String reference,
      double completeness) {
    String page = id(key) + id(key);
    int start = headline.codePointCount(0, headline.length()) + 1;
    int end = start + body.codePointCount(0, body.length());
    pages.row(
        "page_id",
        page,
        "source",
        key + ".txt",
        "kind",
        "page",
        "paper",
        paper,
        "issue_date",
        day,
        "issue_date_source",
        "masthead",
        "page_no",
        "1",
        "text",
        headline + "\n" + body + "\n");
    articles.row(
        "article_id",
        id(key),
        "page_id",
        page,
        "headline",
        headline,
        "body",
        body,
        "agency",
        "新华社",
        "headline_spans",
        List.of(TableRows.span(0, start - 1)),
        "body_spans",
        List.of(TableRows.span(start, end)));
    String relation = key.equals(reference) ? "reference" : completeness < .9 ? "abridged" : "copy";
    families.row(
        "family_id",
        family,
        "article_id",
        id(key),
        "reference_article_id",
        id(reference),
        "relation",
        relation,
        "completeness",
        completeness,
        "chain_completeness",
        completeness,
        "first_print_date",
        DAY);
  }

  static int[] letters(String text) {
    return Normaliser.normalise(text.codePoints().toArray()).letters();
  }

  private static void aligned(TableRows rows, String keyA, String a, String keyB, String b) {
    Aligner aligner = new Aligner(AlignerSettings.DEFAULT);
    for (Passage p : aligner.align(letters(a), letters(b)).passages()) {
      rows.row(
          "article_a",
          id(keyA),
          "article_b",
          id(keyB),
          "a_letter",
          p.aStart(),
          "a_letter_end",
          p.aEnd(),
          "b_letter",
          p.bStart(),
          "b_letter_end",
          p.bEnd(),
          "a_start",
          p.aStart(),
          "a_end",
          p.aEnd(),
          "b_start",
          p.bStart(),
          "b_end",
          p.bEnd(),
          "edits",
          p.edits().toString());
    }
  }

  private static void variant(
      TableRows rows,
      String family,
      String text,
      String there,
      String here,
      String kind,
      String... copies) {
    rows.row(
        "family_id",
        family,
        "position",
        letters(text.substring(0, text.indexOf(there))).length,
        "reference",
        there,
        "reading",
        here,
        "kind",
        kind,
        "witnesses",
        3,
        "article_ids",
        List.of(copies).stream().map(FewStories::id).toList());
  }
}
