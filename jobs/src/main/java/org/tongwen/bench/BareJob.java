package org.tongwen.bench;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.tongwen.job.Job;
import org.tongwen.job.RunInput;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * The least that a job can cost: a Spark job that reads the tables that it reads and writes the
 * rows that it wrote, with nothing in between. (It reads those rows from the finished table, which
 * the job itself does not.)
 */
final class BareJob {
  private static final String FOUND_BY = "found_by";

  private BareJob() {}

  /**
   * Does it.
   *
   * @param input what the run read
   * @param scratch a folder for the copies
   * @return CPU seconds
   */
  static double seconds(Job job, Warehouse house, RunInput input, String scratch) {
    SparkSession spark = SparkSession.active();
    ProcessMeter meter = ProcessMeter.start();
    if (job.reads().isEmpty()) {
      drop(files(spark, input));
    }
    for (Table table : job.reads()) {
      // What the job adds to a table that it reads was not there before it.
      boolean both = job.writes().contains(table);
      drop(both ? others(house.read(table), job) : house.read(table));
    }
    for (Table table : job.writes()) {
      if (house.has(table)) {
        own(house.read(table), job)
            .write()
            .format("delta")
            .mode(SaveMode.Overwrite)
            .save(scratch + "/" + job.name() + "/" + table.name());
      }
    }
    return meter.read().cpuSeconds();
  }

  private static Dataset<Row> files(SparkSession spark, RunInput input) {
    String[] paths = input.paths().toArray(String[]::new);
    return switch (input.format()) {
      case "parquet" -> spark.read().parquet(paths);
      case "text" -> spark.read().option("recursiveFileLookup", "true").text(paths);
      default -> spark.read().text(paths);
    };
  }

  private static void drop(Dataset<Row> rows) {
    rows.write().format("noop").mode(SaveMode.Overwrite).save();
  }

  /** Of a table that several jobs write, this one's rows. */
  private static Dataset<Row> own(Dataset<Row> rows, Job job) {
    return shared(rows) ? rows.where(rows.col(FOUND_BY).equalTo(job.name())) : rows;
  }

  private static Dataset<Row> others(Dataset<Row> rows, Job job) {
    return shared(rows) ? rows.where(rows.col(FOUND_BY).notEqual(job.name())) : rows;
  }

  private static boolean shared(Dataset<Row> rows) {
    return List.of(rows.columns()).contains(FOUND_BY);
  }
}
