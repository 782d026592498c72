package org.tongwen.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.tongwen.error.InputErrors;
import org.tongwen.text.Span;

/**
 * A truth file and what stands beside it.
 *
 * @param pages the pages in the order of the file
 * @param texts the code points of a page, by its name
 * @param stories the clean text of each story, where {@code stories.jsonl} is beside the truth
 * @param natural stretches of stories that others share by themselves, where {@code natural.json}
 *     is beside the truth
 */
public record Truth(
    List<TruthPage> pages,
    Function<String, int[]> texts,
    Map<String, String> stories,
    Map<String, List<Span>> natural) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a truth file; the texts of its pages are read as they are needed.
   *
   * @param file JSON lines
   * @param folder of the page texts; null for {@code pages/} beside the truth, or its own folder
   *     where there is no such one
   * @throws org.tongwen.error.TongwenException if it cannot be read
   */
  public static Truth read(Path file, Path folder) {
    try {
      List<TruthPage> pages = new ArrayList<>();
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          pages.add(page(JSON.readTree(line)));
        }
      }
      Path home = file.toAbsolutePath().getParent();
      Path beside = home.resolve("pages");
      Path texts = folder != null ? folder : Files.isDirectory(beside) ? beside : home;
      return new Truth(
          List.copyOf(pages),
          name -> codePoints(texts.resolve(name)),
          stories(home.resolve("stories.jsonl")),
          natural(home.resolve("natural.json")));
    } catch (IOException | IllegalArgumentException e) {
      throw InputErrors.truthUnreadable(file.toString(), e);
    }
  }

  private static int[] codePoints(Path page) {
    try {
      return Files.readString(page, StandardCharsets.UTF_8).codePoints().toArray();
    } catch (IOException e) {
      throw InputErrors.truthPageUnreadable(page.toString(), e);
    }
  }

  private static Map<String, String> stories(Path file) throws IOException {
    Map<String, String> stories = new TreeMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (!line.isBlank()) {
          JsonNode story = JSON.readTree(line);
          stories.put(text(story, "story"), text(story, "text"));
        }
      }
    }
    return stories;
  }

  private static Map<String, List<Span>> natural(Path file) throws IOException {
    Map<String, List<Span>> natural = new TreeMap<>();
    if (Files.exists(file)) {
      JSON.readTree(file.toFile())
          .properties()
          .forEach(e -> natural.put(e.getKey(), spans(e.getValue())));
    }
    return natural;
  }

  private static TruthPage page(JsonNode page) {
    if (!page.hasNonNull("page") || !page.path("articles").isArray()) {
      throw new IllegalArgumentException("a line has no page or no articles");
    }
    List<TruthArticle> articles = new ArrayList<>();
    page.get("articles").forEach(a -> articles.add(article(a)));
    JsonNode noise = page.path("noise");
    return new TruthPage(
        text(page, "page"),
        text(page, "paper"),
        text(page, "date"),
        text(page, "true_paper"),
        text(page, "true_date"),
        text(page, "day"),
        text(page, "page_no"),
        noise.isNumber() && noise.asDouble() != 0,
        List.copyOf(articles));
  }

  private static TruthArticle article(JsonNode article) {
    JsonNode dateline = article.path("dateline");
    List<TruthArticle.Origin> origins = new ArrayList<>();
    for (JsonNode o : article.path("origins")) {
      origins.add(
          new TruthArticle.Origin(
              o.get(0).asInt(), o.get(1).asInt(), o.get(2).asText(), o.get(3).asInt()));
    }
    return new TruthArticle(
        article.path("article").asInt(),
        text(article, "story"),
        text(article, "headline"),
        text(dateline, "agency"),
        text(dateline, "place"),
        text(dateline, "date"),
        text(article, "how"),
        text(article, "jump_to"),
        text(article, "jump_from"),
        spans(article.path("headline_spans")),
        spans(article.path("body_spans")),
        spans(article.path("skip_spans")),
        List.copyOf(origins));
  }

  private static List<Span> spans(JsonNode spans) {
    return StreamSupport.stream(spans.spliterator(), false)
        .map(s -> new Span(s.get(0).asInt(), s.get(1).asInt()))
        .toList();
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNull() || value.isMissingNode() ? null : value.asText();
  }
}
