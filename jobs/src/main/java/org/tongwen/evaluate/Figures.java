package org.tongwen.evaluate;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The measures that scores are made of. */
public final class Figures {
  private Figures() {}

  /** Whether a character counts: Han, Latin letters without marks, digits. */
  static boolean counts(int codePoint) {
    return codePoint >= 0x3400 && codePoint <= 0x9fff
        || codePoint >= '0' && codePoint <= '9'
        || codePoint >= 'A' && codePoint <= 'Z'
        || codePoint >= 'a' && codePoint <= 'z';
  }

  /** The characters that count, in their compatibility form (NFKC). */
  static int[] letters(String text) {
    return text == null
        ? new int[0]
        : Normalizer.normalize(text, Normalizer.Form.NFKC)
            .codePoints()
            .filter(Figures::counts)
            .toArray();
  }

  /** Edit distance (Levenshtein 1966), in time and memory of the product and the shorter. */
  static int distance(int[] a, int[] b) {
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int above = row[j];
        int change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
        row[j] = Math.min(Math.min(above, row[j - 1]) + 1, change);
        diagonal = above;
      }
    }
    return row[b.length];
  }

  /** Harmonic mean of precision and recall; 0 where both are. */
  static double f1(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** A share; 0 of none is 0. */
  static double share(long part, long whole) {
    return (double) part / Math.max(1, whole);
  }

  /** Precision and recall. */
  public record Pair(double precision, double recall) {
    /** Harmonic mean of both. */
    public double f1() {
      return Figures.f1(precision, recall);
    }
  }

  /**
   * B-cubed precision and recall (Bagga and Baldwin 1998) of one labelling against another.
   *
   * @param truth the true label of each item
   * @param predicted the predicted label of each item, in the same order
   */
  public static Pair bcubed(List<String> truth, List<String> predicted) {
    Map<List<String>, Integer> both = new HashMap<>();
    Map<String, Integer> byTruth = new HashMap<>();
    Map<String, Integer> byPredicted = new HashMap<>();
    for (int i = 0; i < truth.size(); i++) {
      both.merge(List.of(truth.get(i), predicted.get(i)), 1, Integer::sum);
      byTruth.merge(truth.get(i), 1, Integer::sum);
      byPredicted.merge(predicted.get(i), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<List<String>, Integer> e : both.entrySet()) {
      double n = e.getValue();
      precision += n * n / Objects.requireNonNull(byPredicted.get(e.getKey().get(1)));
      recall += n * n / Objects.requireNonNull(byTruth.get(e.getKey().get(0)));
    }
    int items = Math.max(1, truth.size());
    return new Pair(precision / items, recall / items);
  }
}
