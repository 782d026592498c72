package org.tongwen.page;

/**
 * The directions in which samples of one class lie together and those of different classes apart
 * (linear discriminant analysis, Rao 1948): those with the largest scatter between classes against
 * that within them.
 */
final class Discriminant {

  /** Added to the scatter within classes, as a share of its mean: few samples know little of it. */
  private static final double SHRINKAGE = 1;

  private static final int ITERATIONS = 300;

  private Discriminant() {}

  /**
   * The best directions, one row each.
   *
   * @param samples one row each
   * @param classes of the samples, from 0 on
   * @param wanted how many directions
   */
  static double[][] directions(double[][] samples, int[] classes, int wanted) {
    int n = samples[0].length;
    int last = 0;
    for (int c : classes) {
      last = Math.max(last, c);
    }
    double[][] means = new double[last + 1][n];
    int[] sizes = new int[last + 1];
    double[] mean = new double[n];
    for (int i = 0; i < samples.length; i++) {
      sizes[classes[i]]++;
      add(means[classes[i]], samples[i], 1);
      add(mean, samples[i], 1.0 / samples.length);
    }
    double[][] between = new double[n][n];
    for (int c = 0; c <= last; c++) {
      for (int k = 0; k < n && sizes[c] > 0; k++) {
        means[c][k] /= sizes[c];
      }
      double[] distance = means[c].clone();
      add(distance, mean, -1);
      addSquare(between, distance, (double) sizes[c] / samples.length);
    }
    double[][] within = new double[n][n];
    for (int i = 0; i < samples.length; i++) {
      double[] distance = samples[i].clone();
      add(distance, means[classes[i]], -1);
      addSquare(within, distance, 1.0 / samples.length);
    }
    double trace = 0;
    for (int k = 0; k < n; k++) {
      trace += within[k][k];
    }
    for (int k = 0; k < n; k++) {
      within[k][k] += SHRINKAGE * trace / n;
    }
    return directions(between, cholesky(within), wanted);
  }

  /** The largest eigenvectors of the one scatter against the other, by orthogonal iteration. */
  private static double[][] directions(double[][] between, double[][] root, int wanted) {
    int n = root.length;
    double[][] vectors = new double[wanted][n];
    for (int k = 0; k < wanted; k++) {
      vectors[k][k % n] = 1;
    }
    for (int t = 0; t < ITERATIONS; t++) {
      for (int k = 0; k < wanted; k++) {
        double[] unscaled = solveTransposed(root, vectors[k]);
        double[] product = new double[n];
        for (int i = 0; i < n; i++) {
          product[i] = CommonPairsMaker.dot(between[i], unscaled);
        }
        vectors[k] = solve(root, product);
      }
      CommonPairsMaker.makeOrthogonal(vectors);
    }
    for (int k = 0; k < wanted; k++) {
      vectors[k] = solveTransposed(root, vectors[k]);
    }
    return vectors;
  }

  private static void add(double[] sum, double[] vector, double times) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += times * vector[k];
    }
  }

  private static void addSquare(double[][] sum, double[] vector, double times) {
    for (int i = 0; i < vector.length; i++) {
      add(sum[i], vector, times * vector[i]);
    }
  }

  /** The lower triangular matrix whose product with its transpose is the given one. */
  private static double[][] cholesky(double[][] a) {
    int n = a.length;
    double[][] root = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double left = a[i][j];
        for (int k = 0; k < j; k++) {
          left -= root[i][k] * root[j][k];
        }
        root[i][j] = i == j ? Math.sqrt(left) : left / root[j][j];
      }
    }
    return root;
  }

  private static double[] solve(double[][] root, double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= root[i][k] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }

  private static double[] solveTransposed(double[][] root, double[] b) {
    double[] x = b.clone();
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= root[k][i] * x[k];
      }
      x[i] /= root[i][i];
    }
    return x;
  }
}
