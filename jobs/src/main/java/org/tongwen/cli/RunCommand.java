package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.job.Pipeline;
import org.tongwen.job.RunContext;
import org.tongwen.job.Sessions;
import org.tongwen.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the whole pipeline, from pages to marts and the quality gate. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Runs the whole pipeline: pages, articles, tokens, sketches, similarities, families, variants,"
          + " marts and the quality gate.",
      "With nothing more it reads the five pages in seeds/. What is done already is not done again."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;
  @Mixin private WarehouseOptions warehouse;

  @Option(names = "--quiet", description = "Print neither progress nor the summary.")
  private boolean quiet;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = warehouse.settings();
    Progress progress = new Progress(out, quiet);
    progress.opening(input.input(), warehouse.location);
    SparkSession spark = Sessions.open(settings);
    try {
      Warehouse house = Warehouse.at(spark, warehouse.location).writable();
      RunContext context = new RunContext(spark, house, settings, RunIds.next(), input.input());
      int worked = new Pipeline(context, progress, Versions.all()).run(Pipeline.JOBS);
      progress.closing(worked);
      if (!quiet) {
        new Summary(house, out).print(worked == 0);
      }
      return 0;
    } finally {
      spark.stop();
    }
  }

  /** The jobs in the order of the data. */
  static List<String> jobNames() {
    return Pipeline.JOBS.stream().map(j -> j.name()).toList();
  }
}
