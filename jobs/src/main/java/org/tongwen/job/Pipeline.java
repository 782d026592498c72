package org.tongwen.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongwen.error.Errors;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Table;

/**
 * Runs jobs in the order of the data, leaving out those whose input and settings have not changed
 * since they last ran.
 */
public final class Pipeline {
  /** All jobs, in the order of the data. */
  public static final List<Job> JOBS =
      List.of(
          new PagesJob(),
          new ArticlesJob(),
          new TokensJob(),
          new SketchesJob(),
          new SimilaritiesJob(),
          new FamiliesJob(),
          new PassagesJob(),
          new VariantsJob(),
          new MartsJob(),
          new QualityJob());

  /** Hears what the pipeline does, as it does it. */
  public interface Listener {
    /** A job begins. */
    void begins(Job job);

    /** A job is done. */
    void done(Job job, JobResult result, double seconds);

    /** A job has nothing to do. */
    void skipped(Job job);
  }

  private final RunContext context;
  private final Listener listener;
  private final Ledger ledger;
  private final State state;
  private boolean failed;

  /**
   * A pipeline for one run.
   *
   * @param versions of what makes the tables, for the ledger
   */
  public Pipeline(RunContext context, Listener listener, Map<String, String> versions) {
    this.context = context;
    this.listener = listener;
    this.ledger = new Ledger(context, settingsHash(), versions);
    this.state = State.of(context.warehouse());
  }

  private String settingsHash() {
    return context
        .settings()
        .hash(JOBS.stream().flatMap(j -> j.shapedBy().stream()).distinct().toArray(String[]::new));
  }

  /**
   * Runs the jobs.
   *
   * @return how many had something to do
   * @throws org.tongwen.error.TongwenException if tables made under other settings are there, or a
   *     job meets what the user has to mend
   */
  public int run(List<Job> jobs) {
    refuseOtherSettings(jobs);
    int worked = 0;
    try {
      for (Job job : jobs) {
        worked += run(job) ? 1 : 0;
      }
    } finally {
      if (worked > 0 || failed) {
        ledger.write();
      }
    }
    return worked;
  }

  private boolean run(Job job) {
    boolean reads = !job.reads().isEmpty();
    if (reads && wouldMake(job).equals(state.made().get(job.name()))) {
      listener.skipped(job);
      return false;
    }
    listener.begins(job);
    context.spark().sparkContext().setJobGroup(job.name(), "tongwen " + job.name(), false);
    Instant started = Instant.now();
    long wall = System.nanoTime();
    long cpu = ledger.cpuNanos();
    JobResult result;
    try {
      result = job.run(context);
    } catch (RuntimeException e) {
      failed = true;
      ledger.add(job.name(), started, seconds(wall), cpuSeconds(cpu), null, "failed", String.valueOf(e.getMessage()));
      throw e;
    } finally {
      context.spark().sparkContext().clearJobGroup();
    }
    String before = state.made().get(job.name());
    String made = reads ? wouldMake(job) : contentOfPages();
    state.made().put(job.name(), made);
    state.settings().put(job.name(), context.settings().hash(job.shapedBy().toArray(String[]::new)));
    state.save(context.warehouse());
    boolean changed = reads || !made.equals(before);
    if (changed) {
      ledger.add(job.name(), started, seconds(wall), cpuSeconds(cpu), result, "done", null);
    }
    listener.done(job, result, seconds(wall));
    return changed;
  }

  /** The hash of what a job's tables would be made from: its settings and the jobs before it. */
  private String wouldMake(Job job) {
    List<String> parts = new ArrayList<>();
    parts.add(context.settings().hash(job.shapedBy().toArray(String[]::new)));
    for (Job before : JOBS.subList(0, JOBS.indexOf(job))) {
      if (!Collections.disjoint(before.writes(), job.reads())) {
        parts.add(before.name() + "=" + state.made().getOrDefault(before.name(), ""));
      }
    }
    return Ids.hash(16, parts.toArray(String[]::new));
  }

  /** A hash of the set of pages and their sources: the order of the rows does not matter. */
  private String contentOfPages() {
    Row sums =
        context
            .warehouse()
            .read(PagesTable.TABLE)
            .select(functions.xxhash64(functions.col("page_id"), functions.col("sources")).as("h"))
            .selectExpr("count(*)", "sum(cast(h as decimal(38,0)))", "bit_xor(h)")
            .head();
    return Ids.hash(
        16, String.valueOf(sums.get(0)), String.valueOf(sums.get(1)), String.valueOf(sums.get(2)));
  }

  /**
   * Makes every table after {@code pages} anew.
   *
   * @return how many jobs worked
   */
  public int rebuild() {
    List<Job> jobs = JOBS.subList(1, JOBS.size());
    for (Job job : jobs) {
      state.made().remove(job.name());
      state.settings().remove(job.name());
      for (Table table : job.writes()) {
        if (context.warehouse().has(table)) {
          context.warehouse().delete(table, "true");
        }
      }
    }
    state.save(context.warehouse());
    return run(jobs);
  }

  private void refuseOtherSettings(List<Job> jobs) {
    for (Job job : jobs) {
      String made = state.settings().get(job.name());
      String now = context.settings().hash(job.shapedBy().toArray(String[]::new));
      if (made != null && !made.equals(now)) {
        throw Errors.otherSettings(
            context.warehouse().location(),
            "%s of %s".formatted(made, String.join(" ", job.shapedBy())),
            now);
      }
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private double cpuSeconds(long since) {
    return (ledger.cpuNanos() - since) / 1e9;
  }
}
