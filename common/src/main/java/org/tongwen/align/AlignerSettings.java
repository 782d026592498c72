package org.tongwen.align;

import java.io.Serializable;

/**
 * Settings of {@link Aligner}.
 *
 * @param seed letters of an exact seed. 5: at 12 % error on both sides 27 % of the 5-letter runs
 *     survive, one each 4 letters or so; unrelated articles of 1,000 letters share a few, which do
 *     not chain
 * @param bridge a stretch that only one side has is passed through up to so many letters, and ends
 *     the passage beyond: wording and short insertions stay inside, a dropped sentence does not
 * @param minimum score (same letters, less what edits cost) of a passage that stands alone; 12
 *     keeps a formula of 16 letters with one misread, and is longer than most set phrases and names
 * @param inChain score of a passage that follows another without a break in one of the texts
 */
public record AlignerSettings(int seed, int bridge, int minimum, int inChain)
    implements Serializable {
  /** Unless set otherwise. */
  public static final AlignerSettings DEFAULT = new AlignerSettings(5, 12, 12, 8);

  /** Checks the numbers. */
  public AlignerSettings {
    if (seed < 2 || bridge < 0 || minimum < seed || inChain < seed) {
      throw new IllegalArgumentException(
          "Cannot align with seed %d, bridge %d, minimum %d, inChain %d: seed is at least 2, no minimum is under it"
              .formatted(seed, bridge, minimum, inChain));
    }
  }
}
