package org.tongwen.align;

/**
 * Settings of {@link Aligner}.
 *
 * @param seed letters of an exact seed. 5: at 12 % error on both sides 27 % of the 5-letter runs
 *     survive, one each 4 letters or so; unrelated articles of 1,000 letters share a few, which do
 *     not chain
 * @param bridge a stretch that only one side has is passed through up to so many letters, and ends
 *     the passage beyond: wording and short insertions stay inside, a dropped sentence does not
 * @param minimum letters that must be the same in a passage that stands alone; 12 keeps formulae of
 *     16 letters with two misread ones
 * @param inChain letters that must be the same in a passage that continues others in the same order
 * @param similarity least edit similarity of a passage
 */
public record AlignerSettings(int seed, int bridge, int minimum, int inChain, double similarity) {
  /** Unless set otherwise. */
  public static final AlignerSettings DEFAULT = new AlignerSettings(5, 12, 12, 8, .5);

  /** Checks the numbers. */
  public AlignerSettings {
    if (seed < 2
        || bridge < 0
        || minimum < seed
        || inChain < seed
        || similarity < 0
        || similarity > 1) {
      throw new IllegalArgumentException(
          "Cannot align with seed %d, bridge %d, minimum %d, inChain %d, similarity %s: seed is at least 2, no minimum is under it"
              .formatted(seed, bridge, minimum, inChain, similarity));
    }
  }
}
