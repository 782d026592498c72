package org.tongwen.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.tongwen.error.InputErrors;

/**
 * Articles that benchmarks make their corpora of, held in memory: some millions of characters.
 *
 * @param articles texts with headlines, at least one
 */
public record BaseText(List<Article> articles) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Shorter texts are captions and notices, longer ones are speeches; neither is copied much. */
  private static final int SHORTEST = 150;

  private static final int LONGEST = 4000;

  /**
   * An article.
   *
   * @param headline empty where none is known
   * @param paragraphs without line breaks
   */
  public record Article(String headline, List<String> paragraphs) {
    /** UTF-16 units of the text. */
    int length() {
      return paragraphs.stream().mapToInt(String::length).sum();
    }
  }

  /**
   * Reads base text.
   *
   * @param paths of JSON lines (also {@code .gz}) with {@code text} and where there is one {@code
   *     title} or {@code headline}; or of folders of pages ({@code .txt}), of which those with
   *     {@code stories.jsonl} beside them give these stories
   * @throws org.tongwen.error.TongwenException if a path leads nowhere or there is no article
   */
  public static BaseText read(List<Path> paths) {
    List<Article> articles = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw InputErrors.inputMissing(path.toString());
      }
      Path stories = path.toAbsolutePath().resolveSibling("stories.jsonl");
      try {
        if (!Files.isDirectory(path)) {
          lines(path, articles);
        } else if (Files.exists(stories)) {
          lines(stories, articles);
        } else {
          SamplePages.read(path).texts().forEach(page -> articles.add(ofPage(page)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    List<Article> fit =
        articles.stream().filter(a -> a.length() >= SHORTEST && a.length() <= LONGEST).toList();
    if (fit.isEmpty()) {
      throw InputErrors.inputEmpty(
          paths.stream().map(Path::toString).collect(Collectors.joining(", ")),
          "base text",
          "articles of %d to %d characters".formatted(SHORTEST, LONGEST));
    }
    return new BaseText(fit);
  }

  private static void lines(Path file, List<Article> out) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        JsonNode node = JSON.readTree(line);
        String title = node.path("title").asText(node.path("headline").asText(""));
        out.add(new Article(title, paragraphs(node.path("text").asText(""))));
      }
    }
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\n")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** A page without white space is cut after its sentences into paragraphs of some hundred. */
  private static Article ofPage(String page) {
    List<String> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < page.length(); i++) {
      if (page.charAt(i) == '。' && i - from >= 120 || i + 1 == page.length()) {
        paragraphs.add(page.substring(from, i + 1));
        from = i + 1;
      }
    }
    return new Article("", paragraphs);
  }
}
