package org.tongwen.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongwen.bench.JobBenchmark;
import org.tongwen.bench.JobCost;
import org.tongwen.bench.Scaling;

/** The costs of jobs as a table for the terminal. */
final class CostTable {
  private static final double MIB = 1 << 20;

  private CostTable() {}

  /** A heading, a row for each job, and their sums. */
  static List<List<String>> rows(JobBenchmark.Measured measured) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "job",
            "wall s",
            "CPU s",
            "task s",
            "JIT s",
            "bare s",
            "share",
            "articles/s/core",
            "characters/s/core",
            "shuffle MiB",
            "spill MiB",
            "heap MiB",
            "kept MiB",
            "stored MiB"));
    measured.jobs().forEach(job -> rows.add(row(job, measured)));
    rows.add(row(measured.sum("(matching)", Scaling.MATCHING), measured));
    rows.add(
        row(measured.sum("(all)", measured.jobs().stream().map(JobCost::job).toList()), measured));
    return rows;
  }

  private static List<String> row(JobCost job, JobBenchmark.Measured measured) {
    double cpu = Math.max(job.cpuSeconds(), 1e-3);
    return List.of(
        job.job(),
        tenths(job.wallSeconds()),
        tenths(job.cpuSeconds()),
        tenths(job.taskSeconds()),
        tenths(job.compileSeconds()),
        tenths(job.bareSeconds()),
        job.bareSeconds() == 0 ? "" : Explanation.percent(job.bareSeconds() / cpu),
        whole(measured.articles() / cpu),
        whole(measured.characters() / cpu),
        tenths(job.shuffleBytes() / MIB),
        tenths(job.spilledBytes() / MIB),
        whole(job.peakHeapBytes() / MIB),
        whole(job.keptHeapBytes() / MIB),
        tenths(job.storedBytes() / MIB));
  }

  static String tenths(double value) {
    return String.format(Locale.ROOT, "%,.1f", value);
  }

  static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
