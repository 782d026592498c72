package org.tongwen.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes the table of {@link CommonPairs} out of news: {@code CommonPairsMaker ARTICLES.txt
 * common-pairs.txt}, the articles as {@link GivenArticle#read} wants them. Topics are what tells
 * parts of one article from those of others ({@link Discriminant}), looked for among the largest
 * singular vectors of the articles' weighed pairs, which orthogonal iteration finds (Golub and Van
 * Loan 2013, 8.2).
 */
final class CommonPairsMaker {

  /** A pair is common when this share of the articles has it. */
  private static final double COMMON = 0.01;

  /** How much of an article is counted, in characters. */
  private static final int LENGTH = 800;

  private static final int ITERATIONS = 30;
  private static final int SPARE = 6;
  private static final int LARGEST = 999;

  /** So many singular vectors are looked at. */
  private static final int VECTORS = 300;

  /** So often an article is parted in two. */
  private static final int PARTINGS = 4;

  /** At most so many paragraphs on each side are compared. */
  private static final int NEAR = 4;

  /** Every other part is a short one, of so many characters. */
  private static final int SHORTEST = 60;

  private static final int LONGEST = 250;

  private final Random random = new Random(1);
  private final List<GivenArticle> articles;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<String> table = new ArrayList<>();
  private final double[] weights;

  private CommonPairsMaker(List<GivenArticle> articles) {
    this.articles = articles;
    Map<String, Integer> having = new HashMap<>();
    for (GivenArticle article : articles) {
      count(article.text()).keySet().forEach(pair -> having.merge(pair, 1, Integer::sum));
    }
    having.entrySet().stream()
        .filter(e -> e.getValue() >= COMMON * articles.size())
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> table.add(e.getKey()));
    weights = new double[table.size()];
    for (int i = 0; i < weights.length; i++) {
      numbers.put(table.get(i), i);
      weights[i] = Math.log((double) articles.size() / having.get(table.get(i)));
    }
    for (GivenArticle article : articles) {
      rows.add(row(article.text()));
    }
  }

  /** The pairs of a text that are common, and how much each tells, in all 1. */
  private record Row(int[] pairs, double[] values) {

    double dot(double[] vector) {
      double sum = 0;
      for (int k = 0; k < pairs.length; k++) {
        sum += values[k] * vector[pairs[k]];
      }
      return sum;
    }
  }

  private static Map<String, Integer> count(String printed) {
    String text = PageText.fold(printed);
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

  private Row row(String text) {
    Map<String, Integer> counts = count(text.substring(0, Math.min(LENGTH, text.length())));
    int[] own =
        counts.keySet().stream()
            .filter(numbers::containsKey)
            .mapToInt(numbers::get)
            .sorted()
            .toArray();
    double[] value = new double[own.length];
    for (int k = 0; k < own.length; k++) {
      value[k] = (1 + Math.log(counts.get(table.get(own[k])))) * weights[own[k]];
    }
    scale(value);
    return new Row(own, value);
  }

  private static void scale(double[] vector) {
    double norm = Math.sqrt(dot(vector, vector));
    for (int k = 0; k < vector.length && norm > 0; k++) {
      vector[k] /= norm;
    }
  }

  /** The broad subjects, then what tells parts of one article from those of others. */
  private double[][] topics() {
    double[][] vectors = singular(Math.min(VECTORS, articles.size() / 2));
    List<double[]> topics = new ArrayList<>();
    for (int k = 0; k < CommonPairs.SUBJECTS; k++) {
      topics.add(vectors[k]);
    }
    for (double[] direction : directions(vectors)) {
      double[] topic = new double[table.size()];
      for (int j = 0; j < vectors.length; j++) {
        for (int i = 0; i < topic.length; i++) {
          topic[i] += direction[j] * vectors[j][i];
        }
      }
      topics.add(topic);
    }
    return topics.toArray(double[][]::new);
  }

  /** The directions, as sums of singular vectors, that part articles best. */
  private double[][] directions(double[][] vectors) {
    List<double[]> parts = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int d = 0; d < articles.size(); d++) {
      List<String> paragraphs = articles.get(d).paragraphs();
      for (int t = 0; t < PARTINGS && paragraphs.size() > 1; t++) {
        int at = 1 + random.nextInt(paragraphs.size() - 1);
        for (String part :
            List.of(
                String.join("", paragraphs.subList(Math.max(0, at - NEAR), at)),
                String.join("", paragraphs.subList(at, Math.min(at + NEAR, paragraphs.size()))))) {
          int most = random.nextBoolean() ? part.length() : SHORTEST + random.nextInt(LONGEST);
          parts.add(project(row(part.substring(0, Math.min(most, part.length()))), vectors));
          owners.add(d);
        }
      }
    }
    int[] classes = owners.stream().mapToInt(d -> d).toArray();
    int wanted = CommonPairs.TOPICS - CommonPairs.SUBJECTS;
    return Discriminant.directions(parts.toArray(double[][]::new), classes, wanted);
  }

  private static double[] project(Row row, double[][] vectors) {
    double[] projected = new double[vectors.length];
    for (int j = 0; j < projected.length; j++) {
      projected[j] = row.dot(vectors[j]);
    }
    scale(projected);
    return projected;
  }

  /** The largest singular vectors, one row each. */
  private double[][] singular(int wanted) {
    double[][] vectors = new double[wanted + SPARE][table.size()];
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
    return Arrays.copyOf(vectors, wanted);
  }

  /** The vector times the matrix of articles, and times its transpose. */
  private double[] multiplied(double[] vector) {
    double[] product = new double[vector.length];
    for (Row row : rows) {
      double sum = row.dot(vector);
      for (int k = 0; k < row.pairs.length; k++) {
        product[row.pairs[k]] += row.values[k] * sum;
      }
    }
    return product;
  }

  static void makeOrthogonal(double[][] vectors) {
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

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private List<String> lines() {
    double[][] topics = topics();
    double[] largest = new double[2];
    for (int k = 0; k < CommonPairs.TOPICS; k++) {
      for (double value : topics[k]) {
        largest[kind(k)] = Math.max(largest[kind(k)], Math.abs(value));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add("# Pairs of letters that one in a hundred articles of news has: weight in tenths,");
    lines.add(
        "# then what they say of each topic. Made by CommonPairsMaker of "
            + articles.size()
            + " articles.");
    for (int i = 0; i < table.size(); i++) {
      StringBuilder line = new StringBuilder(table.get(i));
      line.append(' ').append(Math.round(weights[i] * CommonPairs.STEPS));
      for (int k = 0; k < CommonPairs.TOPICS; k++) {
        line.append(' ').append(Math.round(topics[k][i] / largest[kind(k)] * LARGEST));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Subjects and topics are compared by themselves. */
  private static int kind(int k) {
    return k < CommonPairs.SUBJECTS ? 0 : 1;
  }

  public static void main(String[] args) throws IOException {
    List<GivenArticle> articles = GivenArticle.read(Path.of(args[0]));
    Files.write(Path.of(args[1]), new CommonPairsMaker(articles).lines());
  }
}
