package org.tongwen.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Adds up what tasks moved, on whatever machine they ran, by the job that asked for them. */
final class TaskTotals extends SparkListener {
  private final Map<Integer, String> jobOfStage = new ConcurrentHashMap<>();
  private final Map<String, Sums> sums = new ConcurrentHashMap<>();

  /**
   * What the tasks of a job did.
   *
   * @param cpuSeconds of the tasks alone
   * @param shuffleBytes written for other tasks to read
   * @param spilledBytes written to disk for want of memory
   */
  record Sums(double cpuSeconds, long shuffleBytes, long spilledBytes) {
    private Sums plus(TaskMetrics task) {
      return new Sums(
          cpuSeconds + task.executorCpuTime() / 1e9,
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
  Sums of(SparkContext context, String job) {
    try {
      context.listenerBus().waitUntilEmpty();
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("Spark's events were not heard in time.", e);
    }
    return sums.getOrDefault(job, NONE);
  }
}
