package org.tongwen.bench;

import java.util.List;

/**
 * How costs grow with the corpus, from runs of several sizes.
 *
 * @param runs in the order of their articles
 */
public record Scaling(List<JobBenchmark.Measured> runs) {
  /** The jobs that find families among articles. */
  public static final List<String> MATCHING = List.of("sketches", "similarities", "families");

  /** What a model is made of. */
  public enum Quantity {
    /** CPU seconds of the matching. */
    CPU,
    /** Bytes that the matching shuffles. */
    SHUFFLE,
    /** Bytes of the tables of all jobs. */
    STORED;

    private double of(JobCost cost) {
      return switch (this) {
        case CPU -> cost.cpuSeconds();
        case SHUFFLE -> cost.shuffleBytes();
        case STORED -> cost.storedBytes();
      };
    }
  }

  /**
   * A cost that is linear in the articles.
   *
   * @param start what there is without any
   * @param each what an article adds
   */
  public record Line(double start, double each) {
    /** The cost of so many articles. */
    public double at(long articles) {
      return start + each * articles;
    }
  }

  /** A quantity of a run. */
  public static double value(JobBenchmark.Measured run, Quantity quantity) {
    List<String> all = run.jobs().stream().map(JobCost::job).toList();
    return quantity.of(run.sum("", quantity == Quantity.STORED ? all : MATCHING));
  }

  /**
   * The line of least squares through some first runs, each error weighed by the size of its run,
   * so that small runs say as much as large ones.
   */
  public Line fit(Quantity quantity, int first) {
    double w = 0;
    double wx = 0;
    double wy = 0;
    double wxx = 0;
    double wxy = 0;
    for (JobBenchmark.Measured run : runs.subList(0, first)) {
      double x = run.articles();
      double y = value(run, quantity);
      double weight = 1 / (x * x);
      w += weight;
      wx += weight * x;
      wy += weight * y;
      wxx += weight * x * x;
      wxy += weight * x * y;
    }
    double each = (w * wxy - wx * wy) / (w * wxx - wx * wx);
    return new Line((wy - each * wx) / w, each);
  }

  /** By how much a quantity grows from one run to the next when the articles double. */
  public double growth(Quantity quantity, int run) {
    double doublings =
        Math.log((double) runs.get(run).articles() / runs.get(run - 1).articles()) / Math.log(2);
    return Math.pow(
        value(runs.get(run), quantity) / value(runs.get(run - 1), quantity), 1 / doublings);
  }

  /** What an article more costs between two runs. */
  public double marginal(Quantity quantity, int from, int to) {
    return (value(runs.get(to), quantity) - value(runs.get(from), quantity))
        / (runs.get(to).articles() - runs.get(from).articles());
  }
}
