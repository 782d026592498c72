package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tongwen.page.Gazetteer;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.DimAgencyTable;
import org.tongwen.table.DimDateTable;
import org.tongwen.table.DimPaperTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.MartCopyTable;
import org.tongwen.table.MartPaperDayTable;
import org.tongwen.table.MartPaperSimilarityTable;
import org.tongwen.table.MartReprintDelayTable;
import org.tongwen.table.MartStoryTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.VariantsTable;

/**
 * Four papers and a page of unknown paper, small enough to count by hand:
 *
 * <pre>
 * story     day 1 (30 April)        day 2 (1 May)                day 3 (2 May)
 * talks     north x1 + x2, south x3 west x4                      unknown paper x5
 * harvest                           north y1                     south y2
 * own                               west z1
 * </pre>
 */
class MartsJobTest {
  private static final LocalDate DAY_1 = LocalDate.of(2026, 4, 30);
  private static final LocalDate DAY_2 = LocalDate.of(2026, 5, 1);
  private static final LocalDate DAY_3 = LocalDate.of(2026, 5, 2);

  private static Dataset<Row> pages;
  private static Dataset<Row> articles;
  private static Dataset<Row> families;
  private static Dataset<Row> sketches;
  private static Dataset<Row> prints;
  private static Dataset<Row> copies;

  @BeforeAll
  static void printThePapers() {
    pages =
        TableRows.of(PagesTable.TABLE)
            .row("page_id", "n1", "paper", "北报", "issue_date", DAY_1)
            .row("page_id", "n1b", "paper", "北报", "issue_date", DAY_1)
            .row("page_id", "s1", "paper", "南报", "issue_date", DAY_1)
            .row("page_id", "n2", "paper", "北报", "issue_date", DAY_2)
            .row("page_id", "w2", "paper", "西报", "issue_date", DAY_2)
            .row("page_id", "s3", "paper", "南报", "issue_date", DAY_3)
            .row("page_id", "u3", "issue_date", DAY_3)
            .row("page_id", "e3", "paper", "东报", "issue_date", DAY_3)
            .dataset();
    articles =
        TableRows.of(ArticlesTable.TABLE)
            .row("article_id", "x1", "page_id", "n1", "headline", "会谈", "agency", "新华社")
            .row("article_id", "x2", "page_id", "n1b", "continues_article_id", "x1")
            .row("article_id", "x3", "page_id", "s1", "headline", "会谈举行", "agency", "新华社")
            .row("article_id", "x4", "page_id", "w2", "headline", "", "agency", "新华社")
            .row("article_id", "x5", "page_id", "u3", "headline", "会谈")
            .row("article_id", "y1", "page_id", "n2", "headline", "", "agency", "本报")
            .row("article_id", "y2", "page_id", "s3", "headline", "丰收", "agency", "北报")
            .row("article_id", "z1", "page_id", "w2", "headline", "本地", "agency", "西报")
            .dataset();
    families =
        TableRows.of(FamiliesTable.TABLE)
            .row(member("F1", "x1", "x3", 0.6, 0.9, "新华社", DAY_1))
            .row(member("F1", "x2", "x3", 0.3, 0.3, "新华社", DAY_1))
            .row(member("F1", "x3", "x3", 1.0, 1.0, "新华社", DAY_1))
            .row(member("F1", "x4", "x3", 0.5, 0.5, "新华社", DAY_1))
            .row(member("F1", "x5", "x3", 0.8, 0.8, "新华社", DAY_1))
            .row(member("F2", "y1", "y1", 1.0, 1.0, null, DAY_2))
            .row(member("F2", "y2", "y1", 0.7, 0.7, null, DAY_2))
            .row(member("F3", "z1", "z1", 1.0, 1.0, null, DAY_2))
            .dataset();
    sketches =
        TableRows.of(SketchesTable.TABLE)
            .row("article_id", "x1", "letters", "一二三四五六")
            .row("article_id", "x2", "letters", "七八九")
            // The second letter is outside the basic plane: two UTF-16 units, one code point.
            .row("article_id", "x3", "letters", "一𠀀三四五六七八九十")
            .row("article_id", "x4", "letters", "一二三四五")
            .row("article_id", "x5", "letters", "一二三四五六七八")
            .row("article_id", "y1", "letters", "甲乙丙")
            .row("article_id", "y2", "letters", "甲乙")
            .row("article_id", "z1", "letters", "子丑寅卯")
            .dataset();
    prints = Prints.of(articles, families, pages, sketches);
    copies = Copies.of(prints).cache();
  }

  private static Object[] member(
      String family,
      String article,
      String reference,
      double completeness,
      double chain,
      String agency,
      LocalDate first) {
    return new Object[] {
      "family_id", family,
      "article_id", article,
      "reference_article_id", reference,
      "completeness", completeness,
      "chain_completeness", chain,
      "agency", agency,
      "first_print_date", first
    };
  }

