package org.tongwen.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How groups of copies make a family. A core is what is left of the families when only copies of
 * each other count: the prints of one text. Full text, abridgement and brief of one story are three
 * cores, and cores that are parts follow the one that holds them.
 *
 * <p>Two stories run together on one page hold the parts of both, and are the longest text besides:
 * they look like the full story of either. So a core follows one other at most ({@link #follows}),
 * whatever its single prints say, and a text known from many prints does not follow one that is
 * hardly known at all; that one follows the best of those that it holds ({@link #joined}).
 */
public final class Core {
  /** A core of so many times the prints does not follow. */
  private static final int GIANT = 20;

  private static final Comparator<Vote> MOST =
      Comparator.comparingInt(Vote::edges)
          .thenComparingInt(Vote::held)
          .thenComparing(Vote::whole, Comparator.reverseOrder());

  private static final Comparator<Vote> LONGEST =
      Comparator.comparingInt(Vote::held).thenComparing(Vote::part, Comparator.reverseOrder());

  private Core() {}

  /**
   * What the edges between two cores say.
   *
   * @param part the core that is the part
   * @param whole the core that holds it
   * @param partPrints documents of the part
   * @param wholePrints documents of the whole
   * @param edges from documents of the one to documents of the other
   * @param held most letters that one of them holds
   */
  public record Vote(long part, long whole, int partPrints, int wholePrints, int edges, int held) {
    boolean giant() {
      return partPrints >= (long) GIANT * wholePrints;
    }
  }

  /**
   * Which core a part follows: the one that most of its edges lead to.
   *
   * @param votes of one part, at least one
   */
  public static Vote follows(List<Vote> votes) {
    return votes.stream().max(MOST).orElseThrow();
  }

  /**
   * Which of the cores that would follow a whole are of its family: all but the giants; and of the
   * giants the one that it holds most of, unless it holds more of another.
   *
   * @param votes to one whole, one a part
   */
  public static List<Vote> joined(List<Vote> votes) {
    List<Vote> out = new ArrayList<>(votes.stream().filter(v -> !v.giant()).toList());
    int most = out.stream().mapToInt(Vote::held).max().orElse(0);
    votes.stream()
        .filter(Vote::giant)
        .max(LONGEST)
        .filter(v -> v.held() > most)
        .ifPresent(out::add);
    return out;
  }
}
