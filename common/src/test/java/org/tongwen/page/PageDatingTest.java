package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageDatingTest {

  private static final LocalDate MAY_21 = LocalDate.of(2026, 5, 21);

  private static DateEvidence dateline(int month, int day) {
    return new DateEvidence(DateSource.DATELINE, 0, month, day, 1, 0.8, null, month + "-" + day);
  }

  private static DateEvidence year(int year, double confidence) {
    return new DateEvidence(DateSource.TEXT, year, 0, 0, 0, confidence, null, "in " + year);
  }

  private static PageDating.Page dated(String id, LocalDate date, String... families) {
    IssueDate known = new IssueDate(date, DateSource.MASTHEAD, 0.98, "masthead");
    return new PageDating.Page(id, known, List.of(), Set.of(families));
  }

  private static PageDating.Page undated(String id, List<DateEvidence> own, String... families) {
    return new PageDating.Page(id, null, own, Set.of(families));
  }

  @Test
  void aDatedCopyAndADatelineOfTheDayBeforeAgree() {
    Map<String, IssueDate> dates =
        PageDating.date(
            List.of(dated("a", MAY_21, "f"), undated("b", List.of(dateline(5, 20)), "f")));

    assertThat(dates.get("b").date()).isEqualTo(MAY_21);
    assertThat(dates.get("b").source()).isEqualTo(DateSource.FAMILY);
    assertThat(dates.get("b").explanation()).contains("5-20");
  }

  @Test
  void theDatelineChoosesAmongCopiesOfSeveralDays() {
    Map<String, IssueDate> dates =
        PageDating.date(
            List.of(
                dated("a", MAY_21, "f"),
                dated("b", MAY_21.plusDays(4), "f"),
                dated("c", MAY_21.plusDays(4), "f"),
                undated("d", List.of(dateline(5, 20)), "f")));

    assertThat(dates.get("d").date()).isEqualTo(MAY_21);
  }

  @Test
  void copiesOfAnotherYearDoNotDateAPageAgainstItsDatelines() {
    Map<String, IssueDate> dates =
        PageDating.date(
            List.of(dated("a", MAY_21, "f"), undated("b", List.of(dateline(1, 3)), "f")));

    assertThat(dates).isEmpty();
  }

  @Test
  void yearsInTheTextComeLastAndGoRoundTheFamily() {
    PageDating.Page told =
        undated("b", List.of(dateline(5, 8), year(2025, 0.45), year(2024, 0.15)), "f");
    PageDating.Page silent = undated("c", List.of(dateline(5, 8)), "f");

    Map<String, IssueDate> dates = PageDating.date(List.of(told, silent));

    assertThat(dates.get("b").date()).isEqualTo(LocalDate.of(2025, 5, 9));
    assertThat(dates.get("b").source()).isEqualTo(DateSource.TEXT);
    assertThat(dates.get("b").confidence()).isLessThanOrEqualTo(0.5);
    assertThat(dates.get("c").date()).isEqualTo(LocalDate.of(2025, 5, 9));
    assertThat(dates.get("c").confidence()).isLessThanOrEqualTo(dates.get("b").confidence());
  }

  @Test
  void yearsInTheTextNeverOutvoteADatedCopy() {
    List<DateEvidence> own = List.of(dateline(5, 20), year(2025, 0.45), year(2025, 0.4));

    Map<String, IssueDate> dates =
        PageDating.date(List.of(dated("a", MAY_21, "f"), undated("b", own, "f")));

    assertThat(dates.get("b").date()).isEqualTo(MAY_21);
  }

  @Test
  void yearsThatAreMerelyMentionedDateNothing() {
    List<DateEvidence> own =
        List.of(dateline(5, 8), year(2018, 0.15), year(2017, 0.15), year(2016, 0.15));

    assertThat(PageDating.fromText(own)).isNull();
  }

  @Test
  void aPrintedDateIsNeverTouched() {
    Map<String, IssueDate> dates =
        PageDating.date(List.of(dated("a", MAY_21, "f"), dated("b", MAY_21.plusDays(3), "f")));

    assertThat(dates).isEmpty();
  }

  @Test
  void theOrderOfThePagesDoesNotMatter() {
    List<PageDating.Page> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pages.add(dated("d" + i, MAY_21.plusDays(i % 3), "f" + i % 2));
      pages.add(undated("u" + i, List.of(dateline(5, 20 + i)), "f" + i % 2, "g"));
    }
    Map<String, IssueDate> dates = PageDating.date(pages);

    for (int i = 0; i < 10; i++) {
      Collections.shuffle(pages, new java.util.Random(i));
      assertThat(PageDating.date(pages)).isEqualTo(dates);
    }
  }

  @Test
  void datelinesAreCompletedToTheNearestDayOnOrBeforeTheIssue() {
    LocalDate newYear = LocalDate.of(2026, 1, 1);

    assertThat(new Dateline("新华社", null, 0, 12, 31).resolve(newYear))
        .isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(new Dateline("新华社", null, 0, 0, 31).resolve(newYear))
        .isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(new Dateline("新华社", null, 0, 2, 29).resolve(newYear))
        .isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(new Dateline("新华社", null, 0, 2, 31).resolve(newYear)).isNull();
    assertThat(new Dateline("新华社", null, 0, 5, 20).resolve(null)).isNull();
  }
}
