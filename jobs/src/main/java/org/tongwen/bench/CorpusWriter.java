package org.tongwen.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tongwen.text.Span;

/**
 * Writes a made corpus, a page at a time: the input below {@code articles/} (JSON lines) or {@code
 * pages/} (a text file a page), and beside it {@code truth.jsonl} in the form that {@code evaluate}
 * reads; a given article is a page of its own there.
 */
public final class CorpusWriter implements AutoCloseable {
  /** Lines of an input file: enough files for the tasks of a small machine to share. */
  private static final int LINES = 10_000;

  private static final JsonFactory JSON = new JsonFactory();

  private final Path folder;
  private final boolean asPages;
  private final BufferedWriter truth;
  private BufferedWriter lines;
  private long pages;
  private long articles;
  private long characters;

  /**
   * What was written.
   *
   * @param characters UTF-16 units of the articles' texts
   */
  public record Size(long pages, long articles, long characters) {}

  /**
   * A writer into a folder that is made.
   *
   * @param asPages whether as pages instead of given articles
   */
  public CorpusWriter(Path folder, boolean asPages) {
    this.folder = folder;
    this.asPages = asPages;
    try {
      Files.createDirectories(input(folder, asPages));
      this.truth = Files.newBufferedWriter(truth(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder of a corpus that runs read. */
  public static Path input(Path corpus, boolean asPages) {
    return corpus.resolve(asPages ? "pages" : "articles");
  }

  /** The truth of a corpus. */
  public static Path truth(Path corpus) {
    return corpus.resolve("truth.jsonl");
  }

  /** Writes a page. */
  public void write(MadePage page) {
    try {
      if (asPages) {
        writePage(page);
      } else {
        for (MadePage.Article article : page.articles()) {
          writeArticle(
              "%09d".formatted(articles),
              page.paper().name(),
              page.date().toString(),
              article.headline(),
              article.text(),
              String.valueOf(article.story()),
              article.kind().code());
        }
      }
      pages++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a given article, with what the truth says of it; nulls for what is not known. */
  void writeArticle(
      String id, String paper, String date, String headline, String text, String story, String how)
      throws IOException {
    if (articles % LINES == 0) {
      closeLines();
      lines =
          Files.newBufferedWriter(
              input(folder, false).resolve("part-%05d.jsonl".formatted(articles / LINES)));
    }
    try (JsonGenerator json = generator(lines)) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeStringField("url", id);
      json.writeStringField("paper", paper);
      json.writeStringField("date", date);
      json.writeStringField("headline", headline);
      json.writeStringField("text", text);
      json.writeEndObject();
    }
    lines.write('\n');
    try (JsonGenerator json = truthPage(id, paper, date)) {
      Span whole = new Span(0, text.codePointCount(0, text.length()));
      truthArticle(json, 0, story, headline, how, null, whole);
      json.writeEndArray();
      json.writeEndObject();
    }
    truth.write('\n');
    articles++;
    characters += text.length();
  }

  private void writePage(MadePage page) throws IOException {
    String name = "%08d.txt".formatted(pages);
    MadePage.Printed printed = page.printed();
    Files.writeString(input(folder, true).resolve(name), printed.text());
    try (JsonGenerator json = truthPage(name, page.paper().name(), page.date().toString())) {
      for (int i = 0; i < page.articles().size(); i++) {
        MadePage.Article article = page.articles().get(i);
        truthArticle(
            json,
            i,
            String.valueOf(article.story()),
            article.headline(),
            article.kind().code(),
            printed.headlines().get(i),
            printed.bodies().get(i));
        articles++;
        characters += article.text().length();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    truth.write('\n');
  }

  private JsonGenerator truthPage(String name, String paper, String date) throws IOException {
    JsonGenerator json = generator(truth);
    json.writeStartObject();
    json.writeStringField("page", name);
    for (String known : List.of("paper", "true_paper")) {
      json.writeStringField(known, paper);
    }
    for (String known : List.of("date", "true_date", "day")) {
      json.writeStringField(known, date);
    }
    json.writeArrayFieldStart("articles");
    return json;
  }

  private static void truthArticle(
      JsonGenerator json,
      int number,
      String story,
      String headline,
      String how,
      Span head,
      Span body)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("article", number);
    json.writeStringField("story", story);
    json.writeStringField("headline", headline);
    json.writeStringField("how", how);
    spans(json, "headline_spans", head == null ? List.of() : List.of(head));
    spans(json, "body_spans", List.of(body));
    json.writeEndObject();
  }

  private static void spans(JsonGenerator json, String field, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(field);
    for (Span span : spans) {
      json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }

  private static JsonGenerator generator(BufferedWriter out) throws IOException {
    return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  private void closeLines() throws IOException {
    if (lines != null) {
      lines.close();
    }
  }

  /** What was written so far. */
  public Size size() {
    return new Size(pages, articles, characters);
  }

  @Override
  public void close() {
    try {
      closeLines();
      truth.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
