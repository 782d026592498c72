package org.tongwen.evaluate;

import java.util.List;
import org.tongwen.text.Span;

/**
 * An article as it is known to stand on a page; spans count code points of the page's text.
 *
 * @param number on its page
 * @param story copies of one story share it; null where the families are not known
 * @param headline the headline
 * @param agency credited in the dateline; null where none is
 * @param place of the dateline; null where none is
 * @param date of the dateline, ISO; null where none is
 * @param how full, cut, continuation, abridged, edited, brief or real
 * @param jumpTo the page that it continues on; null where it does not
 * @param jumpFrom the page that it continues from; null where it does not
 * @param headlineSpans kicker, headline and subtitle
 * @param bodySpans the body, dateline included
 * @param skipSpans captions, repeated tails, credits and jump marks: they count neither way
 * @param origins where each run of the body comes from
 */
public record TruthArticle(
    int number,
    String story,
    String headline,
    String agency,
    String place,
    String date,
    String how,
    String jumpTo,
    String jumpFrom,
    List<Span> headlineSpans,
    List<Span> bodySpans,
    List<Span> skipSpans,
    List<Origin> origins) {

  /**
   * A run of a body that comes from a story.
   *
   * @param start first code point on the page
   * @param end code point after the last
   * @param story the story
   * @param offset first code point in the story's clean text
   */
  public record Origin(int start, int end, String story, int offset) {}
}
