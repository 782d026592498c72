package org.tongwen.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongwen.table.RunsTable;

/** Keeps what each job of a run did, for the table {@code runs}. */
final class Ledger {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunContext context;
  private final String settingsHash;
  private final String versions;
  private final TaskTotals tasks;
  private final List<Entry> entries = new ArrayList<>();

  Ledger(RunContext context, String settingsHash, Map<String, String> versions) {
    this.context = context;
    this.settingsHash = settingsHash;
    this.versions = json(versions);
    this.tasks = new TaskTotals();
    context.spark().sparkContext().addSparkListener(tasks);
  }

  /** A job that runs on the calling thread. */
  final class Entry {
    private final String job;
    private final Instant started = Instant.now();
    private final long wall = System.nanoTime();
    private final long thread = threadNanos();
    private Instant finished;
    private long driverNanos;
    private JobResult result;
    private String why;

    private Entry(String job) {
      this.job = job;
    }

    double wallSeconds() {
      return (System.nanoTime() - wall) / 1e9;
    }

    void done(JobResult outcome) {
      result = outcome;
      end();
    }

    void failed(RuntimeException failure) {
      why = String.valueOf(failure.getMessage());
      end();
    }

    private void end() {
      finished = Instant.now();
      driverNanos = threadNanos() - thread;
      synchronized (entries) {
        entries.add(this);
      }
    }

    private Row row() {
      return RowFactory.create(
          context.runId(),
          job,
          started,
          finished,
          (finished.toEpochMilli() - started.toEpochMilli()) / 1e3,
          (driverNanos + tasks.soFar(job).cpuNanos()) / 1e9,
          result == null ? 0L : result.in(),
          result == null ? 0L : result.out(),
          json(result == null ? new TreeMap<>() : result.counts()),
          context.input() == null ? "" : context.input().described(),
          settingsHash,
          versions,
          result == null ? "failed" : "done",
          why);
    }
  }

  /** Notes that a job begins on this thread. */
  Entry begin(String job) {
    return new Entry(job);
  }

  /** Writes what was done to the table, in one commit; nothing where nothing was. */
  void write() {
    List<Row> rows = new ArrayList<>();
    synchronized (entries) {
      entries.forEach(entry -> rows.add(entry.row()));
      entries.clear();
    }
    context.spark().sparkContext().removeSparkListener(tasks);
    if (!rows.isEmpty()) {
      context
          .warehouse()
          .append(
              RunsTable.TABLE,
              context.spark().createDataFrame(rows, RunsTable.TABLE.schema()).coalesce(1),
              context.runId());
    }
  }

  private static long threadNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String json(Map<String, ?> map) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(map));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of numbers and texts is always JSON.", e);
    }
  }
}
