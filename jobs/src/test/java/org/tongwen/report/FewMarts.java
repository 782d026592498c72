package org.tongwen.report;

import static org.tongwen.report.FewStories.DAY;
import static org.tongwen.report.FewStories.EVIL;
import static org.tongwen.report.FewStories.MARKUP;
import static org.tongwen.report.FewStories.REFERENCE;
import static org.tongwen.report.FewStories.SCRIPT;
import static org.tongwen.report.FewStories.STORY;
import static org.tongwen.report.FewStories.id;
import static org.tongwen.report.FewStories.letters;

import java.time.LocalDate;
import java.util.List;
import org.tongwen.job.TableRows;
import org.tongwen.table.MartPaperDayTable;
import org.tongwen.table.MartPaperSimilarityTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.MartReprintDelayTable;
import org.tongwen.table.MartStoryTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/** The marts of {@link FewStories}, as the job marts would make them. */
final class FewMarts {
  private FewMarts() {}

  /** Adds the marts to the warehouse of few stories. */
  static void put(Warehouse house) {
    put(
        house,
        MartStoryTable.TABLE,
        TableRows.of(MartStoryTable.TABLE)
            .row(
                "family_id",
                STORY,
                "headline",
                "元首举行会谈",
                "agency",
                "新华社",
                "first_print_date",
                DAY,
                "last_print_date",
                DAY.plusDays(1),
                "papers",
                2,
                "copies",
                3,
                "mean_completeness",
                .8,
                "variants",
                3L,
                "letters",
                letters(REFERENCE).length)
            .row(
                "family_id",
                MARKUP,
                "headline",
                SCRIPT,
                "first_print_date",
                DAY,
                "papers",
                2,
                "copies",
                2,
                "mean_completeness",
                1.0,
                "letters",
                letters(EVIL).length));
    TableRows days = TableRows.of(MartPaperDayTable.TABLE);
    for (String paper : List.of("海滨日报", "山城晚报", SCRIPT)) {
      days.row(
          "issue_date",
          DAY,
          "paper",
          paper,
          "pages",
          1L,
          "articles",
          2L,
          "reprints",
          1L,
          "own",
          1L);
    }
    put(house, MartPaperDayTable.TABLE, days);
    put(
        house,
        MartPaperSimilarityTable.TABLE,
        TableRows.of(MartPaperSimilarityTable.TABLE)
            .row(
                "month",
                LocalDate.of(2026, 5, 1),
                "paper_a",
                "山城晚报",
                "paper_b",
                "海滨日报",
                "shared_families",
                1L,
                "families_a",
                1L,
                "families_b",
                2L,
                "similarity",
                .5)
            .row(
                "month",
                LocalDate.of(2026, 5, 1),
                "paper_a",
                SCRIPT,
                "paper_b",
                "海滨日报",
                "shared_families",
                1L,
                "families_a",
                1L,
                "families_b",
                2L,
                "similarity",
                .5));
    put(
        house,
        MartRecurringPassageTable.TABLE,
        TableRows.of(MartRecurringPassageTable.TABLE)
            .row(
                "passage_id",
                "cc00000000000003",
                "text",
                "两国元首共同会见了记者",
                "kind",
                "sentence",
                "letters",
                11,
                "families",
                2L,
                "articles",
                3L,
                "papers",
                1,
                "paper_names",
                "海滨日报",
                "first_date",
                LocalDate.of(2025, 5, 9),
                "last_date",
                DAY,
                "dates",
                2L,
                "first_article_id",
                id("01")));
    put(
        house,
        MartReprintDelayTable.TABLE,
        TableRows.of(MartReprintDelayTable.TABLE)
            .row("paper", "海滨日报", "delay_days", 0, "families", 2L));
  }

  private static void put(Warehouse house, Table table, TableRows rows) {
    house.append(table, rows.dataset(), "r1");
  }
}
