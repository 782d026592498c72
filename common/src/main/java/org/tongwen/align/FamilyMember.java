package org.tongwen.align;

/**
 * A document of a family, as far as the choice of the reference needs it.
 *
 * @param document its key
 * @param length its letters
 * @param foreign its letters that stand in documents of other families and in none of its own: a
 *     second story run together with it
 * @param agreement mean edit similarity with the members it was compared with, 0 to 1
 */
public record FamilyMember(long document, int length, int foreign, double agreement) {
  private static final double FEW = .02;

  /** Letters that are its own story's. */
  public int own() {
    return length - foreign;
  }

  /**
   * The mean edit similarity with the members it was compared with, drawn a little towards 0 where
   * these are few: a copy that agrees with many is a better witness than one that agrees with its
   * one neighbour.
   *
   * @param sum of the edit similarities
   * @param pairs how many
   */
  public static double agreement(double sum, long pairs) {
    return sum / (pairs + FEW);
  }
}
