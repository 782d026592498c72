package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The real pages: what the hand-made truth says of them in short. */
class SeedPagesTest {

  private static PageReading page(String start) throws IOException {
    try (Stream<Path> files = Files.list(SeedPages.folder())) {
      Path file =
          files.filter(f -> f.getFileName().toString().startsWith(start)).findFirst().orElseThrow();
      return new PageReader(Gazetteer.EMPTY).read(Files.readString(file), Supplied.NOTHING);
    }
  }

  @Test
  void yangjiangHasEightArticlesAndAMasthead() throws IOException {
    PageReading page = page("000_");

    assertThat(page.masthead().paper()).isEqualTo("阳江日报");
    assertThat(page.masthead().cnCode()).isEqualTo("CN44-0048");
    assertThat(page.masthead().province()).isEqualTo("广东");
    assertThat(page.issueDate().date()).isEqualTo(LocalDate.of(2026, 5, 21));
    assertThat(page.articles()).hasSize(8);
    assertThat(page.articles().get(0).jumpTo().page()).isEqualTo(8);
    assertThat(page.articles().get(5).dateline().agency()).isEqualTo("阳江日报");
  }

  @Test
  void hengyangHasSevenArticlesAndARepeatedTail() throws IOException {
    PageReading page = page("001_");

    assertThat(page.articles()).hasSize(7);
    assertThat(page.parts()).anyMatch(part -> part.kind() == PartKind.REPEAT);
    assertThat(page.notes()).isEmpty();
    assertThat(page.articles().get(0).kicker()).isEmpty();
  }

  @Test
  void headlinesAfterTheirBodiesAreFound() throws IOException {
    assertThat(page("003_").articles())
        .extracting(ArticleReading::headline)
        .containsExactly("习近平同俄罗斯总统普京会谈", "省委全面深化改革委员会召开会议 郝鹏主持并讲话王新伟周波出席");
  }

  @Test
  void titlesThatPointToAnotherPageAreNoPartOfAnArticle() throws IOException {
    PageReading page = page("002_");

    assertThat(page.articles())
        .extracting(ArticleReading::headline)
        .containsExactly("习近平同俄罗斯总统普京会谈", "四川文化和科技产业融合发展招商推介会在深圳举行 四川发布超1300亿元合作清单");
    assertThat(page.articles().get(0).subtitle()).isEmpty();
    assertThat(page.articles().get(0).bodySpans()).hasSize(2);
  }

  @Test
  void theHeadlineFarFromItsTextIsFound() throws IOException {
    assertThat(page("004_").articles())
        .extracting(ArticleReading::headline)
        .containsExactly("重庆市党政代表团 在沪考察交流", "习近平同俄罗斯总统普京会谈", "习近平同俄罗斯总统普京共同会见记者");
  }

  @Test
  void pagesWithoutDateAreDatedByFamilyAndByText() throws IOException {
    List<PageDating.Page> pages = new ArrayList<>();
    Map<String, Set<String>> families =
        Map.of(
            "000_", Set.of("talks-2026"),
            "001_", Set.of("talks-2026"),
            "002_", Set.of("talks-2026"),
            "003_", Set.of("talks-2025"),
            "004_", Set.of("talks-2025"));
    for (Map.Entry<String, Set<String>> family : families.entrySet()) {
      PageReading page = page(family.getKey());
      pages.add(
          new PageDating.Page(family.getKey(), page.issueDate(), page.dates(), family.getValue()));
    }

    Map<String, IssueDate> dates = PageDating.date(pages);

    assertThat(dates.get("002_").date()).isEqualTo(LocalDate.of(2026, 5, 21));
    assertThat(dates.get("002_").source()).isEqualTo(DateSource.FAMILY);
    assertThat(dates.get("003_").date()).isEqualTo(LocalDate.of(2025, 5, 9));
    assertThat(dates.get("004_").date()).isEqualTo(LocalDate.of(2025, 5, 9));
    assertThat(dates.get("004_").confidence()).isLessThan(dates.get("002_").confidence());
  }
}
