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
  void theNameOfASectionThatStandsAloneIsNoSentenceWhoseRestIsElsewhere() {
    String page =
        """
        02版 要闻 2024年7月12日 星期五 江城日报

        清江上游水库开闸泄洪

        新华社武汉7月11日电 清江上游三座水库11日开闸泄洪，防汛部门称，清江、白河、汉水等多条河流水位超过警戒线，沿岸三千多名群众转移到安置点。

        同一天，水文部门称，清江、白河下游水位当天继续上涨，汉水堤防出现管涌，抢险队员正在封堵。
        权威发布

        古塔修缮工程完工

        新华社宜昌7月11日电（记者 周明）今天凌晨，老城区的古塔修缮工程完工，两百名工匠用传统工艺补配了塔檐的瓦当和风铃，塔身没有移动。

        抢险队员10日说，古塔下的汉水堤防没有管涌，群众不必转移。

        文物部门今天还介绍，塔内的六百块砖雕由专家逐块登记，县里的学校将组织学生参观。

        馆长说，古塔的登塔人数每天限五百人，砖雕的照片将在博物馆展出。
        """;

    List<ArticleReading> articles = reader.read(page, Supplied.NOTHING).articles();

    assertThat(articles).hasSize(2);
    assertThat(articles.get(1).body()).contains("抢险队员10日说");
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
