package org.tongwen.page;

import java.util.Arrays;
import java.util.List;

/**
 * Fits a logistic regression, or a choice among several options of which none need be right
 * (conditional logit, McFadden 1974), by Newton's method with a penalty on large weights.
 */
final class LogisticRegression {

  private static final double PENALTY = 3;
  private static final int ITERATIONS = 40;
  private static final double SMALL = 1e-7;

  private LogisticRegression() {}

  /**
   * A case to learn from.
   *
   * @param options what is known of each option
   * @param right which of them is right, {@link #NONE} where none is
   */
  record Case(List<double[]> options, int right) {

    static final int NONE = -1;

    /** A question that is answered with yes or no. */
    Case(double[] signals, boolean yes) {
      this(List.of(signals), yes ? 0 : NONE);
    }
  }

  /** The odds of each option to none, natural logarithms. */
  static double[] odds(Case one, double[] weights) {
    double[] odds = new double[one.options.size()];
    for (int o = 0; o < odds.length; o++) {
      double[] signals = one.options.get(o);
      odds[o] = weights[signals.length];
      for (int k = 0; k < signals.length; k++) {
        odds[o] += weights[k] * signals[k];
      }
    }
    return odds;
  }

  /** The weight of each signal, and last what is so without any. */
  static double[] fit(List<Case> cases) {
    int n = cases.get(0).options.get(0).length;
    double[] scale = scale(cases, n);
    List<Case> scaled = cases.stream().map(one -> scaled(one, scale)).toList();
    double[] weights = new double[n + 1];
    for (int t = 0; t < ITERATIONS; t++) {
      double[] gradient = new double[n + 1];
      double[][] hessian = new double[n + 1][n + 1];
      for (int k = 0; k <= n; k++) {
        double penalty = k < n ? PENALTY : SMALL;
        gradient[k] = penalty * weights[k];
        hessian[k][k] = penalty;
      }
      for (Case one : scaled) {
        add(one, weights, gradient, hessian);
      }
      double[] step = solve(hessian, gradient);
      double before = loss(scaled, weights);
      double[] next = moved(weights, step);
      while (loss(scaled, next) > before && largest(step) > SMALL) {
        Arrays.setAll(step, k -> step[k] / 2); // too far, where it curves less than here
        next = moved(weights, step);
      }
      weights = next;
      if (largest(step) < SMALL) {
        break;
      }
    }
    for (int k = 0; k < n; k++) {
      weights[k] /= scale[k];
    }
    return weights;
  }

  private static double[] moved(double[] weights, double[] step) {
    double[] moved = new double[weights.length];
    Arrays.setAll(moved, k -> weights[k] - step[k]);
    return moved;
  }

  private static double largest(double[] step) {
    return Arrays.stream(step).map(Math::abs).max().orElse(0);
  }

  /** What is to be least: how unlikely the cases are, and the penalty. */
  private static double loss(List<Case> cases, double[] weights) {
    double loss = 0;
    for (int k = 0; k < weights.length; k++) {
      loss += (k + 1 < weights.length ? PENALTY : SMALL) / 2 * weights[k] * weights[k];
    }
    for (Case one : cases) {
      double[] odds = odds(one, weights);
      double most = Math.max(0, Arrays.stream(odds).max().orElse(0)); // against overflow
      double all = Math.exp(-most); // none of them
      for (double each : odds) {
        all += Math.exp(each - most);
      }
      loss += Math.log(all) + most - (one.right == Case.NONE ? 0 : odds[one.right]);
    }
    return loss;
  }

  private static void add(Case one, double[] weights, double[] gradient, double[][] hessian) {
    int n = weights.length - 1;
    double[] odds = odds(one, weights);
    double most = Math.max(0, Arrays.stream(odds).max().orElse(0)); // against overflow
    double all = Math.exp(-most); // none of them
    for (double each : odds) {
      all += Math.exp(each - most);
    }
    double[] mean = new double[n + 1];
    for (int o = 0; o < odds.length; o++) {
      double[] x = Arrays.copyOf(one.options.get(o), n + 1);
      x[n] = 1;
      double p = Math.exp(odds[o] - most) / all;
      double wrong = p - (o == one.right ? 1 : 0);
      for (int k = 0; k <= n; k++) {
        gradient[k] += wrong * x[k];
        mean[k] += p * x[k];
        for (int j = 0; j <= n; j++) {
          hessian[k][j] += p * x[k] * x[j];
        }
      }
    }
    for (int k = 0; k <= n; k++) {
      for (int j = 0; j <= n; j++) {
        hessian[k][j] -= mean[k] * mean[j];
      }
    }
  }

  private static Case scaled(Case one, double[] scale) {
    return new Case(one.options.stream().map(x -> scaled(x, scale)).toList(), one.right);
  }

  private static double[] scaled(double[] signals, double[] scale) {
    double[] x = new double[signals.length];
    for (int k = 0; k < x.length; k++) {
      x[k] = signals[k] / scale[k];
    }
    return x;
  }

  /** The standard deviation of each signal. */
  private static double[] scale(List<Case> cases, int n) {
    List<double[]> all = cases.stream().flatMap(one -> one.options.stream()).toList();
    double[] scale = new double[n];
    for (int k = 0; k < n; k++) {
      double sum = 0;
      double squares = 0;
      for (double[] signals : all) {
        sum += signals[k];
        squares += signals[k] * signals[k];
      }
      double mean = sum / all.size();
      scale[k] = Math.sqrt(Math.max(0, squares / all.size() - mean * mean)) + SMALL;
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
