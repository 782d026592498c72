package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The names of what {@link Pieces} knows of the pieces of a page, and what it weighs. The signals
 * of a page are the sums over its pieces, so that ways to read it are weighed against each other.
 */
final class RestSignals {

  /** The kinds of pieces whose signals weigh differently. */
  enum Kind {
    /** It goes on with an article that breaks off inside a sentence. */
    BROKEN(0),
    /**
     * It goes on with one that might as well end there, and the text around it goes on after it.
     */
    INSIDE(1),
    /** The same at the end of the text that it stands in. */
    LAST(2),
    /** It goes on with the article that had been interrupted. */
    BACK(3);

    private final int number;

    Kind(int number) {
      this.number = number;
    }
  }

  /** The names of what is known where a piece begins. */
  static final List<String> BEGIN =
      List.of(
          "one",
          "seam",
          "stays",
          "mark",
          "broken",
          "torn",
          "indented",
          "outdented",
          "close",
          "unopened",
          "farther",
          "own",
          "over",
          "ownEnds",
          "overEnds",
          "time",
          "goesOn",
          "refers",
          "first",
          "firstEach",
          "firstWords",
          "firstTopics",
          "before",
          "beforeEach",
          "beforeTopics",
          "turn",
          "turnTopics",
          "nextWords",
          "nextTopics",
          "nearWords",
          "nearTopics",
          "day",
          "title",
          "sole",
          "overSole",
          "kin",
          "kinFirst");

  /** The names of what is known once it ends. */
  static final List<String> END =
      List.of(
          "all",
          "allRoot",
          "allEach",
          "words",
          "overWords",
          "rather",
          "topics",
          "overTopics",
          "ratherTopics",
          "unlike",
          "unlikeTopics",
          "overUnlike",
          "overUnlikeTopics",
          "size",
          "alone",
          "aloneInside",
          "short",
          "leavesBroken",
          "said",
          "goesBack",
          "allSole",
          "allOverSole",
          "kinAll");

  /** Which of them is how alike the topics of the two strands are. */
  static final int KIN = BEGIN.indexOf("kin");

  /** The name of what is known of the page as a whole. */
  static final String PAGE = "page.words";

  /** The names of all signals of a page: those of its pieces are summed up by their kinds. */
  static final List<String> ALL = all();

  private static final Weights WEIGHTS = Weights.of("rests", ALL);

  private RestSignals() {}

  private static List<String> all() {
    List<String> names = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Stream.concat(BEGIN.stream(), END.stream())
          .forEach(signal -> names.add(kind.name().toLowerCase(Locale.ROOT) + "." + signal));
    }
    names.add(PAGE);
    return List.copyOf(names);
  }

  private static int start(Kind kind) {
    return kind.number * (BEGIN.size() + END.size());
  }

  /** What a piece counts. */
  static double score(Kind kind, double[] begin, double[] end) {
    int at = start(kind);
    double score = 0;
    for (double signal : begin) {
      score += WEIGHTS.weight(at++) * signal;
    }
    for (double signal : end) {
      score += WEIGHTS.weight(at++) * signal;
    }
    return score;
  }

  /** What the words of a page count. */
  static double score(double words) {
    return WEIGHTS.weight(ALL.size() - 1) * words;
  }

  /** What it counts that a page has any rest at all. */
  static double any() {
    return WEIGHTS.weight(ALL.size());
  }

  /** Adds what is known of a piece to the signals of its page. */
  static void add(double[] signals, Kind kind, double[] begin, double[] end) {
    int at = start(kind);
    for (double signal : begin) {
      signals[at++] += signal;
    }
    for (double signal : end) {
      signals[at++] += signal;
    }
  }
}
