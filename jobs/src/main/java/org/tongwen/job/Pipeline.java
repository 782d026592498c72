package org.tongwen.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.table.Held;
import org.tongwen.table.Tables;

/**
 * Runs jobs in the order of the data, side by side where neither reads what the other writes,
 * leaving out those whose input and settings have not changed since they last ran.
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

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final String RETRACT = "retract";
  private static final Job GATE = JOBS.get(JOBS.size() - 1);

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
  private final Origins origins;
  private final Unwritten unwritten;
  private State state;

  /**
   * A pipeline for one run.
   *
   * @param versions of what makes the tables, for the ledger
   */
  public Pipeline(RunContext context, Listener listener, Map<String, String> versions) {
    this.context = context;
    this.listener = listener;
    this.unwritten = new Unwritten(context);
    this.ledger = new Ledger(context, settingsHash(), versions, unwritten::jobs);
    this.origins = new Origins(context, versions.get("tongwen"));
    this.state = State.of(context.warehouse());
    context.warehouse().carry(context.runId());
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
    Origins.refuseOtherSettings(context.warehouse(), context.settings(), state);
    if (jobs.contains(JOBS.get(0))) {
      InputFiles.mustBeThere(context.spark().sparkContext().hadoopConfiguration(), context.input());
    }
    unwritten.awaits(jobs);
    ExecutorService workers =
        Executors.newFixedThreadPool(context.settings().integer("run.parallel-jobs"));
    Map<Job, CompletableFuture<Boolean>> running = new LinkedHashMap<>();
    try {
      // The first job leaves the driver time for what all others need: their tables.
      CompletableFuture<Void> tables =
          CompletableFuture.runAsync(
              () -> Tables.ALL.forEach(context.warehouse()::create), workers);
      for (Job job : jobs) {
        CompletableFuture<?>[] before =
            Origins.upstream(job).stream()
                .filter(running::containsKey)
                .map(running::get)
                .toArray(CompletableFuture<?>[]::new);
        running.put(job, CompletableFuture.allOf(before).thenApplyAsync(done -> run(job), workers));
      }
      tables.join();
      int worked = 0;
      for (CompletableFuture<Boolean> job : running.values()) {
        worked += job.join() ? 1 : 0;
      }
      if (jobs.contains(GATE)) {
        state = state.passed(LastGood.versions(context.warehouse()));
        state.save(context.warehouse());
      }
      ledger.write();
      if (worked > 0) {
        WarehouseSize.tell(context.warehouse());
      }
      return worked;
    } catch (CompletionException e) {
      // The other jobs come to an end first: what they made is good.
      running.values().forEach(f -> f.exceptionally(failure -> false).join());
      RuntimeException failure = e.getCause() instanceof RuntimeException cause ? cause : e;
      leave(failure);
      if (jobs.size() > 1
          && e.getCause() instanceof TongwenException known
          && known.exitCode() == ExitCode.GATE
          && state.good() != null) {
        // Where nothing has passed yet the tables stay, for a look at what is wrong with them.
        state = LastGood.restore(context.warehouse(), state.good());
      }
      tell(failure);
      throw failure;
    } finally {
      workers.shutdown();
    }
  }

  /** Writes what the jobs that are done have made for those after the one that failed. */
  private void leave(Throwable failure) {
    try {
      unwritten.allOver();
      synchronized (ledger) {
        save();
      }
    } catch (RuntimeException | FSError notWritten) {
      // A full disk takes no rows either; the failure itself is what is to be told.
      failure.addSuppressed(notWritten);
    }
  }

  /** Brings a failure into the ledger. */
  private void tell(Throwable failure) {
    try {
      ledger.write();
    } catch (RuntimeException | FSError notWritten) {
      // A full disk takes no ledger either; the failure itself is what is to be told.
      failure.addSuppressed(notWritten);
    }
  }

  private boolean run(Job job) {
    boolean reads = !job.reads().isEmpty();
    if (reads && origins.of(job, this::made).equals(made(job))) {
      listener.skipped(job);
      unwritten.over(job);
      return false;
    }
    listener.begins(job);
    JobMarks marks = new JobMarks(context.spark().sparkContext(), context.runId(), job);
    LOG.info("{} begins", job.name());
    Ledger.Entry entry = ledger.begin(job.name());
    String before = reads ? atWork(job) : made(job);
    boolean kept = origins.areOfThisRelease(before);
    JobResult result;
    try {
      result = job.run(context.keeping(kept));
      unwritten.over(job);
      LOG.info("{} done: {} in, {} out", job.name(), result.in(), result.out());
    } catch (Throwable e) {
      // Spark's own failures are checked exceptions that are declared nowhere.
      LOG.error("{} failed", job.name(), e);
      entry.failed(e);
      throw e;
    } finally {
      marks.close();
    }
    String made = reads ? origins.of(job, this::made) : origins.ofPages();
    synchronized (ledger) {
      state.made().put(job.name(), made);
      state.settings().put(job.name(), Origins.settings(job, context.settings()));
      save();
    }
    boolean changed = reads || !made.equals(before);
    if (changed) {
      entry.done(result);
    } else {
      entry.dropped();
    }
    listener.done(job, result, entry.wallSeconds());
    return changed;
  }

  /**
   * Takes a job's tables for made no longer: a run that is killed while the job is at work leaves
   * nothing that the next one would keep.
   *
   * @return what they were made from; null where they were not
   */
  private String atWork(Job job) {
    synchronized (ledger) {
      String before = state.made().remove(job.name());
      save();
      return before;
    }
  }

  /** Jobs of which rows are not written are not made in a state that a killed run leaves. */
  private void save() {
    state.without(unwritten.jobs()).save(context.warehouse());
  }

  private String made(Job job) {
    synchronized (ledger) {
      return state.made().get(job.name());
    }
  }

  /**
   * Takes deliveries back and brings every table after {@code pages} up to date.
   *
   * @return how many jobs worked
   * @throws org.tongwen.error.TongwenException if no delivery fits, unless a run was killed that
   *     took these back: then its work is brought to its end
   */
  public int retract(Retraction retraction) {
    Origins.refuseOtherSettings(context.warehouse(), context.settings(), state);
    Dataset<Row> gone =
        Held.cutOff(
            Withdrawal.deliveries(context.warehouse())
                .where(retraction.condition())
                .select("page_id", "source"));
    long deliveries = gone.count();
    if (deliveries == 0 && !ledger.wasAt(RETRACT, retraction.described())) {
      throw WarehouseErrors.nothingToRetract(
          retraction.described(), context.warehouse().location());
    }
    Ledger.Entry entry = ledger.begin(RETRACT, retraction.described());
    try {
      long pages = Withdrawal.of(context.warehouse(), gone, context.runId());
      entry.done(JobResult.of(deliveries, pages, Map.of("pages_gone", pages)));
    } catch (Throwable e) {
      entry.failed(e);
      tell(e);
      throw e;
    }
    state.made().put(JOBS.get(0).name(), origins.ofPages());
    state.save(context.warehouse());
    return run(JOBS.subList(1, JOBS.size()));
  }

  /**
   * Makes every table after {@code pages} anew.
   *
   * @return how many jobs worked
   */
  public int rebuild() {
    List<Job> jobs = JOBS.subList(1, JOBS.size());
    // Killed midway: no table is taken for made, and those that are left not for made otherwise.
    jobs.forEach(job -> state.made().remove(job.name()));
    state.save(context.warehouse());
    jobs.stream()
        .flatMap(job -> job.writes().stream())
        .filter(context.warehouse()::has)
        .forEach(table -> context.warehouse().delete(table, "true", context.runId()));
    jobs.forEach(job -> state.settings().remove(job.name()));
    state.save(context.warehouse());
    return run(jobs);
  }
}
