package org.tongwen.sketch;

import java.nio.ByteBuffer;

/**
 * MinHash signatures: the share of equal places of two signatures estimates the Jaccard resemblance
 * of the texts' shingle sets.
 *
 * <p>The algorithm is fast similarity sketching (Dahlgaard, Knudsen and Thorup 2017). Round r
 * throws every shingle into a random place with a random value; a place keeps the least value of
 * the first round that reached it; rounds go on until every place is taken, from round {@code
 * places} on with place r − places for all. A text of more than about 5 × 128 shingles is signed in
 * one pass over them (instead of 128), a short one in a few. Unlike one-permutation hashing with
 * densification (Shrivastava 2017) there is nothing borrowed from other places: the estimate is
 * unbiased for sets of every size and its variance is at most that of 128 independent permutations,
 * J(1 − J)/128, so the standard error is at most .044.
 *
 * <p>Values are 32 bits wide: two different shingles agree in a place by accident once in 4 × 10^9,
 * far below the standard error. Signatures are stored; {@link #VERSION} changes whenever a value
 * does, and a golden test holds them.
 */
public final class MinHash {
  /** Version of the signatures. */
  public static final int VERSION = 1;

  /** Places of a signature unless set otherwise. */
  public static final int PLACES = 128;

  private static final long ROUND = 0x9E3779B97F4A7C15L;
  private static final int HEADER = 1;

  private final int places;
  private final int n;

  /**
   * A signer.
   *
   * @param places values in a signature, 16 to 4,096; the standard error is at most 1 / (2 √places)
   * @param n letters in a shingle
   */
  public MinHash(int places, int n) {
    if (places < 16 || places > 4096) {
      throw new IllegalArgumentException(
          "Cannot set places to " + places + ", a signature has 16 to 4096");
    }
    this.places = places;
    this.n = n;
  }

  /**
   * Signs a text.
   *
   * @param letters normalised letters
   * @return the signature; of length 0 for a text without letters. A text shorter than a shingle is
   *     one shingle by itself
   */
  public int[] sign(int[] letters) {
    if (letters.length == 0) {
      return new int[0];
    }
    long[] hashes = Shingles.hashes(letters, n);
    return sign(hashes.length > 0 ? hashes : new long[] {Shingles.whole(letters)}, places);
  }

  /**
   * Signs a set of hashes; repeated hashes count once.
   *
   * @param hashes well mixed hashes, at least one
   * @param places values in the signature
   */
  public static int[] sign(long[] hashes, int places) {
    int[] values = new int[places];
    int[] roundOf = new int[places];
    java.util.Arrays.fill(roundOf, Integer.MAX_VALUE);
    int empty = places;
    for (int round = 0; empty > 0; round++) {
      long salt = round * ROUND;
      int fixed = round - places;
      if (fixed >= 0 && roundOf[fixed] < round) {
        continue;
      }
      for (long hash : hashes) {
        long h = round == 0 ? hash : Shingles.mix(hash + salt);
        int place = fixed >= 0 ? fixed : (int) (((h >>> 32) * places) >>> 32);
        int value = (int) h;
        if (roundOf[place] > round) {
          roundOf[place] = round;
          values[place] = value;
          empty--;
        } else if (roundOf[place] == round && Integer.compareUnsigned(value, values[place]) < 0) {
          values[place] = value;
        }
      }
    }
    return values;
  }

  /**
   * Estimates the Jaccard resemblance of two texts.
   *
   * @return share of equal places, 0 to 1; 0 where one of the texts has no letters
   * @throws IllegalArgumentException if the signatures differ in length
   */
  public static double estimate(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "Cannot compare signatures of " + a.length + " and " + b.length + " places");
    }
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i] == b[i]) {
        equal++;
      }
    }
    return (double) equal / a.length;
  }

  /**
   * The standard error of an estimate when the true resemblance is {@code jaccard}: at most √(J (1
   * − J) / places).
   */
  public static double standardError(double jaccard, int places) {
    return Math.sqrt(jaccard * (1 - jaccard) / places);
  }

  /** The signature as bytes: the version, then the values, big-endian. */
  public static byte[] pack(int[] signature) {
    ByteBuffer out = ByteBuffer.allocate(HEADER + 4 * signature.length);
    out.put((byte) VERSION);
    for (int value : signature) {
      out.putInt(value);
    }
    return out.array();
  }

  /**
   * The signature that {@link #pack} wrote.
   *
   * @throws IllegalArgumentException if the bytes are of another version or cut
   */
  public static int[] unpack(byte[] packed) {
    if (packed.length < HEADER || packed[0] != VERSION || (packed.length - HEADER) % 4 != 0) {
      throw new IllegalArgumentException(
          "Cannot read a signature of " + packed.length + " bytes as version " + VERSION);
    }
    ByteBuffer in = ByteBuffer.wrap(packed, HEADER, packed.length - HEADER);
    int[] out = new int[(packed.length - HEADER) / 4];
    for (int i = 0; i < out.length; i++) {
      out[i] = in.getInt();
    }
    return out;
  }
}
