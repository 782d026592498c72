package org.tongwen.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.tongwen.table.RunsTable;

/** Keeps what each job of a run did, for the table {@code runs}. */
final class Ledger {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunContext context;
  private final String settingsHash;
  private final String versions;
  private final List<Row> rows = new ArrayList<>();
  private final AtomicLong taskNanos = new AtomicLong();

  Ledger(RunContext context, String settingsHash, Map<String, String> versions) {
    this.context = context;
    this.settingsHash = settingsHash;
    this.versions = json(versions);
    if (!context.spark().sparkContext().isLocal()) {
      context
          .spark()
          .sparkContext()
          .addSparkListener(
              new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd end) {
                  if (end.taskMetrics() != null) {
                    taskNanos.addAndGet(end.taskMetrics().executorCpuTime());
                  }
                }
              });
    }
  }

  /** CPU nanoseconds so far: of this process, and of the tasks that ran in others. */
  long cpuNanos() {
    long process =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean bean
            ? bean.getProcessCpuTime()
            : 0;
    return process + taskNanos.get();
  }

  void add(
      String job,
      Instant started,
      double wall,
      double cpu,
      JobResult result,
      String state,
      String why) {
    rows.add(
        RowFactory.create(
            context.runId(),
            job,
            started,
            Instant.now(),
            wall,
            cpu,
            result == null ? 0L : result.in(),
            result == null ? 0L : result.out(),
            json(result == null ? new TreeMap<>() : result.counts()),
            context.input() == null ? "" : context.input().described(),
            settingsHash,
            versions,
            state,
            why));
  }

  /** Writes the rows so far to the table, in one commit. */
  void write() {
    SparkSession spark = context.spark();
    context
        .warehouse()
        .append(
            RunsTable.TABLE,
            spark.createDataFrame(List.copyOf(rows), RunsTable.TABLE.schema()).coalesce(1),
            context.runId());
    rows.clear();
  }

  private static String json(Map<String, ?> map) {
    try {
      return JSON.writeValueAsString(new TreeMap<>(map));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of numbers and texts is always JSON.", e);
    }
  }
}
