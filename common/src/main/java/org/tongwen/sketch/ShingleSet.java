package org.tongwen.sketch;

/**
 * The set of a text's shingles, for true (not estimated) measures of resemblance. An
 * open-addressing table of primitive hashes: build it once for a text that is compared with many.
 */
public final class ShingleSet {
  private final long[] slots;
  private final int size;
  private final boolean hasZero;

  private ShingleSet(long[] hashes) {
    int capacity = Integer.highestOneBit(Math.max(8, hashes.length * 2 - 1)) * 2;
    slots = new long[capacity];
    int count = 0;
    boolean zero = false;
    for (long hash : hashes) {
      if (hash == 0) {
        zero = true;
        continue;
      }
      int at = (int) hash & (capacity - 1);
      while (slots[at] != 0 && slots[at] != hash) {
        at = (at + 1) & (capacity - 1);
      }
      if (slots[at] == 0) {
        slots[at] = hash;
        count++;
      }
    }
    hasZero = zero;
    size = count + (zero ? 1 : 0);
  }

  /**
   * The set of the shingles of a text.
   *
   * @param letters normalised letters
   * @param n letters in a shingle
   */
  public static ShingleSet of(int[] letters, int n) {
    return new ShingleSet(Shingles.hashes(letters, n));
  }

  /** How many different shingles the text has. */
  public int size() {
    return size;
  }

  /** Whether the shingle with this hash is in the text. */
  public boolean contains(long hash) {
    if (hash == 0) {
      return hasZero;
    }
    int at = (int) hash & (slots.length - 1);
    while (slots[at] != 0) {
      if (slots[at] == hash) {
        return true;
      }
      at = (at + 1) & (slots.length - 1);
    }
    return false;
  }

  /** How many shingles are in both sets. */
  public int shared(ShingleSet other) {
    ShingleSet small = size <= other.size ? this : other;
    ShingleSet large = small == this ? other : this;
    int count = small.hasZero && large.hasZero ? 1 : 0;
    for (long hash : small.slots) {
      if (hash != 0 && large.contains(hash)) {
        count++;
      }
    }
    return count;
  }

  /**
   * Resemblance (Broder 1997): shared shingles over all shingles of either text, 0 to 1; 0 where
   * both texts are shorter than a shingle.
   */
  public double jaccard(ShingleSet other) {
    int both = shared(other);
    int either = size + other.size - both;
    return either == 0 ? 0 : (double) both / either;
  }
}
