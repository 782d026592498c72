package org.tongwen.bench;

import io.delta.tables.DeltaTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.tongwen.job.Job;
import org.tongwen.job.JobResult;
import org.tongwen.job.Pipeline;
import org.tongwen.job.RunContext;
import org.tongwen.job.TaskTotals;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/** Runs jobs one after the other into an empty warehouse and measures each. */
public final class JobBenchmark {
  /** The jobs from given articles to families: what must be there for the matching, and it. */
  public static final List<String> THROUGH_MATCHING =
      List.of("pages", "articles", "sketches", "similarities", "families");

  private JobBenchmark() {}

  /**
   * What was measured.
   *
   * @param articles rows of the table
   * @param characters code points of their bodies
   * @param cores that tasks ran on
   * @param heapBytes the most heap that the process may have
   * @param startSeconds CPU of the process before the first job
   * @param jobs in their order
   */
  public record Measured(
      long articles,
      long characters,
      int cores,
      long heapBytes,
      double startSeconds,
      List<JobCost> jobs) {
    /** The cost of the jobs of these names together, the heap being that of the greatest. */
    public JobCost sum(String name, List<String> names) {
      List<JobCost> some = jobs.stream().filter(j -> names.contains(j.job())).toList();
      return new JobCost(
          name,
          some.stream().mapToDouble(JobCost::wallSeconds).sum(),
          some.stream().mapToDouble(JobCost::cpuSeconds).sum(),
          some.stream().mapToDouble(JobCost::taskSeconds).sum(),
          some.stream().mapToDouble(JobCost::compileSeconds).sum(),
          some.stream().mapToDouble(JobCost::bareSeconds).sum(),
          some.stream().mapToLong(JobCost::shuffleBytes).sum(),
          some.stream().mapToLong(JobCost::spilledBytes).sum(),
          some.stream().mapToLong(JobCost::peakHeapBytes).max().orElse(0),
          some.stream().mapToLong(JobCost::keptHeapBytes).max().orElse(0),
          some.stream().mapToLong(JobCost::storedBytes).sum());
    }
  }

  /**
   * Runs and measures.
   *
   * @param context with {@code run.parallel-jobs} of one, or the jobs' costs run together
   * @param scratch a folder for what bare jobs write; null to leave them out
   */
  public static Measured run(
      RunContext context, List<Job> jobs, Map<String, String> versions, String scratch) {
    TaskTotals totals = new TaskTotals();
    context.spark().sparkContext().addSparkListener(totals);
    double start = ProcessMeter.cpuOfProcess();
    Meters meters = new Meters();
    new Pipeline(context, meters, versions).run(jobs);
    Warehouse house = context.warehouse();
    List<JobCost> costs = new ArrayList<>();
    for (int i = 0; i < jobs.size(); i++) {
      Job job = jobs.get(i);
      TaskTotals.Sums sums = totals.of(context.spark().sparkContext(), job.name());
      double bare = scratch == null ? 0 : BareJob.seconds(job, house, context.input(), scratch);
      ProcessMeter.Reading reading = meters.readings.get(i);
      costs.add(
          new JobCost(
              job.name(),
              reading.wallSeconds(),
              reading.cpuSeconds(),
              sums.cpuNanos() / 1e9,
              reading.compileSeconds(),
              bare,
              sums.shuffleBytes(),
              sums.spilledBytes(),
              reading.peakHeapBytes(),
              meters.kept.get(i),
              stored(context, job, jobs.subList(0, i))));
    }
    context.spark().sparkContext().removeSparkListener(totals);
    Row size =
        house
            .read(ArticlesTable.TABLE)
            .selectExpr("count(*)", "coalesce(sum(length(body)), 0)")
            .head();
    int cores = context.spark().sparkContext().defaultParallelism();
    long heap = Runtime.getRuntime().maxMemory();
    return new Measured(size.getLong(0), size.getLong(1), cores, heap, start, costs);
  }

  /** Bytes of the tables of a job that no job before it wrote to as well. */
  private static long stored(RunContext context, Job job, List<Job> before) {
    long bytes = 0;
    for (Table table : job.writes()) {
      if (context.warehouse().has(table)
          && before.stream().noneMatch(b -> b.writes().contains(table))) {
        bytes +=
            DeltaTable.forPath(context.spark(), context.warehouse().path(table))
                .detail()
                .select("sizeInBytes")
                .head()
                .getLong(0);
      }
    }
    return bytes;
  }

  /** Measures each job from its beginning to its end. */
  private static final class Meters implements Pipeline.Listener {
    private final List<ProcessMeter.Reading> readings = new ArrayList<>();
    private final List<Long> kept = new ArrayList<>();
    private ProcessMeter running;

    @Override
    public void begins(Job job) {
      running = ProcessMeter.start();
    }

    @Override
    public void done(Job job, JobResult result, double seconds) {
      readings.add(running.read());
      kept.add(ProcessMeter.keptHeapBytes());
    }

    @Override
    public void skipped(Job job) {
      throw new IllegalStateException("The job " + job.name() + " had nothing to do.");
    }
  }
}
