package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongwen.job.TableRows.span;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.MartPaperDayTable;
import org.tongwen.table.PagePartsTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.QualityTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.TokensTable;
import org.tongwen.table.Warehouse;

class QualityJobTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 21);

  private Map<Table, Dataset<Row>> tables;
  private final Map<Table, Dataset<Row>> fresh = new LinkedHashMap<>();

  /** Two pages of ten code points, each with one article; all is well. */
  @BeforeEach
  void makeSoundTables() {
    tables = new LinkedHashMap<>();
    put(
        TableRows.of(PagesTable.TABLE)
            .row("page_id", "p1", "text", "一二三四五六七八九𠀀", "issue_date", TODAY)
            .row("page_id", "p2", "text", "一二三四五六七八九十"),
        PagesTable.TABLE);
    put(
        TableRows.of(PagePartsTable.TABLE)
            .row(part("p1", 0, 4, null))
            .row(part("p1", 4, 10, "a1"))
            .row(part("p2", 0, 10, "a2")),
        PagePartsTable.TABLE);
    put(articles("a1"), ArticlesTable.TABLE);
    put(
        TableRows.of(TokensTable.TABLE)
            .row("article_id", "a1", "words", List.of(RowFactory.create("五六", "m", 4, 6)))
            .row("article_id", "a2"),
        TokensTable.TABLE);
    put(
        TableRows.of(SketchesTable.TABLE).row("article_id", "a1").row("article_id", "a2"),
        SketchesTable.TABLE);
    put(
        TableRows.of(FamiliesTable.TABLE)
            .row("family_id", "F", "article_id", "a1", "reference_article_id", "a1")
            .row("family_id", "F", "article_id", "a2", "reference_article_id", "a1"),
        FamiliesTable.TABLE);
    put(TableRows.of(PassagesTable.TABLE).row(passage(10)), PassagesTable.TABLE);
  }

  private static TableRows articles(String continued) {
    return TableRows.of(ArticlesTable.TABLE)
        .row("article_id", "a1", "page_id", "p1", "body_spans", List.of(span(4, 10)))
        .row(
            "article_id",
            "a2",
            "page_id",
            "p2",
            "body_spans",
            List.of(span(0, 10)),
            "continues_article_id",
            continued);
  }

  private static Object[] part(String page, int start, int end, String article) {
    return new Object[] {"page_id", page, "start", start, "end", end, "article_id", article};
  }

  private static Object[] passage(int end) {
    return new Object[] {
      "article_a",
      "a1",
      "a_page_id",
      "p1",
      "a_start",
      4,
      "a_end",
      end,
      "article_b",
      "a2",
      "b_page_id",
      "p2",
      "b_start",
      4,
      "b_end",
      10
    };
  }

  private void put(TableRows rows, Table table) {
    tables.put(table, rows.dataset());
  }

  private List<String> failed(String... assignments) {
    Settings settings = Settings.resolve(List.of(), Map.of(), List.of(assignments));
    return QualityJob.failed(QualityJob.check(tables, fresh, 3, settings, TODAY));
  }

  @Test
  void soundTablesPassEveryCheck() {
    List<QualityJob.Check> checks = QualityJob.check(tables, fresh, 3, Settings.defaults(), TODAY);
    assertThat(QualityJob.failed(checks)).isEmpty();
    assertThat(checks)
        .extracting(QualityJob.Check::name)
        .doesNotHaveDuplicates()
        .contains(
            "keys.pages",
            "page_parts.cover",
            "references.articles.continues_article_id",
            "counts.articles_in_families",
            "spans.passages",
            "shares.rejects");
    // 2 pages: each begins and ends; 3 parts: each begins, ends, and ends where no other does.
    assertThat(checks)
        .filteredOn(c -> c.name().equals("page_parts.cover"))
        .extracting(QualityJob.Check::detail)
        .containsExactly("0 of 13 break the rule");
  }

  @Test
  void aGapBetweenPartsIsFound() {
    put(
        TableRows.of(PagePartsTable.TABLE)
            .row(part("p1", 0, 4, null))
            .row(part("p1", 5, 10, "a1"))
            .row(part("p2", 0, 10, "a2")),
        PagePartsTable.TABLE);
    // No part begins at 4, none ends at 5.
    assertThat(failed()).singleElement().asString().startsWith("page_parts.cover is 2.0");
  }

  @Test
  void partsThatOverlapAsMuchAsTheyLeaveOutAreFound() {
    put(
        TableRows.of(PagePartsTable.TABLE)
            .row(part("p1", 0, 6, null))
            .row(part("p1", 4, 8, "a1"))
            .row(part("p1", 8, 10, "a1"))
            .row(part("p2", 0, 10, "a2")),
        PagePartsTable.TABLE);
    assertThat(failed()).singleElement().asString().startsWith("page_parts.cover is 2.0");
  }

  @Test
  void aPageWithoutPartsIsFound() {
    put(TableRows.of(PagePartsTable.TABLE).row(part("p1", 0, 10, null)), PagePartsTable.TABLE);
    assertThat(failed()).singleElement().asString().startsWith("page_parts.cover is 2.0");
  }

  @Test
  void aSpanBeyondItsPageIsFoundInCodePointsNotInUtf16Units() {
    // The page has 11 UTF-16 units, but 10 code points.
    put(TableRows.of(PassagesTable.TABLE).row(passage(11)), PassagesTable.TABLE);
    assertThat(failed()).singleElement().asString().startsWith("spans.passages is 1.0");
  }

  @Test
  void wordsBeyondTheirArticleAreFoundAmongTheRowsThatPassedNoGateYet() {
    put(
        TableRows.of(TokensTable.TABLE)
            .row("article_id", "a1", "words", List.of(RowFactory.create("五六", "m", 4, 16)))
            .row("article_id", "a2"),
        TokensTable.TABLE);
    assertThat(failed()).singleElement().asString().startsWith("spans.tokens.words is 1.0");
    Dataset<Row> all = tables.get(TokensTable.TABLE);
    fresh.put(TokensTable.TABLE, all.where("article_id = 'a1'"));
    assertThat(failed()).singleElement().asString().startsWith("spans.tokens.words is 1.0");
    fresh.put(TokensTable.TABLE, all.where("article_id = 'a2'"));
    assertThat(failed()).isEmpty();
  }

  @Test
  void anArticleInTwoFamiliesAndOneInNoneAreFound() {
    put(
        TableRows.of(FamiliesTable.TABLE)
            .row("family_id", "F", "article_id", "a1", "reference_article_id", "a1")
            .row("family_id", "G", "article_id", "a1", "reference_article_id", "a1"),
        FamiliesTable.TABLE);
    assertThat(failed())
        .extracting(f -> f.substring(0, f.indexOf(',')))
        .containsExactly("counts.articles_in_families is 1.0", "keys.families is 2.0");
  }

  @Test
  void aReferenceOfAnotherFamilyIsFound() {
    put(
        TableRows.of(FamiliesTable.TABLE)
            .row("family_id", "F", "article_id", "a1", "reference_article_id", "a1")
            .row("family_id", "G", "article_id", "a2", "reference_article_id", "a1"),
        FamiliesTable.TABLE);
    assertThat(failed())
        .singleElement()
        .asString()
        .startsWith("references.families.reference is 1.0");
  }

  @Test
  void anArticleThatContinuesNothingIsFound() {
    put(articles("gone"), ArticlesTable.TABLE);
    assertThat(failed())
        .singleElement()
        .asString()
        .startsWith("references.articles.continues_article_id is 1.0");
  }

  @Test
  void aDateInTheFutureIsFound() {
    put(
        TableRows.of(PagesTable.TABLE)
            .row("page_id", "p1", "text", "一二三四五六七八九十", "issue_date", TODAY.plusDays(3))
            .row("page_id", "p2", "text", "一二三四五六七八九十", "issue_date", TODAY.plusDays(2)),
        PagesTable.TABLE);
    assertThat(failed()).singleElement().asString().startsWith("dates.pages is 1.0");
    assertThat(failed("quality.days-ahead=3")).isEmpty();
  }

  @Test
  void aLargeShareOfRejectsClosesTheGateOnceThereAreInputsEnough() {
    put(
        TableRows.of(RejectsTable.TABLE)
            .row("source", "x", "reason", "binary")
            .row("source", "y", "reason", "empty")
            // The page is in pages: it was taken.
            .row("source", "z", "reason", "no-article"),
        RejectsTable.TABLE);
    assertThat(failed()).isEmpty();
    // 2 of 4.
    assertThat(failed("quality.reject-inputs=4"))
        .containsExactly(
            "shares.rejects is 0.5, allowed is 0.0..0.2 (2 of 4 inputs were not taken)");
  }

  @Test
  void aDayWithoutReprintsAfterMonthsOfThemClosesTheGate() {
    TableRows days = TableRows.of(MartPaperDayTable.TABLE);
    for (int back = 0; back <= 40; back++) {
      days.row(
          "issue_date",
          TODAY.minusDays(back),
          "paper",
          "北报",
          "articles",
          200L,
          "reprints",
          // What is more than 30 days back is not looked at.
          back == 0 ? 0L : back <= 30 ? 120L : 0L);
    }
    put(days, MartPaperDayTable.TABLE);
    assertThat(failed())
        .singleElement()
        .asString()
        .startsWith("shares.reprints is -0.6, allowed is -0.5..0.5")
        .contains("0.600 on the 30 days before");
    assertThat(failed("quality.least-articles=201")).isEmpty();
  }

  @Test
  void aClosedGateHasItsOwnExitCodeAndItsFiguresAreWritten(@TempDir Path folder) {
    Warehouse warehouse = Warehouse.at(LocalSpark.session(), folder.toString());
    Dataset<Row> fromTheFuture =
        TableRows.of(PagesTable.TABLE)
            .row("page_id", "p1", "issue_date", LocalDate.of(2999, 1, 1))
            .dataset();
    warehouse.overwrite(PagesTable.TABLE, fromTheFuture, "r1");
    RunContext context =
        new RunContext(LocalSpark.session(), warehouse, Settings.defaults(), "r1", null);
    assertThatThrownBy(() -> new QualityJob().run(context))
        .isInstanceOfSatisfying(
            TongwenException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.GATE))
        .hasMessageContaining("dates.pages is 1.0, allowed is 0.0..0.0 (1 of 1 break the rule)");
    Dataset<Row> written = warehouse.read(QualityTable.TABLE).where("NOT passed");
    assertThat(written.select("check").collectAsList())
        .extracting(r -> r.getString(0))
        .contains("dates.pages");
  }
}
