package org.tongwen.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;
import org.tongwen.bench.JobBenchmark;
import org.tongwen.bench.PlantedFamilies;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.job.Job;
import org.tongwen.job.Pipeline;
import org.tongwen.job.RunContext;
import org.tongwen.job.Sessions;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code benchmark jobs}: what each job costs on an input. */
@Command(
    name = "jobs",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Runs the jobs one after the other on an input into an empty warehouse and prints what each"
          + " cost: wall, CPU of the process (tasks and JIT, the JVM's compilers, are parts of it),"
          + " articles and characters a second of it, shuffle, spill, heap (at its peak, and what a"
          + " whole collection left after the job), storage.",
      "bare is the CPU of a Spark job that only reads the same tables and writes the same rows, run"
          + " after the others in the same process; share is its part of the job's CPU."
    })
final class BenchmarkJobsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;
  @Mixin private WarehouseOptions warehouse;

  @Option(names = "--matching", description = "Only what the matching needs, and it.")
  private boolean matching;

  @Option(names = "--no-bare", description = "Leave out the bare Spark jobs.")
  private boolean noBare;

  @Option(
      names = "--truth",
      paramLabel = "TRUTH",
      description = "A truth file: how well the families agree is printed too.")
  private Path truth;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there as JSON.")
  private Path json;

  /** The figures as JSON. */
  record Figures(JobBenchmark.Measured measured, PlantedFamilies.Score families) {}

  @Override
  public Integer call() throws IOException {
    warehouse.assignments.add("run.parallel-jobs=1");
    SparkSession spark = Sessions.open(warehouse.settings());
    try {
      Warehouse house = Warehouse.at(spark, warehouse.location).writable();
      if (house.has(PagesTable.TABLE)) {
        throw WarehouseErrors.warehouseNotEmpty(house.location());
      }
      Figures figures = measured(spark, house);
      print(figures);
      if (json != null) {
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), figures);
      }
      return 0;
    } finally {
      spark.stop();
    }
  }

  private Figures measured(SparkSession spark, Warehouse house) throws IOException {
    List<Job> jobs =
        Pipeline.JOBS.stream()
            .filter(j -> !matching || JobBenchmark.THROUGH_MATCHING.contains(j.name()))
            .toList();
    String scratch = house.location() + "/_bare";
    RunContext context =
        new RunContext(spark, house, warehouse.settings(), RunIds.now(), input.input());
    JobBenchmark.Measured measured =
        JobBenchmark.run(context, jobs, Versions.all(), noBare ? null : scratch);
    org.apache.hadoop.fs.Path copies = new org.apache.hadoop.fs.Path(scratch);
    FileSystem files = copies.getFileSystem(spark.sparkContext().hadoopConfiguration());
    files.delete(copies, true);
    return new Figures(
        measured,
        truth == null ? null : PlantedFamilies.of(house, truth.toAbsolutePath().toString()));
  }

  private void print(Figures figures) {
    PrintWriter out = spec.commandLine().getOut();
    JobBenchmark.Measured measured = figures.measured();
    out.printf(
        Locale.ROOT,
        "%,d articles, %,d characters, %d cores; %.1f s of CPU before the first job%n",
        measured.articles(),
        measured.characters(),
        measured.cores(),
        measured.startSeconds());
    Columns.lines(CostTable.rows(measured)).forEach(out::println);
    PlantedFamilies.Score families = figures.families();
    if (families != null) {
      out.printf(
          Locale.ROOT,
          "Families: %,d of the %,d planted ones found exactly; B-cubed precision %.4f, recall %.4f,"
              + " F1 %.4f over %,d articles%n",
          families.exact(),
          families.planted(),
          families.precision(),
          families.recall(),
          families.f1(),
          families.articles());
    }
    out.flush();
  }
}
