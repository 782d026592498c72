package org.tongwen.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongwen.evaluate.Predicted.Article;
import org.tongwen.evaluate.Predicted.Page;
import org.tongwen.evaluate.Predicted.Passage;
import org.tongwen.evaluate.TruthArticle.Origin;
import org.tongwen.text.Span;

/** Two pages; each has a headline of four characters and two articles of fifty characters. */
class ScoresTest {
  private static final String TEXT = "会谈举行" + "甲".repeat(50) + "茶叙举行" + "乙".repeat(50);
  private static final Span FIRST = new Span(4, 54);
  private static final Span SECOND = new Span(58, 108);

  private static TruthArticle truth(int number, String story, int headline, Span body) {
    return new TruthArticle(
        number,
        story,
        TEXT.substring(headline, headline + 4),
        "新华社",
        null,
        null,
        "full",
        null,
        null,
        List.of(new Span(headline, headline + 4)),
        List.of(body),
        List.of(),
        List.of(new Origin(body.start(), body.end(), story, 0)));
  }

  private static TruthPage page(String name) {
    return new TruthPage(
        name,
        "甲报",
        "2026-05-21",
        "甲报",
        "2026-05-21",
        "2026-05-21",
        "1",
        false,
        List.of(truth(0, "talks", 0, FIRST), truth(1, "tea", 54, SECOND)));
  }

  private static final Truth TRUTH =
      new Truth(
          List.of(page("1.txt"), page("2.txt")),
          name -> TEXT.codePoints().toArray(),
          Map.of(),
          Map.of());

  private static Article article(String id, String page, String headline, Span body) {
    return new Article(id, page, null, headline, null, "新华社", null, null, List.of(body), null);
  }

  private static List<Article> articles() {
    List<Article> all = new ArrayList<>();
    all.add(article("a1", "p1", "会谈举行", FIRST));
    all.add(article("a2", "p2", "会谈举行", FIRST));
    all.add(article("b1", "p1", "茶叙举行", SECOND));
    all.add(article("b2", "p2", "茶叙举行", SECOND));
    return all;
  }

  private static Predicted said(
      List<Article> articles, Map<String, String> families, List<Passage> passages) {
    return new Predicted(
        Map.of(
            "1.txt", new Page("p1", "甲报", "2026-05-21"),
            "2.txt", new Page("p2", "甲报", "2026-05-21")),
        articles,
        families,
        passages,
        Map.of());
  }

  private static final Map<String, String> FAMILIES =
      Map.of("a1", "f", "a2", "f", "b1", "g", "b2", "g");
  private static final List<Passage> PASSAGES =
      List.of(new Passage("p1", 4, 54, "p2", 4, 54), new Passage("p1", 58, 108, "p2", 58, 108));

  @Test
  void whatIsAllRightScoresOneEverywhere() {
    assertThat(Scores.of(TRUTH, said(articles(), FAMILIES, PASSAGES)))
        .containsKeys("page_date", "article_f1_iou90", "headline", "passage_link_precision")
        .allSatisfy((name, value) -> assertThat(value).as(name).isEqualTo(1.0));
  }

  @Test
  void nothingScoresNothing() {
    Predicted nothing = new Predicted(Map.of(), List.of(), Map.of(), List.of(), Map.of());
    Map<String, Double> scores = Scores.of(TRUTH, nothing);

    assertThat(scores).containsEntry("pages_read", 0.0).containsEntry("article_f1_iou90", 0.0);
    // What is in no family at all is alone: right in itself, without its one companion.
    assertThat(scores).containsEntry("family_bcubed_precision", 1.0);
    assertThat(scores).containsEntry("family_bcubed_recall", .5);
  }

  @Test
  void aMergedFamilyCostsPrecisionAndASplitOneRecall() {
    Map<String, String> merged = Map.of("a1", "f", "a2", "f", "b1", "f", "b2", "f");
    Map<String, String> split = Map.of("a1", "f", "a2", "f", "b1", "g", "b2", "h");

    assertThat(Scores.of(TRUTH, said(articles(), merged, PASSAGES)))
        .containsEntry("family_bcubed_precision", .5)
        .containsEntry("family_bcubed_recall", 1.0);
    assertThat(Scores.of(TRUTH, said(articles(), split, PASSAGES)))
        .containsEntry("family_bcubed_precision", 1.0)
        .containsEntry("family_bcubed_recall", .75);
  }

  @Test
  void aBodyThatIsCutShortIsNotFound() {
    List<Article> articles = articles();
    articles.set(0, article("a1", "p1", "会谈举行", new Span(4, 48)));

    // 44 of 50 characters: under 90 %. Three of four are found, four are said.
    assertThat(Scores.of(TRUTH, said(articles, FAMILIES, PASSAGES)))
        .hasEntrySatisfying("article_f1_iou90", v -> assertThat(v).isEqualTo(.75));
  }

  @Test
  void aLinkBetweenDifferentStoriesIsWrong() {
    List<Passage> passages = new ArrayList<>(PASSAGES);
    passages.add(new Passage("p1", 4, 54, "p2", 58, 108));

    assertThat(Scores.of(TRUTH, said(articles(), FAMILIES, passages)).get("passage_link_precision"))
        .isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void aMissingPassageCostsRecall() {
    Map<String, Double> scores =
        Scores.of(TRUTH, said(articles(), FAMILIES, PASSAGES.subList(0, 1)));

    assertThat(scores)
        .containsEntry("passage_char_recall", .5)
        .containsEntry("passage_char_precision", 1.0);
  }

  @Test
  void everyFigureIsExplained() {
    assertThat(Scores.ABOUT.keySet())
        .containsAll(Scores.of(TRUTH, said(articles(), FAMILIES, PASSAGES)).keySet());
  }
}
