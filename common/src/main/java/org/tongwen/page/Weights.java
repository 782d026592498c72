package org.tongwen.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each signal of a logistic regression weighs. All stand in one file, which {@code FitWeights}
 * beside the tests makes.
 */
final class Weights {

  /** The signal that always is 1. */
  static final String BIAS = "bias";

  private static final String RESOURCE = "weights.txt";

  private static final Map<String, Double> TABLE = read();

  private final double[] weights;

  private Weights(double[] weights) {
    this.weights = weights;
  }

  /**
   * The weights of a regression.
   *
   * @param name what it decides
   * @param signals the names of its signals, in the order in which they are given
   */
  static Weights of(String name, List<String> signals) {
    double[] weights = new double[signals.size() + 1];
    for (int k = 0; k < weights.length; k++) {
      String key = name + " " + (k < signals.size() ? signals.get(k) : BIAS);
      Double weight = TABLE.get(key);
      if (weight == null) {
        throw new IllegalStateException(
            "Cannot find the weight of '" + key + "' in " + RESOURCE + ": make it with FitWeights");
      }
      weights[k] = weight;
    }
    return new Weights(weights);
  }

  /** What one signal weighs, or with the number after the last one the bias. */
  double weight(int signal) {
    return weights[signal];
  }

  /** Natural logarithm of the odds. */
  double odds(double[] signals) {
    double odds = weights[signals.length];
    for (int k = 0; k < signals.length; k++) {
      odds += weights[k] * signals[k];
    }
    return odds;
  }

  private static Map<String, Double> read() {
    Map<String, Double> table = new HashMap<>();
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.lastIndexOf(' ');
        if (line.charAt(0) != '#') {
          table.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read the weights " + RESOURCE, failed);
    }
    return table;
  }
}
