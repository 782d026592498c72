package org.tongwen.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.table.Held;
import org.tongwen.table.Warehouse;

/** Runs of the pipeline in tests. */
final class Runs {
  private Runs() {}

  /** What a run did: the jobs that worked and those that had nothing to do, in their order. */
  record Outcome(int worked, List<String> done, List<String> skipped) {}

  /** The shared session, with as little planning as few rows need. */
  static SparkSession session() {
    SparkSession spark = LocalSpark.session();
    spark.conf().set("spark.sql.adaptive.enabled", "false");
    spark.conf().set("spark.sql.shuffle.partitions", "2");
    return spark;
  }

  /** The project's folder. */
  static Path root() {
    String given = System.getProperty("tongwen.root");
    Path at = Path.of(given == null ? System.getProperty("user.dir") : given).toAbsolutePath();
    while (at != null && !Files.isDirectory(at.resolve("seeds"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("no folder seeds/ at or above the working folder");
    }
    return at;
  }

  /** Hears nothing. */
  static Pipeline.Listener silent() {
    return new Pipeline.Listener() {
      @Override
      public void begins(Job job) {
        // Only the tables are looked at.
      }

      @Override
      public void done(Job job, JobResult result, double seconds) {
        // Likewise.
      }

      @Override
      public void skipped(Job job) {
        // Likewise.
      }
    };
  }

  /** Runs jobs on inputs into the warehouse {@code folder}. */
  static Outcome run(Path folder, Settings settings, String runId, RunInput input, List<Job> jobs) {
    return run(session(), folder, settings, runId, input, p -> p.run(jobs));
  }

  /** A session for small input, which plans little. */
  static SparkSession smallSession() {
    SparkSession spark = LocalSpark.session().newSession();
    spark.conf().set(Held.SMALL, "true");
    spark.conf().set("spark.sql.adaptive.enabled", "false");
    spark.conf().set("spark.sql.shuffle.partitions", "1");
    spark.conf().set("spark.sql.leafNodeDefaultParallelism", "1");
    spark.conf().set("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2");
    return spark;
  }

  /** Lets a pipeline work on the warehouse {@code folder}. */
  static Outcome run(
      SparkSession spark,
      Path folder,
      Settings settings,
      String runId,
      RunInput input,
      ToIntFunction<Pipeline> work) {
    return run(spark, folder.toString(), settings, runId, input, work);
  }

  /** Lets a pipeline work on the warehouse at a path or URI. */
  static Outcome run(
      SparkSession spark,
      String location,
      Settings settings,
      String runId,
      RunInput input,
      ToIntFunction<Pipeline> work) {
    Warehouse warehouse = Warehouse.at(spark, location).writable();
    List<String> done = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    Pipeline.Listener listener =
        new Pipeline.Listener() {
          @Override
          public void begins(Job job) {
            // Only the end of a job is looked at.
          }

          @Override
          public synchronized void done(Job job, JobResult result, double seconds) {
            done.add(job.name());
          }

          @Override
          public synchronized void skipped(Job job) {
            skipped.add(job.name());
          }
        };
    int worked =
        work.applyAsInt(
            new Pipeline(
                new RunContext(spark, warehouse, settings, runId, input), listener, Map.of()));
    return new Outcome(worked, List.copyOf(done), List.copyOf(skipped));
  }
}
