package org.tongwen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.error.TongwenException;

class CorpusMakerTest {
  private static final BaseText SEEDS =
      BaseText.read(List.of(Path.of(System.getProperty("tongwen.root"), "seeds")));

  private static final CorpusPlan PLAN = new CorpusPlan(600, 20, .02, .6, true, 7);

  private static List<MadePage> pages(CorpusPlan plan) {
    List<MadePage> pages = new ArrayList<>();
    new CorpusMaker(plan, SEEDS).make(pages::add);
    return pages;
  }

  private static List<MadePage.Article> articles(CorpusPlan plan) {
    return pages(plan).stream().flatMap(p -> p.articles().stream()).toList();
  }

  @Test
  void thePlanIsKeptToTheArticleAndTheSameSeedMakesTheSameCorpus() {
    assertThat(articles(PLAN)).hasSize(600).isEqualTo(articles(PLAN));
    assertThat(articles(new CorpusPlan(600, 20, .02, .6, true, 8))).isNotEqualTo(articles(PLAN));
  }

  @Test
  void someStoriesAreOnManyPagesAndManyOnOne() {
    Map<Long, Integer> prints = new HashMap<>();
    articles(PLAN).forEach(a -> prints.merge(a.story(), 1, Integer::sum));
    assertThat(prints.values().stream().filter(n -> n == 1).count()).isGreaterThan(150);
    assertThat(prints.values().stream().mapToInt(Integer::intValue).max().orElse(0))
        .isBetween(10, 60);
  }

  @Test
  void aPaperPrintsAStoryOnceADay() {
    Set<String> seen = new HashSet<>();
    for (MadePage page : pages(PLAN)) {
      for (MadePage.Article article : page.articles()) {
        assertThat(seen.add(page.paper().name() + page.date() + article.story())).isTrue();
      }
    }
  }

  @Test
  void freshTextsShareClausesAndNoPassage() {
    List<MadePage.Article> unique = articles(new CorpusPlan(200, 5, 0, 0, true, 1));
    Map<String, Long> first = new HashMap<>();
    for (MadePage.Article article : unique) {
      String text = article.text().replaceAll("[0-9]", "0");
      for (int i = 0; i + 100 <= text.length(); i++) {
        Long other = first.putIfAbsent(text.substring(i, i + 100), article.story());
        assertThat(other == null || other == article.story()).isTrue();
      }
    }
  }

  @Test
  void theBaseIsPrintedAsItIsUnlessFreshTextIsAskedFor() {
    List<MadePage.Article> given = articles(new CorpusPlan(50, 5, 0, 0, false, 1));
    String first = SEEDS.articles().get(0).paragraphs().get(0);
    assertThat(given).anyMatch(a -> a.text().contains(first));
  }

  @Test
  void theTruthSaysWhereBodiesAndHeadlinesStand(@TempDir Path folder) throws IOException {
    List<MadePage> pages = pages(new CorpusPlan(30, 5, .02, .6, true, 3));
    try (CorpusWriter writer = new CorpusWriter(folder, true)) {
      pages.forEach(writer::write);
      assertThat(writer.size().articles()).isEqualTo(30);
    }
    List<String> truth = Files.readAllLines(CorpusWriter.truth(folder));
    for (int i = 0; i < truth.size(); i++) {
      JsonNode page = new ObjectMapper().readTree(truth.get(i));
      String text = Files.readString(folder.resolve("pages/" + page.get("page").asText()));
      for (int a = 0; a < page.get("articles").size(); a++) {
        JsonNode span = page.get("articles").get(a).get("body_spans").get(0);
        String body = text.substring(span.get(0).asInt(), span.get(1).asInt());
        assertThat(body.replaceAll("\\s", ""))
            .isEqualTo(pages.get(i).articles().get(a).text().replaceAll("\\s", ""));
      }
    }
  }

  @Test
  void whatCannotBeMadeIsRefused() {
    assertThatThrownBy(() -> new CorpusPlan(0, 1, 0, 0, true, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BaseText.read(List.of(Path.of("no-such-folder"))))
        .isInstanceOf(TongwenException.class);
  }
}
