package org.tongwen.align;

import java.util.List;
import java.util.stream.Stream;

/**
 * What two texts have in common.
 *
 * @param aLength letters of the first text
 * @param bLength letters of the second text
 * @param passages aligned stretches by their start in the first text; they overlap in neither text
 */
public record Alignment(int aLength, int bLength, List<Passage> passages) {
  private static final int WEIGHTY = 8;

  /** Letters that are the same, in all passages. */
  public int matched() {
    int sum = 0;
    for (Passage passage : passages) {
      sum += passage.matched();
    }
    return sum;
  }

  /** Letters aligned with a letter, the same or another: the size of what is shared. */
  public int aligned() {
    int sum = 0;
    for (Passage passage : passages) {
      sum += passage.matched() + passage.edits().total(EditScript.REPLACE);
    }
    return sum;
  }

  /** Share of the first text that is aligned, 0 to 1. */
  public double containmentA() {
    return aLength == 0 ? 0 : (double) aligned() / aLength;
  }

  /** Share of the second text that is aligned, 0 to 1. */
  public double containmentB() {
    return bLength == 0 ? 0 : (double) aligned() / bLength;
  }

  /** Edit similarity of what is aligned: 1 − edits / (same letters + edits); 0 where nothing is. */
  public double similarity() {
    int same = 0;
    int columns = 0;
    for (Passage passage : passages) {
      same += passage.matched();
      columns += passage.matched() + passage.edits().edits();
    }
    return columns == 0 ? 0 : (double) same / columns;
  }

  /**
   * The stretch of the first text from the first shared letter to the last; empty where none is.
   * Passages of less than an eighth of the longest are left out: a formula that two stories begin
   * with says nothing of where the one stands in the other.
   */
  public Extent extentA() {
    int from = weighty().mapToInt(Passage::aStart).min().orElse(0);
    return new Extent(from, weighty().mapToInt(Passage::aEnd).max().orElse(0));
  }

  /** The same of the second text. */
  public Extent extentB() {
    int from = weighty().mapToInt(Passage::bStart).min().orElse(0);
    return new Extent(from, weighty().mapToInt(Passage::bEnd).max().orElse(0));
  }

  private Stream<Passage> weighty() {
    int longest = passages.stream().mapToInt(Passage::matched).max().orElse(0);
    return passages.stream().filter(p -> WEIGHTY * p.matched() >= longest);
  }
}
