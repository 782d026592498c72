package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuationsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 21);
  private static final String START = "全市重点项目建设推进会召开，部署重点项目建设任务，要求各地加快重点";
  private static final String REST = "项目建设进度，落实重点项目建设责任。会议要求强化重点项目建设要素保障。";

  private static Continuations.Part part(
      String id,
      String paper,
      String page,
      String headline,
      String body,
      JumpMark to,
      JumpMark from) {
    ArticleReading article =
        new ArticleReading(
            0, "", headline, "", "", Dateline.NONE, body, List.of(), List.of(), to, from, "");
    return new Continuations.Part(id, "page-" + id, paper, DAY, page, article);
  }

  private static JumpMark page(int number) {
    return new JumpMark("", "", number);
  }

  @Test
  void joinsPartsByNumbersAndHeadline() {
    assertThat(
            Continuations.join(
                List.of(
                    part("a", "南州日报", "1", "重点项目建设推进会召开", START, page(8), null),
                    part("b", "南州日报", "8", "重点项目建设推进会", REST, null, page(1)))))
        .containsExactly(org.assertj.core.api.Assertions.entry("b", "a"));
  }

  @Test
  void joinsPartsWhoseNumbersAreMisprinted() {
    assertThat(
            Continuations.join(
                List.of(
                    part("a", "南州日报", "1", "重点项目建设推进会召开", START, page(7), null),
                    part("b", "南州日报", "8", "重点项目建设推进会召开", REST, null, page(2)))))
        .containsEntry("b", "a");
  }

  @Test
  void joinsNothingAcrossPapers() {
    assertThat(
            Continuations.join(
                List.of(
                    part("a", "南州日报", "1", "重点项目建设推进会召开", START, page(8), null),
                    part("b", "北州日报", "8", "重点项目建设推进会召开", REST, null, page(1)))))
        .isEmpty();
  }

  @Test
  void joinsNothingUnderAnotherHeadline() {
    assertThat(
            Continuations.join(
                List.of(
                    part("a", "南州日报", "1", "重点项目建设推进会召开", START, page(8), null),
                    part("b", "南州日报", "8", "我市小麦长势良好", "小麦丰收在望。", null, page(1)))))
        .isEmpty();
  }

  @Test
  void aMarkToAPageThatIsNotThereIsNormal() {
    assertThat(
            Continuations.join(
                List.of(part("a", "南州日报", "1", "重点项目建设推进会召开", START, page(8), null))))
        .isEmpty();
  }

  @Test
  void aWholeCopyElsewhereShowsWhichPartsFitWherePapersAreUnknown() {
    String title = "重点项目建设推进会召开";
    String early = START.substring(0, 20);
    String late = START.substring(20) + REST;
    assertThat(
            Continuations.join(
                List.of(
                    part("a1", null, null, title, START, page(2), null),
                    part("b1", null, null, title, REST, null, page(1)),
                    part("a2", null, null, title, early, page(2), null),
                    part("b2", null, null, title, late, null, page(1)),
                    part("whole", "南州日报", "1", title, START + REST, null, null))))
        .containsEntry("b1", "a1")
        .containsEntry("b2", "a2");
  }
}
