package org.tongwen.page;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * What runs of the units of a text have in common with each other and with other texts. The product
 * of two texts is the sum of those of their units: with the products of all pairs of units summed
 * up, any two runs are compared at no cost (summed-area table, Crow 1984).
 */
final class Ties {

  /** Less is what rounding leaves of nothing. */
  private static final double SMALL = 1;

  /** The sum of the products of all units before a place with all before another. */
  private final double[][] sums;

  /** The same with each of the other texts. */
  private final double[][] others;

  /** The product of each other text with itself. */
  private final double[] squares;

  Ties(List<Bigrams> units, List<Bigrams> others, ToDoubleBiFunction<Bigrams, Bigrams> product) {
    int n = units.size();
    sums = new double[n + 1][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        sums[i + 1][j + 1] = product.applyAsDouble(units.get(i), units.get(j));
        sums[j + 1][i + 1] = sums[i + 1][j + 1];
      }
    }
    for (int i = 1; i <= n; i++) {
      double row = 0;
      for (int j = 1; j <= n; j++) {
        row += sums[i][j];
        sums[i][j] = sums[i - 1][j] + row;
      }
    }
    this.others = new double[others.size()][n + 1];
    squares = new double[others.size()];
    for (int t = 0; t < squares.length; t++) {
      Bigrams other = others.get(t);
      squares[t] = product.applyAsDouble(other, other);
      for (int i = 0; i < n; i++) {
        this.others[t][i + 1] = this.others[t][i] + product.applyAsDouble(units.get(i), other);
      }
    }
  }

  /** The cosine between the units from a place to another and those of a second run. */
  double between(int from, int to, int from2, int to2) {
    double product = sum(from, to, from2, to2);
    return cosine(product, sum(from, to, from, to), sum(from2, to2, from2, to2));
  }

  /** The cosine between the units from a place to another and one of the other texts. */
  double with(int other, int from, int to) {
    double product = others[other][to] - others[other][from];
    return cosine(product, sum(from, to, from, to), squares[other]);
  }

  private double sum(int from, int to, int from2, int to2) {
    return sums[to][to2] - sums[from][to2] - sums[to][from2] + sums[from][from2];
  }

  private static double cosine(double product, double square, double otherSquare) {
    return square < SMALL || otherSquare < SMALL ? 0 : product / Math.sqrt(square * otherSquare);
  }
}
