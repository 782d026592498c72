package org.tongwen.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up what tasks moved, on whatever machine they ran, by the job that asked for them. */
public final class TaskTotals extends SparkListener {
  private final Map<Integer, String> jobOfStage = new ConcurrentHashMap<>();
  private final Map<String, Sums> sums = new ConcurrentHashMap<>();

  /**
   * What the tasks of a job did.
   *
   * @param cpuNanos of the tasks alone
   * @param shuffleBytes written for other tasks to read
   * @param spilledBytes written to disk for want of memory
   */
  public record Sums(long cpuNanos, long shuffleBytes, long spilledBytes) {
    private Sums plus(TaskMetrics task) {
      return new Sums(
          cpuNanos + task.executorCpuTime(),
          shuffleBytes + task.shuffleWriteMetrics().bytesWritten(),
          spilledBytes + task.diskBytesSpilled());
    }
  }

  private static final Sums NONE = new Sums(0, 0, 0);

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
      sums.merge(
          job, NONE.plus(end.taskMetrics()), (before, one) -> before.plus(end.taskMetrics()));
    }
  }

  /** What the tasks of a job did, all events heard. */
  public Sums of(SparkContext context, String job) {
    try {
      context.listenerBus().waitUntilEmpty();
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("Spark's events were not heard in time.", e);
    }
    return soFar(job);
  }

  /** What of the tasks of a job has been heard of. */
  Sums soFar(String job) {
    return sums.getOrDefault(job, NONE);
  }
}
