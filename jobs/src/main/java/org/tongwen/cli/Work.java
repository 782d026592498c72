package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.error.TongwenException;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.job.Pipeline;
import org.tongwen.job.RunContext;
import org.tongwen.job.RunInput;
import org.tongwen.job.Sessions;
import org.tongwen.table.Catalogued;
import org.tongwen.table.PlainTables;
import org.tongwen.table.Warehouse;
import org.tongwen.table.WarehouseLock;

/**
 * What the commands that change a warehouse have in common: the session, the lock and the tables of
 * now.
 *
 * @param runId of the command
 */
record Work(SparkSession spark, Warehouse house, Settings settings, String runId) {
  private static final String FORMAT = "tables.format";
  private static final String PARQUET = "parquet";

  /**
   * Does something to a warehouse that no other run is at work in.
   *
   * @return the exit code
   */
  static int with(WarehouseOptions options, Consumer<Work> task) {
    Settings settings = options.settings();
    SparkSession spark = Sessions.open(settings);
    try {
      String runId = RunIds.now();
      Warehouse house = Warehouse.at(spark, options.location).writable();
      String holder = "run %s, process %d".formatted(runId, ProcessHandle.current().pid());
      WarehouseLock lock = house.lock(holder);
      try {
        PlainTables.refuseOtherForm(house, settings.text(FORMAT));
        house.evolve();
        task.accept(new Work(spark, house, settings, runId));
        return 0;
      } catch (Throwable e) {
        // Spark's own failures are checked exceptions that are declared nowhere.
        tellOfDisk(house, e);
        throw e;
      } finally {
        lock.close();
      }
    } finally {
      spark.stop();
    }
  }

  /** What Spark or Delta say of a disk that takes no more often leaves out that it is the disk. */
  private static void tellOfDisk(Warehouse house, Throwable failure) {
    if (Tongwen.known(failure) == null) {
      try {
        house.writable();
      } catch (TongwenException refused) {
        refused.addSuppressed(failure);
        throw refused;
      }
    }
  }

  /**
   * Runs jobs.
   *
   * @param input null where no job reads any
   * @param listener hears of the jobs beside the progress that it passes them on to
   * @param jobs runs them and returns how many had something to do
   * @param then hears of the warehouse and that number, before the session ends
   * @return the exit code
   */
  static int run(
      WarehouseOptions options,
      RunInput input,
      Progress progress,
      Pipeline.Listener listener,
      ToIntFunction<Pipeline> jobs,
      BiConsumer<Warehouse, Integer> then) {
    return with(
        options,
        work -> {
          int worked =
              PARQUET.equals(work.settings.text(FORMAT))
                  ? work.plain(input, listener, jobs)
                  : work.on(work.house, input, listener, jobs);
          Catalogued.under(work.settings.text("tables.catalog"), work.spark, work.house);
          progress.closing(worked);
          then.accept(work.house, worked);
        });
  }

  private int on(
      Warehouse tables, RunInput input, Pipeline.Listener listener, ToIntFunction<Pipeline> jobs) {
    RunContext context = new RunContext(spark, tables, settings, runId, input);
    return jobs.applyAsInt(new Pipeline(context, listener, Versions.all()));
  }

  private int plain(RunInput input, Pipeline.Listener listener, ToIntFunction<Pipeline> jobs) {
    Warehouse made = Warehouse.at(spark, PlainTables.cleared(spark, house));
    int worked = on(made, input, listener, jobs);
    PlainTables.publish(spark, made, house);
    return worked;
  }

  /** For commands that change some of the tables and tell no more than their progress. */
  static int run(
      WarehouseOptions options, RunInput input, PrintWriter out, ToIntFunction<Pipeline> jobs) {
    if (PARQUET.equals(options.settings().text(FORMAT))) {
      throw WarehouseErrors.fullRunsOnly();
    }
    Progress progress = new Progress(out, false);
    return run(options, input, progress, progress, jobs, (house, worked) -> {});
  }
}