  @Test
  void aStoryHasOneRowWithItsCopiesCounted() {
    Dataset<Row> variants =
        TableRows.of(VariantsTable.TABLE)
            .row("family_id", "F1", "position", 3, "reading", "甲")
            .row("family_id", "F1", "position", 5, "reading", "乙")
            .dataset();
    Dataset<Row> stories = StoryMart.of(copies, prints, variants);
    assertThat(stories.columns()).containsExactly(MartStoryTable.TABLE.columnNames());
    List<Row> rows = stories.orderBy("family_id").collectAsList();
    // F3 was printed once and is no story; x1 and x2 are one copy, nine tenths whole.
    assertThat(rows).hasSize(2);
    Row talks = rows.get(0);
    assertThat(talks.<String>getAs("family_id")).isEqualTo("F1");
    assertThat(talks.<String>getAs("headline")).isEqualTo("会谈举行");
    assertThat(talks.<String>getAs("agency")).isEqualTo("新华社");
    assertThat(talks.<LocalDate>getAs("first_print_date")).isEqualTo(DAY_1);
    assertThat(talks.<LocalDate>getAs("last_print_date")).isEqualTo(DAY_3);
    assertThat(talks.<String>getAs("first_papers")).isEqualTo("北报、南报");
    assertThat(talks.<Integer>getAs("papers")).isEqualTo(3);
    assertThat(talks.<Integer>getAs("copies")).isEqualTo(4);
    assertThat(talks.<Integer>getAs("copies_of_unknown_paper")).isEqualTo(1);
    assertThat(talks.<Double>getAs("mean_completeness")).isEqualTo((0.9 + 1.0 + 0.5 + 0.8) / 4);
    assertThat(talks.<Long>getAs("variants")).isEqualTo(2);
    assertThat(talks.<Integer>getAs("letters")).isEqualTo(10);
  }

  @Test
  void aStoryWhoseReferenceHasNoHeadlineTakesThatOfACopy() {
    Dataset<Row> none = TableRows.of(VariantsTable.TABLE).dataset();
    Row harvest = StoryMart.of(copies, prints, none).where("family_id = 'F2'").head();
    assertThat(harvest.<String>getAs("headline")).isEqualTo("丰收");
    assertThat(harvest.<String>getAs("first_papers")).isEqualTo("北报");
    assertThat(harvest.<Long>getAs("variants")).isZero();
  }

  @Test
  void papersAreComparedInTheMonthOfTheFirstPrint() {
    Dataset<Row> rows = PaperSimilarityMart.of(copies).orderBy("month", "paper_a", "paper_b");
    assertThat(rows.columns()).containsExactly(MartPaperSimilarityTable.TABLE.columnNames());
    LocalDate april = LocalDate.of(2026, 4, 1);
    LocalDate may = LocalDate.of(2026, 5, 1);
    // April has the talks alone, whenever they were taken up; May has harvest, and west's own.
    assertThat(rows.collectAsList().stream().map(Row::toString))
        .containsExactly(
            "[" + april + ",北报,南报,1,1,1,1.0,0,0]",
            "[" + april + ",北报,西报,1,1,1,1.0,1,0]",
            "[" + april + ",南报,西报,1,1,1,1.0,1,0]",
            "[" + may + ",北报,南报,1,1,1,1.0,1,0]");
  }

  @Test
  void aPaperThatPrintsMoreIsLessSimilar() {
    Dataset<Row> more =
        copies.union(
            copies
                .where("article_id = 'y1'")
                .selectExpr(replaced("'F9' AS family_id", "family_id")));
    Row may = PaperSimilarityMart.of(more).where("month = '2026-05-01'").head();
    // North printed two families of May, south one, one in common: 1 of 2.
    assertThat(may.<Long>getAs("families_a")).isEqualTo(2);
    assertThat(may.<Long>getAs("families_b")).isEqualTo(1);
    assertThat(may.<Double>getAs("similarity")).isEqualTo(0.5);
  }

  private static String[] replaced(String expression, String column) {
    return List.of(copies.columns()).stream()
        .map(c -> c.equals(column) ? expression : c)
        .toArray(String[]::new);
  }

  @Test
  void aPapersDayCountsContinuedArticlesOnce() {
    Dataset<Row> rows = PaperDayMart.of(copies, pages).orderBy("issue_date", "paper");
    assertThat(rows.columns()).containsExactly(MartPaperDayTable.TABLE.columnNames());
    // pages, articles, letters, reprints, own, agency_articles
    assertThat(rows.collectAsList().stream().map(Row::toString))
        .containsExactly(
            "[" + DAY_1 + ",北报,2,1,9,1,0,1]",
            "[" + DAY_1 + ",南报,1,1,10,1,0,1]",
            "[" + DAY_2 + ",北报,1,1,3,1,0,0]",
            "[" + DAY_2 + ",西报,1,2,9,1,1,1]",
            "[" + DAY_3 + ",东报,1,0,0,0,0,0]",
            "[" + DAY_3 + ",南报,1,1,2,1,0,1]");
  }

