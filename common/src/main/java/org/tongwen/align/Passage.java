package org.tongwen.align;

/**
 * An aligned stretch of two texts, in letter indices, half-open.
 *
 * @param aStart first letter in the first text
 * @param aEnd letter after the last in the first text
 * @param bStart first letter in the second text
 * @param bEnd letter after the last in the second text
 * @param edits how the first stretch becomes the second; begins and ends with letters that are the
 *     same
 */
public record Passage(int aStart, int aEnd, int bStart, int bEnd, EditScript edits) {
  /** Letters that are the same in both. */
  public int matched() {
    return edits.equalLetters();
  }

  /** Edit similarity: 1 − edits / (same letters + edits), 0 to 1. */
  public double similarity() {
    int same = matched();
    int columns = same + edits.edits();
    return columns == 0 ? 0 : (double) same / columns;
  }
}
