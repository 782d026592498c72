package org.tongwen.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up the CPU time of tasks, on whatever machine they run, by the job that asked for them. */
final class TaskClock extends SparkListener {
  private final Map<Integer, String> jobOfStage = new ConcurrentHashMap<>();
  private final Map<String, AtomicLong> nanos = new ConcurrentHashMap<>();

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    String job =
        stage.properties() == null ? null : stage.properties().getProperty("spark.jobGroup.id");
    if (job != null) {
      jobOfStage.put(stage.stageInfo().stageId(), job);
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    String job = jobOfStage.get(end.stageId());
    if (job != null && end.taskMetrics() != null) {
      nanos
          .computeIfAbsent(job, j -> new AtomicLong())
          .addAndGet(end.taskMetrics().executorCpuTime());
    }
  }

  /** CPU nanoseconds of a job's tasks so far. */
  long nanos(String job) {
    AtomicLong sum = nanos.get(job);
    return sum == null ? 0 : sum.get();
  }
}
