package org.tongwen.page;

import java.io.Serializable;
import java.util.List;
import org.tongwen.text.Span;

/**
 * An article, or the part of it that this page prints. Texts are as printed, with line breaks of
 * the layout taken out; an absent text is empty, never null.
 *
 * @param seq its place on the page, from 0
 * @param kicker the line over the headline
 * @param headline may be empty
 * @param subtitle the line under the headline
 * @param byline reporters, correspondents and authors
 * @param dateline agency, place and day, from the start of the body or the credit
 * @param body paragraphs joined by line feeds, captions and other inserts left out
 * @param bodySpans where the body stands on the page
 * @param headlineSpans where kicker, headline and subtitle stand
 * @param jumpTo where it goes on; null where it does not
 * @param jumpFrom where it comes from; null where it does not
 * @param credit the closing credit (据新华社电)
 */
public record ArticleReading(
    int seq,
    String kicker,
    String headline,
    String subtitle,
    String byline,
    Dateline dateline,
    String body,
    List<Span> bodySpans,
    List<Span> headlineSpans,
    JumpMark jumpTo,
    JumpMark jumpFrom,
    String credit)
    implements Serializable {

  /** Copies the lists. */
  public ArticleReading {
    bodySpans = List.copyOf(bodySpans);
    headlineSpans = List.copyOf(headlineSpans);
  }
}
