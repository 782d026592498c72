package org.tongwen.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the table of {@link CommonPairs} out of news: {@code CommonPairsMaker ARTICLES.txt
 * common-pairs.txt}, the articles as {@link GivenArticle#read} wants them. Topics are the largest
 * singular vectors of the articles' weighed pairs, found by orthogonal iteration (Golub and Van
 * Loan 2013, 8.2).
 */
final class CommonPairsMaker {

  /** A pair is common when this share of the articles has it. */
  private static final double COMMON = 0.01;

  /** How much of an article is counted, in characters. */
  private static final int LENGTH = 800;

  private static final int ITERATIONS = 30;
  private static final int SPARE = 6;
  private static final int LARGEST = 127;

  private final List<int[]> pairs = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<String> table = new ArrayList<>();
  private final double[] weights;

  private CommonPairsMaker(List<GivenArticle> articles) {
    List<Map<String, Integer>> counts = new ArrayList<>();
    Map<String, Integer> having = new HashMap<>();
    for (GivenArticle article : articles) {
      String text = PageText.fold(article.text());
      Map<String, Integer> own = count(text.substring(0, Math.min(LENGTH, text.length())));
      counts.add(own);
      count(text).keySet().forEach(pair -> having.merge(pair, 1, Integer::sum));
    }
    having.entrySet().stream()
        .filter(e -> e.getValue() >= COMMON * articles.size())
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> table.add(e.getKey()));
    Map<String, Integer> numbers = new HashMap<>();
    weights = new double[table.size()];
    for (int i = 0; i < weights.length; i++) {
      numbers.put(table.get(i), i);
      weights[i] = Math.log((double) articles.size() / having.get(table.get(i)));
    }
    for (Map<String, Integer> own : counts) {
      addRow(own, numbers);
    }
  }

  private static Map<String, Integer> count(String text) {
    Map<String, Integer> counts = new HashMap<>();
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Marks.isLetter(c)) {
        if (last != 0) {
          counts.merge("" + last + c, 1, Integer::sum);
        }
        last = c;
      }
    }
    return counts;
  }

  private void addRow(Map<String, Integer> counts, Map<String, Integer> numbers) {
    int[] own =
        counts.keySet().stream()
            .filter(numbers::containsKey)
            .mapToInt(numbers::get)
            .sorted()
            .toArray();
    double[] value = new double[own.length];
    double squares = 0;
    for (int k = 0; k < own.length; k++) {
      value[k] = (1 + Math.log(counts.get(table.get(own[k])))) * weights[own[k]];
      squares += value[k] * value[k];
    }
    for (int k = 0; k < own.length; k++) {
      value[k] /= Math.sqrt(squares);
    }
    pairs.add(own);
    values.add(value);
  }

  /** The largest singular vectors, one row a topic. */
  private double[][] topics() {
    Random random = new Random(1);
    double[][] vectors = new double[CommonPairs.TOPICS + SPARE][table.size()];
    for (double[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = random.nextGaussian();
      }
    }
    for (int t = 0; t < ITERATIONS; t++) {
      for (int k = 0; k < vectors.length; k++) {
        vectors[k] = multiplied(vectors[k]);
      }
      makeOrthogonal(vectors);
    }
    return vectors;
  }

  /** The vector times the matrix of articles, and times its transpose. */
  private double[] multiplied(double[] vector) {
    double[] product = new double[vector.length];
    for (int d = 0; d < pairs.size(); d++) {
      int[] own = pairs.get(d);
      double[] value = values.get(d);
      double sum = 0;
      for (int k = 0; k < own.length; k++) {
        sum += value[k] * vector[own[k]];
      }
      for (int k = 0; k < own.length; k++) {
        product[own[k]] += value[k] * sum;
      }
    }
    return product;
  }

  private static void makeOrthogonal(double[][] vectors) {
    for (int k = 0; k < vectors.length; k++) {
      for (int j = 0; j < k; j++) {
        double along = dot(vectors[k], vectors[j]);
        for (int i = 0; i < vectors[k].length; i++) {
          vectors[k][i] -= along * vectors[j][i];
        }
      }
      double norm = Math.sqrt(dot(vectors[k], vectors[k]));
      for (int i = 0; i < vectors[k].length; i++) {
        vectors[k][i] /= norm;
      }
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private List<String> lines() {
    double[][] topics = topics();
    double largest = 0;
    for (int k = 0; k < CommonPairs.TOPICS; k++) {
      for (double value : topics[k]) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Pairs of letters that one in a hundred articles of news has: weight in tenths,");
    lines.add(
        "# then what they say of each topic. Made by CommonPairsMaker of "
            + pairs.size()
            + " articles.");
    for (int i = 0; i < table.size(); i++) {
      StringBuilder line = new StringBuilder(table.get(i));
      line.append(' ').append(Math.round(weights[i] * CommonPairs.STEPS));
      for (int k = 0; k < CommonPairs.TOPICS; k++) {
        line.append(' ').append(Math.round(topics[k][i] / largest * LARGEST));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  public static void main(String[] args) throws IOException {
    List<GivenArticle> articles = GivenArticle.read(Path.of(args[0]));
    Files.write(Path.of(args[1]), new CommonPairsMaker(articles).lines());
  }
}
