package org.tongwen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.job.LocalSpark;
import org.tongwen.job.TableRows;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.MartStoryTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

class SummaryTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 21);

  @TempDir private static Path folder;
  private static String printed;

  @BeforeAll
  static void twoPapersPrintOneStory() {
    Warehouse house = Warehouse.at(LocalSpark.session(), folder.toString());
    TableRows pages = TableRows.of(PagesTable.TABLE);
    pages.row(
        "page_id",
        "p1",
        "source",
        "/in/a.txt",
        "paper",
        "甲报",
        "issue_date",
        DAY,
        "issue_date_source",
        "masthead",
        "text",
        "会谈。达成新的重大共识。为者常成。");
    pages.row(
        "page_id",
        "p2",
        "source",
        "/in/b.txt",
        "issue_date",
        DAY,
        "issue_date_source",
        "family",
        "issue_date_detail",
        "family: 1 dated copy",
        "text",
        "会谈。达成新的重要共识。\u001b[2J");
    house.append(PagesTable.TABLE, pages.dataset(), "r");
    house.append(
        ArticlesTable.TABLE,
        TableRows.of(ArticlesTable.TABLE)
            .row("article_id", "a1", "page_id", "p1")
            .row("article_id", "a2", "page_id", "p2", "jump_to", "8")
            .dataset(),
        "r");
    house.append(
        FamiliesTable.TABLE,
        TableRows.of(FamiliesTable.TABLE)
            .row(
                "family_id",
                "f",
                "article_id",
                "a1",
                "reference_article_id",
                "a1",
                "relation",
                "reference",
                "chain_completeness",
                1.0)
            .row(
                "family_id",
                "f",
                "article_id",
                "a2",
                "reference_article_id",
                "a1",
                "relation",
                "abridged",
                "chain_completeness",
                .48)
            .dataset(),
        "r");
    house.append(
        MartStoryTable.TABLE,
        TableRows.of(MartStoryTable.TABLE)
            .row("family_id", "f", "headline", "会谈", "papers", 1, "copies", 2)
            .dataset(),
        "r");
    house.append(
        VariantsTable.TABLE,
        TableRows.of(VariantsTable.TABLE)
            .row(
                "family_id",
                "f",
                "page_id",
                "p1",
                "page_start",
                7,
                "page_end",
                11,
                "reference",
                "重大共识",
                "reading",
                "重要共识",
                "papers",
                List.of("佚名"),
                "article_ids",
                List.of("a2"),
                "witnesses",
                2,
                "kind",
                "wording",
                "context",
                "会谈。达成新的重大共识。为者常成")
            .dataset(),
        "r");
    house.append(
        MartRecurringPassageTable.TABLE,
        TableRows.of(MartRecurringPassageTable.TABLE)
            .row("passage_id", "1", "text", "两国元首先后举行会谈", "families", 2L, "letters", 10)
            .row("passage_id", "2", "text", "先后举行会谈", "families", 2L, "letters", 6)
            .dataset(),
        "r");
    StringWriter text = new StringWriter();
    new Summary(house, new PrintWriter(text), new Ink(false)).print(false);
    printed = text.toString();
  }

  @Test
  void tellsPagesStoriesAndVariants() {
    assertThat(printed)
        .contains("甲报  2026-05-21  printed on the page")
        .contains("佚名  2026-05-21  from copies in dated papers: 1 dated copy")
        .contains("1 story printed more than once, of 2 articles")
        .contains("甲报  2026-05-21  100 %  ██████████  reference")
        .contains("佚名  2026-05-21   48 %  █████░░░░░  abridged, goes on on page 8 (下转)")
        .contains("甲报  …达成新的[重大共识]…")
        .contains("佚名  …达成新的[重要共识]…")
        .contains("explain a1 a2 --warehouse " + folder);
  }

  @Test
  void aFormulaThatIsPartOfAnotherIsToldOnce() {
    assertThat(printed).containsOnlyOnce("先后举行会谈");
  }

  @Test
  void hasNoEscapesOffATerminal() {
    assertThat(printed).doesNotContain("\u001b");
  }
}
