package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.job.Pipeline;
import org.tongwen.job.RunContext;
import org.tongwen.job.RunInput;
import org.tongwen.job.Sessions;
import org.tongwen.table.Warehouse;
import org.tongwen.table.WarehouseLock;

/**
 * What the commands that run jobs have in common: the session, the warehouse and what they tell.
 */
final class Work {
  private Work() {}

  /**
   * Runs jobs in a session of their own.
   *
   * @param input null where no job reads any
   * @param jobs runs them and returns how many had something to do
   * @param then hears of the warehouse and that number, before the session ends
   * @return the exit code
   */
  static int run(
      WarehouseOptions options,
      RunInput input,
      Progress progress,
      ToIntFunction<Pipeline> jobs,
      BiConsumer<Warehouse, Integer> then) {
    Settings settings = options.settings();
    SparkSession spark = Sessions.open(settings);
    String runId = RunIds.next();
    Warehouse house = Warehouse.at(spark, options.location).writable();
    WarehouseLock lock =
        house.lock("run %s, process %d".formatted(runId, ProcessHandle.current().pid()));
    try {
      RunContext context = new RunContext(spark, house, settings, runId, input);
      int worked = jobs.applyAsInt(new Pipeline(context, progress, Versions.all()));
      progress.closing(worked);
      then.accept(house, worked);
      return 0;
    } finally {
      lock.close();
      spark.stop();
    }
  }

  /** For commands that tell no more than their progress. */
  static int run(
      WarehouseOptions options, RunInput input, PrintWriter out, ToIntFunction<Pipeline> jobs) {
    return run(options, input, new Progress(out, false), jobs, (house, worked) -> {});
  }
}
