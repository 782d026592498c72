package org.tongwen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongwen.bench.JobBenchmark;
import org.tongwen.bench.JobCost;
import org.tongwen.bench.PlantedFamilies;
import org.tongwen.bench.Scaling;
import org.tongwen.bench.Scaling.Line;
import org.tongwen.bench.Scaling.Quantity;

/** Growth and its model, for the terminal. */
final class ScalingTable {
  private static final double MIB = 1 << 20;
  private static final double GIB = 1 << 30;

  /** How far the model may be from the largest run. */
  private static final double BOUND = .25;

  private ScalingTable() {}

  /** A heading and a row for each run. */
  static List<List<String>> rows(Scaling scaling, List<BenchmarkJobsCommand.Figures> figures) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "articles",
            "sketches CPU s",
            "similarities",
            "families",
            "matching",
            "doubled ×",
            "ms/article more",
            "wall s",
            "shuffle MiB",
            "spill MiB",
            "heap MiB",
            "stored MiB",
            "families F1"));
    for (int run = 0; run < scaling.runs().size(); run++) {
      JobBenchmark.Measured measured = scaling.runs().get(run);
      JobCost matching = measured.sum("", Scaling.MATCHING);
      PlantedFamilies.Score families = figures.get(run).families();
      List<String> row = new ArrayList<>();
      row.add("%,d".formatted(measured.articles()));
      for (String job : Scaling.MATCHING) {
        row.add(CostTable.tenths(measured.sum("", List.of(job)).cpuSeconds()));
      }
      row.add(CostTable.tenths(matching.cpuSeconds()));
      row.add(run == 0 ? "" : hundredths(scaling.growth(Quantity.CPU, run)));
      row.add(run == 0 ? "" : hundredths(1e3 * scaling.marginal(Quantity.CPU, 0, run)));
      row.add(CostTable.tenths(matching.wallSeconds()));
      row.add(CostTable.whole(matching.shuffleBytes() / MIB));
      row.add(CostTable.whole(matching.spilledBytes() / MIB));
      row.add(CostTable.whole(matching.peakHeapBytes() / MIB));
      row.add(CostTable.whole(Scaling.value(measured, Quantity.STORED) / MIB));
      row.add(families == null ? "" : String.format(Locale.ROOT, "%.4f", families.f1()));
      rows.add(row);
    }
    return rows;
  }

  /** The model in sentences: fitted, checked, extrapolated. */
  static List<String> model(Scaling scaling, long asked, double hours, int executorCores) {
    List<String> lines = new ArrayList<>();
    int last = scaling.runs().size() - 1;
    // A check needs a run that the line was not drawn through.
    int fitted = last >= 2 ? last : last + 1;
    for (Quantity quantity : Quantity.values()) {
      Line line = scaling.fit(quantity, fitted);
      double unit = quantity == Quantity.CPU ? 1 : MIB;
      String name = quantity.name().toLowerCase(Locale.ROOT);
      String of = quantity == Quantity.CPU ? "CPU s" : "MiB";
      String told =
          "%s: %.1f %s + %.4f for each 1,000 articles"
              .formatted(name, line.start() / unit, of, 1e3 * line.each() / unit);
      if (fitted == last) {
        double measured = Scaling.value(scaling.runs().get(last), quantity);
        double off = line.at(scaling.runs().get(last).articles()) / measured - 1;
        told +=
            "; of the largest run it tells %.1f, measured %.1f, %+.0f %% (%s %.0f %%)"
                .formatted(
                    line.at(scaling.runs().get(last).articles()) / unit,
                    measured / unit,
                    100 * off,
                    Math.abs(off) <= BOUND ? "within" : "NOT within",
                    100 * BOUND);
      }
      lines.add(told);
    }
    double cpu = scaling.fit(Quantity.CPU, fitted).at(asked);
    long executors = (long) Math.ceil(cpu / (hours * 3600 * executorCores));
    JobBenchmark.Measured largest = scaling.runs().get(last);
    // A task holds match.megabytes-a-task, whatever the corpus; more articles make more tasks.
    double heap = (double) largest.heapBytes() / largest.cores() * executorCores;
    lines.add(
        ("%,d articles: %,.0f hours of CPU, so %,d executors of %d cores for %.0f hours, each with"
                + " %,.1f GiB of heap (as much a core as the largest run had); %,.0f GiB through the shuffle, %,.0f GiB of tables")
            .formatted(
                asked,
                cpu / 3600,
                executors,
                executorCores,
                hours,
                heap / GIB,
                scaling.fit(Quantity.SHUFFLE, fitted).at(asked) / GIB,
                scaling.fit(Quantity.STORED, fitted).at(asked) / GIB));
    return lines;
  }

  private static String hundredths(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
