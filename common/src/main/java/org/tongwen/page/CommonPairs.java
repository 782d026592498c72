package org.tongwen.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is known of the pairs of letters that news often have: how little each tells (inverse
 * document frequency, Spärck Jones 1972), and of what topics it is (latent semantic analysis,
 * Deerwester et al. 1990, and for those that tell articles apart linear discriminant analysis, Rao
 * 1948). The table is made by {@code CommonPairsMaker}, beside the tests.
 */
final class CommonPairs {

  /** The topics that a pair may be of. */
  static final int TOPICS = 40;

  /** The first of them are broad subjects: home and abroad, war and trade. */
  static final int SUBJECTS = 8;

  /** What a pair tells that is not in the table. */
  static final float RARE = 5.5f;

  /** Weights are written in tenths. */
  static final float STEPS = 10;

  private static final String RESOURCE = "common-pairs.txt";

  private static final CommonPairs TABLE = read();

  private int[] keys = new int[1 << 14];
  private float[] weights = new float[keys.length];
  private float[][] topics = new float[keys.length][];

  private CommonPairs() {}

  /** Where the table tells of a pair, or would: to be asked for its weight and its topics. */
  static int place(int pair) {
    return TABLE.slot(pair);
  }

  /** How much it tells that a text has a pair: the natural logarithm of one over its share. */
  static float weight(int place) {
    return TABLE.keys[place] == 0 ? RARE : TABLE.weights[place];
  }

  /** How much a pair speaks for each topic; null where nothing is known of it. */
  static float[] topics(int place) {
    return TABLE.topics[place];
  }

  private int slot(int pair) {
    int slot = pair * 0x9E3779B1 >>> 18;
    while (keys[slot] != 0 && keys[slot] != pair) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void put(String line) {
    String[] fields = line.split(" ", -1);
    int slot = slot(fields[0].charAt(0) << 16 | fields[0].charAt(1));
    keys[slot] = fields[0].charAt(0) << 16 | fields[0].charAt(1);
    weights[slot] = Integer.parseInt(fields[1]) / STEPS;
    topics[slot] = new float[TOPICS];
    for (int k = 0; k < TOPICS; k++) {
      topics[slot][k] = weights[slot] * Integer.parseInt(fields[2 + k]);
    }
  }

  private static CommonPairs read() {
    CommonPairs table = new CommonPairs();
    try (InputStream in = CommonPairs.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.charAt(0) != '#') {
          table.put(line);
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read the common pairs of letters " + RESOURCE, failed);
    }
    return table;
  }
}
