package org.tongwen.page;

import java.io.Serializable;
import java.util.List;

/**
 * A page as read.
 *
 * @param masthead what it says of itself
 * @param parts the whole page, in order and without gaps
 * @param articles in the order in which they begin
 * @param dates all evidence for the day of issue, the strongest first
 * @param issueDate the day that masthead, metadata or path give; null where none of them does (see
 *     {@link PageDating})
 * @param notes disagreements: sentences for people
 */
public record PageReading(
    Masthead masthead,
    List<PagePart> parts,
    List<ArticleReading> articles,
    List<DateEvidence> dates,
    IssueDate issueDate,
    List<String> notes)
    implements Serializable {

  /** Copies the lists. */
  public PageReading {
    parts = List.copyOf(parts);
    articles = List.copyOf(articles);
    dates = List.copyOf(dates);
    notes = List.copyOf(notes);
  }
}
