package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageReaderTest {
  private static final String TWO_DATELINES =
      """
      河道清淤工程提前完工
      新华社武汉5月20日电 清江河道清淤工程20日完工，比计划提前十天，沿岸六个码头恢复通航。

      灯会今晚开幕
      本报讯（记者 周明）灯会今晚在滨江公园开幕，四百组花灯沿江岸展出，市民可以免费参观。
      """;

  private final PageReader reader = new PageReader(Gazetteer.EMPTY);

  @Test
  void aGivenArticleIsNotDividedWhateverStandsInIt() {
    assertThat(reader.read(TWO_DATELINES, Supplied.NOTHING).articles()).hasSize(2);

    List<ArticleReading> articles = reader.readArticle(TWO_DATELINES, Supplied.NOTHING).articles();

    assertThat(articles).hasSize(1);
    assertThat(articles.get(0).headline()).isEqualTo("河道清淤工程提前完工");
    assertThat(articles.get(0).body()).contains("清江河道").contains("四百组花灯");
  }

  @Test
  void theDatelineOfAGivenArticleTellsOfItsDay() {
    List<DateEvidence> dates = reader.readArticle(TWO_DATELINES, Supplied.NOTHING).dates();

    assertThat(dates)
        .filteredOn(d -> d.source() == DateSource.DATELINE)
        .extracting(DateEvidence::month, DateEvidence::day)
        .containsExactly(tuple(5, 20));
  }

  @Test
  void whatWasSuppliedWithAGivenArticleIsItsDay() {
    LocalDate day = LocalDate.of(2026, 5, 21);
    Supplied supplied = new Supplied("江城日报", day, null, null, null, null);

    PageReading reading = reader.readArticle("灯会今晚开幕，四百组花灯沿江岸展出。", supplied);

    assertThat(reading.masthead().paper()).isEqualTo("江城日报");
    assertThat(reading.issueDate().date()).isEqualTo(day);
  }

  @Test
  void aTextWithoutAWordIsNoArticle() {
    assertThat(reader.readArticle("\n \n", Supplied.NOTHING).articles()).isEmpty();
  }
}
