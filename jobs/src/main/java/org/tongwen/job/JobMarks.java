package org.tongwen.job;

import java.util.Map;
import org.apache.spark.SparkContext;
import org.slf4j.MDC;

/**
 * Says to whom the work of this thread belongs until it is closed: Spark's stages carry the job's
 * name, log lines of driver and executors the run and the job.
 */
final class JobMarks implements AutoCloseable {
  private final SparkContext spark;
  private final Map<String, String> marks;

  JobMarks(SparkContext spark, String runId, Job job) {
    this.spark = spark;
    this.marks = Map.of("mdc.run", runId, "mdc.job", job.name());
    spark.setJobGroup(job.name(), "tongwen " + job.name(), false);
    marks.forEach(
        (name, value) -> {
          MDC.put(name, value);
          spark.setLocalProperty(name, value);
        });
  }

  @Override
  public void close() {
    spark.clearJobGroup();
    marks.keySet().forEach(MDC::remove);
  }
}
