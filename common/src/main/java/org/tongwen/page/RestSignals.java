package org.tongwen.page;

import java.util.List;
import java.util.stream.Stream;

/** The names of the signals of a {@link Rests.Rest}, and what they weigh. */
final class RestSignals {

  /** The names of the signals. */
  static final List<String> ALL =
      Stream.of(
              Stream.of(
                  "seam",
                  "torn",
                  "indented",
                  "outdented",
                  "close",
                  "whole",
                  "farther",
                  "before",
                  "article",
                  "articleEnds",
                  "hostEnds",
                  "time",
                  "goesOn",
                  "refers",
                  "goesBack",
                  "seamBack",
                  "rest",
                  "after",
                  "restEnds",
                  "alone"),
              RestTies.SIGNALS.stream().map(signal -> "words." + signal),
              RestTies.SIGNALS.stream().map(signal -> "topics." + signal))
          .flatMap(signals -> signals)
          .toList();

  private static final Weights BROKEN_WEIGHTS = Weights.of("rest.broken", ALL);
  private static final Weights WHOLE_WEIGHTS = Weights.of("rest.whole", ALL);

  private RestSignals() {}

  /**
   * The logarithm of odds that a rest is that of an article which breaks off or ends there, to that
   * it has none.
   */
  static double odds(double[] signals, boolean broken) {
    return (broken ? BROKEN_WEIGHTS : WHOLE_WEIGHTS).odds(signals);
  }
}
