package org.tongwen.sketch;

/**
 * Hashes of all runs of {@code n} letters of a text, in one pass.
 *
 * <p>A polynomial rolling hash modulo 2^64 (Karp and Rabin 1987) with an odd multiplier, then the
 * 64-bit finaliser of MurmurHash3 (Appleby 2011). The polynomial alone is weak in its low bits,
 * which depend on the low bits of the letters only; the finaliser spreads every input bit over all
 * 64. With n up to 32 and letters below 2^21 two different shingles of a corpus of 10^9 collide
 * with a chance of about 10^18 / 2^65, that is 3 %, once in the corpus.
 *
 * <p>The values are part of what is stored: {@link #VERSION} changes whenever one of them does.
 */
public final class Shingles {
  /** Version of the hash values; a golden test holds them. */
  public static final int VERSION = 1;

  private static final long MULTIPLIER = 0xD6E8FEB86659FD93L;

  private Shingles() {}

  /**
   * Hashes of the shingles of a text, by position.
   *
   * @param letters normalised letters, one code point each
   * @param n letters in a shingle, 1 to 32
   * @return one hash for each start position 0 … letters.length − n; empty where the text is
   *     shorter than {@code n}
   * @throws IllegalArgumentException if {@code n} is not 1 to 32
   */
  public static long[] hashes(int[] letters, int n) {
    if (n < 1 || n > 32) {
      throw new IllegalArgumentException(
          "Cannot set n to " + n + ", a shingle has 1 to 32 letters");
    }
    int count = letters.length - n + 1;
    if (count <= 0) {
      return new long[0];
    }
    long lead = 1;
    for (int i = 1; i < n; i++) {
      lead *= MULTIPLIER;
    }
    long rolling = 0;
    for (int i = 0; i < n - 1; i++) {
      rolling = rolling * MULTIPLIER + letters[i];
    }
    long[] out = new long[count];
    for (int i = 0; i < count; i++) {
      rolling = rolling * MULTIPLIER + letters[i + n - 1];
      out[i] = mix(rolling);
      rolling -= lead * letters[i];
    }
    return out;
  }

  /**
   * The words of a text as codes, one a word, for shingles of words instead of letters: give them
   * to {@link #hashes} in place of letters. The code is a hash of the word's letters.
   *
   * @param letters normalised letters
   * @param ends for each word the letter index after its last one, ascending
   */
  public static int[] words(int[] letters, int[] ends) {
    int[] out = new int[ends.length];
    int from = 0;
    for (int word = 0; word < ends.length; word++) {
      long rolling = (long) ends[word] - from;
      for (int i = from; i < ends[word]; i++) {
        rolling = rolling * MULTIPLIER + letters[i];
      }
      out[word] = (int) (mix(rolling) >>> 32);
      from = ends[word];
    }
    return out;
  }

  /**
   * Hash of a whole text, for telling identical texts; stable across versions like the shingles.
   */
  public static long whole(int[] letters) {
    long rolling = letters.length;
    for (int letter : letters) {
      rolling = rolling * MULTIPLIER + letter;
    }
    return mix(rolling);
  }

  /**
   * The 64-bit finaliser of MurmurHash3: a bijection in which every input bit moves every output
   * bit half of the time.
   */
  public static long mix(long value) {
    long h = value;
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    h ^= h >>> 33;
    return h;
  }
}