  @Test
  void everyCopyHasARowOfWhichTheOtherMartsAreCounts() {
    assertThat(copies.columns()).containsExactly(MartCopyTable.TABLE.columnNames());
    assertThat(
            copies
                .orderBy("article_id")
                .select(
                    "article_id", "paper", "agency", "delay_days", "letters", "copies", "reprint")
                .collectAsList())
        .extracting(Row::toString)
        // x1 is continued by x2; z1 was printed once.
        .containsExactly(
            "[x1,北报,新华社,0,9,4,true]",
            "[x3,南报,新华社,0,10,4,true]",
            "[x4,西报,新华社,1,5,4,true]",
            "[x5,null,新华社,2,8,4,true]",
            "[y1,北报,未注明,0,3,2,true]",
            "[y2,南报,未注明,1,2,2,true]",
            "[z1,西报,未注明,0,4,1,false]");
  }

  @Test
  void anAgencyHasTheStoriesThatCreditIt() {
    Dataset<Row> rows = Dimensions.agencies(copies).orderBy("agency");
    assertThat(rows.columns()).containsExactly(DimAgencyTable.TABLE.columnNames());
    // credited, stories, those of them that were reprinted, copies
    assertThat(rows.collectAsList().stream().map(Row::toString))
        .containsExactly(
            "[新华社,true,1,1,4," + DAY_1 + "," + DAY_3 + "]",
            "[未注明,false,2,1,3," + DAY_2 + "," + DAY_3 + "]");
  }

  @Test
  void aPaperHasWhatTheGazetteerAndItsPagesSay() {
    Gazetteer gazetteer =
        new Gazetteer(
            List.of(
                new Gazetteer.Paper("北报", List.of("北方报"), "CN00-0001", "北城", "city", ""),
                new Gazetteer.Paper("无报", List.of(), "", "", "other", "")));
    Dataset<Row> rows = Dimensions.papers(pages, gazetteer).orderBy("paper");
    assertThat(rows.columns()).containsExactly(DimPaperTable.TABLE.columnNames());
    // days, pages; the page of unknown paper is nobody's
    assertThat(rows.collectAsList().stream().map(Row::toString))
        .containsExactly(
            "[东报,null,null,null," + DAY_3 + "," + DAY_3 + ",1,1]",
            "[北报,CN00-0001,北城,city," + DAY_1 + "," + DAY_2 + ",2,3]",
            "[南报,null,null,null," + DAY_1 + "," + DAY_3 + ",2,2]",
            "[西报,null,null,null," + DAY_2 + "," + DAY_2 + ",1,1]");
  }

  @Test
  void theDaysAreWholeMonthsWithoutGaps() {
    Dataset<Row> rows = Dimensions.dates(pages);
    assertThat(rows.columns()).containsExactly(DimDateTable.TABLE.columnNames());
    assertThat(rows.count()).isEqualTo(30 + 31);
    assertThat(rows.where("date IN ('2026-04-30', '2026-05-03')").orderBy("date").collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[2026-04-30,2026,2,2026-04-01,4,30,2026-04-27,18,4,星期四,false]",
            "[2026-05-03,2026,2,2026-05-01,5,3,2026-04-27,18,7,星期日,true]");
    assertThat(Dimensions.dates(pages.where("issue_date IS NULL")).isEmpty()).isTrue();
  }

  @Test
  void delaysAreCountedFromTheFirstPrintByAnybody() {
    Dataset<Row> rows = ReprintDelayMart.of(copies).orderBy("paper", "delay_days");
    assertThat(rows.columns()).containsExactly(MartReprintDelayTable.TABLE.columnNames());
    assertThat(rows.collectAsList().stream().map(Row::toString))
        .containsExactlyInAnyOrder(
            "[北报,新华社,0,1]", "[北报,未注明,0,1]", "[南报,新华社,0,1]", "[南报,未注明,1,1]", "[西报,新华社,1,1]");
  }

  @Test
  void aChainIsNamedByItsFirstPartHoweverLongItIs() {
    TableRows rows = TableRows.of(ArticlesTable.TABLE).row("article_id", "p0");
    for (int i = 1; i < 6; i++) {
      rows.row("article_id", "p" + i, "continues_article_id", "p" + (i - 1));
    }
    rows.row("article_id", "q", "continues_article_id", "withdrawn");
    assertThat(Chains.of(rows.dataset()).orderBy("article_id").collectAsList())
        .extracting(r -> r.getString(0) + r.getString(1))
        .containsExactly("p0p0", "p1p0", "p2p0", "p3p0", "p4p0", "p5p0");
  }

  @Test
  void articlesThatContinueEachOtherInACircleAreRefused() {
    Dataset<Row> circle =
        TableRows.of(ArticlesTable.TABLE)
            .row("article_id", "a", "continues_article_id", "b")
            .row("article_id", "b", "continues_article_id", "a")
            .dataset();
    assertThatThrownBy(() -> Chains.of(circle)).hasMessageContaining("circle");
  }
}
