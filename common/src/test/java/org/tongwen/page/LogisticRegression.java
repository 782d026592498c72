package org.tongwen.page;

import java.util.List;

/** Fits a logistic regression by Newton's method, with a penalty on large weights. */
final class LogisticRegression {

  private static final double PENALTY = 3;
  private static final int ITERATIONS = 40;
  private static final double SMALL = 1e-7;

  private LogisticRegression() {}

  /**
   * A case to learn from.
   *
   * @param signals what is known of it
   * @param yes what is true of it
   */
  record Case(double[] signals, boolean yes) {}

  /** The weight of each signal, and last what is so without any. */
  static double[] fit(List<Case> cases) {
    int n = cases.get(0).signals.length;
    double[] scale = scale(cases, n);
    double[] weights = new double[n + 1];
    for (int t = 0; t < ITERATIONS; t++) {
      double[] gradient = new double[n + 1];
      double[][] hessian = new double[n + 1][n + 1];
      for (int k = 0; k <= n; k++) {
        double penalty = k < n ? PENALTY : SMALL;
        gradient[k] = penalty * weights[k];
        hessian[k][k] = penalty;
      }
      for (Case one : cases) {
        add(one, scale, weights, gradient, hessian);
      }
      double[] step = solve(hessian, gradient);
      double largest = 0;
      for (int k = 0; k <= n; k++) {
        weights[k] -= step[k];
        largest = Math.max(largest, Math.abs(step[k]));
      }
      if (largest < SMALL) {
        break;
      }
    }
    for (int k = 0; k < n; k++) {
      weights[k] /= scale[k];
    }
    return weights;
  }

  private static void add(
      Case one, double[] scale, double[] weights, double[] gradient, double[][] hessian) {
    int n = scale.length;
    double[] x = new double[n + 1];
    double odds = weights[n];
    for (int k = 0; k < n; k++) {
      x[k] = one.signals[k] / scale[k];
      odds += weights[k] * x[k];
    }
    x[n] = 1;
    double p = 1 / (1 + Math.exp(-odds));
    double wrong = p - (one.yes ? 1 : 0);
    for (int k = 0; k <= n; k++) {
      gradient[k] += wrong * x[k];
      for (int j = 0; j <= n; j++) {
        hessian[k][j] += p * (1 - p) * x[k] * x[j];
      }
    }
  }

  /** The standard deviation of each signal. */
  private static double[] scale(List<Case> cases, int n) {
    double[] scale = new double[n];
    for (int k = 0; k < n; k++) {
      double sum = 0;
      double squares = 0;
      for (Case one : cases) {
        sum += one.signals[k];
        squares += one.signals[k] * one.signals[k];
      }
      double mean = sum / cases.size();
      scale[k] = Math.sqrt(Math.max(0, squares / cases.size() - mean * mean)) + SMALL;
    }
    return scale;
  }

  /** Solves a system of linear equations by Gaussian elimination. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    for (int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) { // positive definite: no pivot is needed
        double factor = a[i][k] / a[k][k];
        for (int j = k; j < n; j++) {
          a[i][j] -= factor * a[k][j];
        }
        b[i] -= factor * b[k];
      }
    }
    double[] x = new double[n];
    for (int k = n - 1; k >= 0; k--) {
      double sum = b[k];
      for (int j = k + 1; j < n; j++) {
        sum -= a[k][j] * x[j];
      }
      x[k] = sum / a[k][k];
    }
    return x;
  }
}
