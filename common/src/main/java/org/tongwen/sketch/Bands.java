package org.tongwen.sketch;

import java.io.Serializable;

/**
 * Locality-sensitive banding of signatures: two texts become candidates when all rows of at least
 * one band agree.
 *
 * <p>Default 24 bands of 5 rows over shingles of 4 letters. Chance of a candidate at Jaccard .8,
 * .7, .6, .5, .4: 1.00, .99, .86, .53, .22, so identical and nearly identical copies are surely
 * caught; what resembles less is carried by {@link Anchors}. Expected false candidates at 10^6
 * unrelated articles: 1.1 × 10^5, one to nine articles, measured on 10^6 random pairs of news (mean
 * Jaccard .0014, 99th percentile .024, 99.9th .058, most .27; nearly all of them are weekly
 * statistics and other forms, above the 99.9th); 32 bands of 2 rows over 2-grams would bring 10^9.
 */
public record Bands(int bands, int rows) implements Serializable {
  /** The banding used unless set otherwise. */
  public static final Bands DEFAULT = new Bands(24, 5);

  /** Checks the numbers: both at least 1. */
  public Bands {
    if (bands < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "Cannot band by " + bands + " × " + rows + ", both must be positive");
    }
  }

  /**
   * The band keys of a signature, one a band; keys of different bands never meet (but for accidents
   * of 64-bit hashing).
   *
   * @param signature a signature of at least bands × rows places, or an empty one
   * @return the keys; none for an empty signature
   */
  public long[] keys(int[] signature) {
    if (signature.length == 0) {
      return new long[0];
    }
    if (signature.length < bands * rows) {
      throw new IllegalArgumentException(
          "Cannot cut " + bands + " × " + rows + " bands out of " + signature.length + " places");
    }
    long[] out = new long[bands];
    for (int band = 0; band < bands; band++) {
      long key = band + 1L;
      for (int row = 0; row < rows; row++) {
        key = Shingles.mix(key * 0x9E3779B97F4A7C15L + signature[band * rows + row]);
      }
      out[band] = key;
    }
    return out;
  }

  /** Chance that two texts of this Jaccard resemblance share a band: 1 − (1 − J^rows)^bands. */
  public double chance(double jaccard) {
    return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
  }

  /**
   * Expected false candidates among unrelated articles.
   *
   * @param articles number of articles
   * @param background a sample of Jaccard values of unrelated pairs
   */
  public double falseCandidates(long articles, double[] background) {
    double mean = 0;
    for (double jaccard : background) {
      mean += chance(jaccard) / background.length;
    }
    return mean * articles * (articles - 1) / 2;
  }
}
