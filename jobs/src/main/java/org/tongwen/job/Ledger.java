package org.tongwen.job;

import static org.apache.spark.sql.functions.col;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongwen.table.RunsTable;
import org.tongwen.table.Warehouse;
import org.tongwen.table.WarehouseFile;

/**
 * Keeps what each job of a run did, for the table {@code runs}.
 *
 * <p>Until the run has ended its entries stand in a journal beside the tables. The journal of a run
 * that was killed is found by the next one, which writes its entries with its own.
 */
public final class Ledger {
  static final String JOURNAL = "_run.json";

  private final RunContext context;
  private final String settingsHash;
  private final Map<String, String> versions;
  private final Supplier<List<String>> unwritten;
  private final TaskTotals tasks;
  private final WarehouseFile journal;

  /** Of runs that were killed. */
  private final List<LedgerEntry> earlier;

  private final List<Entry> entries = new ArrayList<>();

  /**
   * A ledger for one run.
   *
   * @param unwritten names the jobs that are done but for rows that wait to be written: a journal
   *     has them as begun
   */
  Ledger(
      RunContext context,
      String settingsHash,
      Map<String, String> versions,
      Supplier<List<String>> unwritten) {
    this.context = context;
    this.unwritten = unwritten;
    this.settingsHash = settingsHash;
    this.versions = Map.copyOf(versions);
    this.journal = context.warehouse().file(JOURNAL);
    this.earlier = killed(journalled(context.warehouse()), context.runId());
    this.tasks = new TaskTotals();
    context.spark().sparkContext().addSparkListener(tasks);
  }

  private static List<LedgerEntry> journalled(Warehouse warehouse) {
    String content = warehouse.file(JOURNAL).read();
    return content == null ? List.of() : LedgerEntry.journalled(content);
  }

  private static List<LedgerEntry> killed(List<LedgerEntry> entries, String by) {
    return entries.stream()
        .map(
            entry ->
                entry.killed(
                    LedgerEntry.heard(
                        entries.stream().filter(e -> e.runId().equals(entry.runId())).toList()),
                    by))
        .toList();
  }

  /**
   * The table {@code runs}, and after it the jobs of a run that has not ended: one that is at work,
   * or one that was killed and that no run has come after.
   */
  public static Dataset<Row> read(SparkSession spark, Warehouse warehouse) {
    List<LedgerEntry> open = journalled(warehouse);
    if (open.isEmpty()) {
      return warehouse.read(RunsTable.TABLE);
    }
    String heard = LedgerEntry.heard(open);
    Dataset<Row> rows =
        spark.createDataFrame(
            open.stream().map(entry -> entry.row(heard)).toList(), RunsTable.TABLE.schema());
    if (!warehouse.has(RunsTable.TABLE)) {
      return rows;
    }
    Dataset<Row> table = warehouse.read(RunsTable.TABLE).selectExpr(RunsTable.TABLE.columnNames());
    return table.unionByName(rows.where(col("run_id").isin(missing(table, open).toArray())));
  }

  /** The runs of entries that the table does not have. */
  private static Set<String> missing(Dataset<Row> table, List<LedgerEntry> entries) {
    Set<String> runs = new HashSet<>(entries.stream().map(LedgerEntry::runId).toList());
    runs.removeAll(
        table
            .where(col("run_id").isin(runs.toArray()))
            .select("run_id")
            .distinct()
            .as(Encoders.STRING())
            .collectAsList());
    return runs;
  }

  /** Whether a run that was killed was at work on this. */
  boolean wasAt(String job, String input) {
    return earlier.stream().anyMatch(e -> e.job().equals(job) && e.input().equals(input));
  }

  /** A job that runs on the calling thread. */
  final class Entry {
    private final String job;
    private final String input;
    private final Instant started = Instant.now();
    private final long wall = System.nanoTime();
    private final long thread = threadNanos();
    private Instant finished;
    private long driverNanos;
    private JobResult result = JobResult.of(0, 0, Map.of());
    private String state = LedgerEntry.BEGUN;
    private String why;

    private Entry(String job, String input) {
      this.job = job;
      this.input = input;
    }

    double wallSeconds() {
      return (System.nanoTime() - wall) / 1e9;
    }

    void done(JobResult outcome) {
      synchronized (entries) {
        result = outcome;
        end(LedgerEntry.DONE);
      }
    }

    void failed(Throwable failure) {
      synchronized (entries) {
        why = String.valueOf(failure.getMessage());
        try {
          end(LedgerEntry.FAILED);
        } catch (RuntimeException notWritten) {
          // A full disk takes no journal either; the failure itself is what is to be told.
          failure.addSuppressed(notWritten);
        }
      }
    }

    /** There was nothing to do: the ledger does not speak of it. */
    void dropped() {
      synchronized (entries) {
        entries.remove(this);
      }
    }

    private void end(String how) {
      state = how;
      finished = Instant.now();
      driverNanos = threadNanos() - thread;
      save();
    }

    private LedgerEntry entry(boolean open) {
      return new LedgerEntry(
          context.runId(),
          job,
          started.toString(),
          finished == null || open ? null : finished.toString(),
          (driverNanos + tasks.soFar(job).cpuNanos()) / 1e9,
          result.in(),
          result.out(),
          result.counts(),
          input,
          settingsHash,
          versions,
          open ? LedgerEntry.BEGUN : state,
          why);
    }
  }

  /** Notes that a job begins on this thread. */
  Entry begin(String job) {
    return begin(job, context.input() == null ? "" : context.input().described());
  }

  /** Likewise, of a job that reads something else than the run's input. */
  Entry begin(String job, String input) {
    Entry entry = new Entry(job, input);
    synchronized (entries) {
      entries.add(entry);
      save();
    }
    return entry;
  }

  private List<LedgerEntry> all() {
    List<String> open = unwritten.get();
    return Stream.concat(
            earlier.stream(), entries.stream().map(entry -> entry.entry(open.contains(entry.job))))
        .toList();
  }

  private void save() {
    journal.write(LedgerEntry.journal(all()));
  }

  /** Writes what was done to the table, in one commit; nothing where nothing was. */
  void write() {
    context.spark().sparkContext().removeSparkListener(tasks);
    List<LedgerEntry> all;
    synchronized (entries) {
      all = all();
      entries.clear();
    }
    if (!all.isEmpty()) {
      context.warehouse().create(RunsTable.TABLE);
      // A run that was killed between its last two steps has its entries in the table already.
      Set<String> missing =
          earlier.isEmpty()
              ? Set.of(context.runId())
              : missing(context.warehouse().read(RunsTable.TABLE), all);
      String heard = LedgerEntry.heard(all);
      List<Row> rows =
          all.stream().filter(e -> missing.contains(e.runId())).map(e -> e.row(heard)).toList();
      if (!rows.isEmpty()) {
        context
            .warehouse()
            .append(
                RunsTable.TABLE,
                context.spark().createDataFrame(rows, RunsTable.TABLE.schema()).coalesce(1),
                context.runId());
      }
    }
    journal.remove();
  }

  private static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
