package org.tongwen.page;

import java.util.List;
import java.util.stream.Stream;

/** The names of the signals of a {@link Rests.Rest}, and what they weigh. */
final class RestSignals {

  /** Where the article breaks off inside a sentence. */
  static final List<String> BROKEN =
      List.of(
          "seam",
          "torn",
          "overlap",
          "like",
          "likeOwn",
          "likeHost",
          "topics",
          "first",
          "previous",
          "each",
          "headline",
          "hostHeadline",
          "indented",
          "outdented",
          "close",
          "whole",
          "farther",
          "goesBack",
          "seamBack",
          "rest",
          "before",
          "article",
          "articleEnds",
          "hostEnds",
          "restEnds",
          "time",
          "goesOn");

  /** Where it ends with a sentence: a column may end there as well. */
  static final List<String> WHOLE =
      Stream.concat(
              BROKEN.stream(), Stream.of("nearOwn", "nearHost", "likeHeadline", "likeHostHeadline"))
          .toList();

  private static final Weights BROKEN_WEIGHTS = Weights.of("rest.broken", BROKEN);
  private static final Weights WHOLE_WEIGHTS = Weights.of("rest.whole", WHOLE);

  private RestSignals() {}

  /**
   * The logarithm of odds that a rest is that of an article which breaks off or ends there, to that
   * it has none.
   */
  static double odds(double[] signals, boolean broken) {
    return (broken ? BROKEN_WEIGHTS : WHOLE_WEIGHTS).odds(signals);
  }
}
