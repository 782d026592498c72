package org.tongwen.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Articles of news that the weights of the page reader are fitted to.
 *
 * @param headline one line
 * @param paragraphs the first of running text; among the others there may be headings
 */
record GivenArticle(String headline, List<String> paragraphs) {

  private static final int SHORTEST = 120;
  private static final int SHORTEST_HEADLINE = 6;

  /** Whether a paragraph is running text, no heading. */
  static boolean endsSentence(String paragraph) {
    return Marks.endsSentence(PageText.fold(paragraph));
  }

  String text() {
    return String.join("", paragraphs);
  }

  /**
   * Reads articles, each once, without those too short to tell anything.
   *
   * @param file plain text: the headline and the paragraphs of an article one a line, a blank line
   *     after each article
   */
  static List<GivenArticle> read(Path file) throws IOException {
    List<GivenArticle> articles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String article : Files.readString(file).split("\n\n+")) {
      List<String> lines = article.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
      if (lines.size() < 2 || lines.get(0).length() < SHORTEST_HEADLINE) {
        continue;
      }
      List<String> paragraphs = lines.subList(1, lines.size());
      boolean told =
          endsSentence(paragraphs.get(0))
              && paragraphs.stream().mapToInt(String::length).sum() >= SHORTEST;
      if (told && seen.add(lines.get(0))) {
        articles.add(new GivenArticle(lines.get(0), paragraphs));
      }
    }
    return articles;
  }
}
