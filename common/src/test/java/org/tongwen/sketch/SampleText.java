package org.tongwen.sketch;

import java.util.Random;

/**
 * Text with the statistics that matter here: 3,000 characters with frequencies as in newspapers
 * (the k-th with weight 1 / (k + 10)), in set phrases of two to four characters that come again and
 * again.
 */
public final class SampleText {
  private static final int CHARACTERS = 3000;
  private static final int PHRASES = 20_000;
  private static final int[][] LEXICON = lexicon();

  private SampleText() {}

  private static int[][] lexicon() {
    Random random = new Random(7);
    double[] sums = new double[CHARACTERS];
    double sum = 0;
    for (int i = 0; i < CHARACTERS; i++) {
      sum += 1.0 / (i + 10);
      sums[i] = sum;
    }
    int[][] out = new int[PHRASES][];
    for (int p = 0; p < PHRASES; p++) {
      out[p] = new int[2 + random.nextInt(3)];
      for (int i = 0; i < out[p].length; i++) {
        int at = java.util.Arrays.binarySearch(sums, random.nextDouble() * sum);
        out[p][i] = 0x4e00 + 5 * Math.min(CHARACTERS - 1, at < 0 ? -at - 1 : at);
      }
    }
    return out;
  }

  /** A story of so many letters; the same random state gives the same story. */
  public static int[] story(Random random, int letters) {
    int[] out = new int[letters];
    int at = 0;
    while (at < letters) {
      int[] phrase = LEXICON[(int) (PHRASES * Math.pow(random.nextDouble(), 2))];
      for (int i = 0; i < phrase.length && at < letters; i++) {
        out[at++] = phrase[i];
      }
    }
    return out;
  }

  /**
   * A copy with character errors as optical recognition makes them: four in five replaced, else
   * lost or doubled with a false one.
   */
  public static int[] misread(Random random, int[] text, double rate) {
    int[] out = new int[text.length * 2];
    int n = 0;
    for (int letter : text) {
      if (random.nextDouble() >= rate) {
        out[n++] = letter;
      } else if (random.nextInt(5) > 0) {
        out[n++] = 0x4e00 + random.nextInt(20_000);
      } else if (random.nextBoolean()) {
        out[n++] = letter;
        out[n++] = 0x4e00 + random.nextInt(20_000);
      }
    }
    return java.util.Arrays.copyOf(out, n);
  }

  /** The parts one after the other. */
  public static int[] join(int[]... parts) {
    return java.util.Arrays.stream(parts).flatMapToInt(java.util.Arrays::stream).toArray();
  }

  /** Letters of a string. */
  public static int[] letters(String text) {
    return text.codePoints().toArray();
  }
}
