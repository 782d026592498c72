package org.tongwen.page;

import java.util.List;

/**
 * A page divided.
 *
 * @param articles in the order in which they begin
 * @param parts the whole page, in order and without gaps
 */
public record Division(List<ArticleReading> articles, List<PagePart> parts) {

  /** Copies the lists. */
  public Division {
    articles = List.copyOf(articles);
    parts = List.copyOf(parts);
  }
}
