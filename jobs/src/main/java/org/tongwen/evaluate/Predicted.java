package org.tongwen.evaluate;

import java.util.List;
import java.util.Map;
import org.tongwen.text.Span;

/**
 * What the tables say, as far as it is scored.
 *
 * @param pages rows of {@code pages} by the file names of their sources
 * @param articles rows of {@code articles}, sorted by id
 * @param families the family of each article
 * @param passages rows of {@code passages}
 * @param consensus the repaired text of each family
 */
public record Predicted(
    Map<String, Page> pages,
    List<Article> articles,
    Map<String, String> families,
    List<Passage> passages,
    Map<String, String> consensus) {

  /** A page: its id, its paper and its date in ISO form, null where not known. */
  public record Page(String pageId, String paper, String date) {}

  /** An article; texts are null where it has none. */
  public record Article(
      String articleId,
      String pageId,
      String kicker,
      String headline,
      String subtitle,
      String agency,
      String place,
      String date,
      List<Span> body,
      String continues) {}

  /** Two stretches of pages that are held to be the same text. */
  public record Passage(String pageA, int startA, int endA, String pageB, int startB, int endB) {}
}
