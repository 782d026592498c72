package org.tongwen.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.tongwen.report.Atlas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code report}: the tables as pages that open from disk. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Writes an atlas: static pages that open from disk, with no server and no network. Stories by"
          + " reach, their variants in place, any two copies side by side, raw pages with the"
          + " stretch marked, papers compared, recurring passages.",
      "An older atlas in the folder is replaced when the new one is whole."
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      defaultValue = "report",
      description =
          "Folder to write into, a path or URI; missing, empty or an older atlas (default:"
              + " ${DEFAULT-VALUE}).")
  private String to;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SparkSession spark = warehouse.session();
    try {
      Atlas.Written written =
          Atlas.write(
              warehouse.warehouse(spark),
              to,
              spark.sparkContext().hadoopConfiguration(),
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      out.printf(
          "An atlas of %,d stories: %,d files, %,d bytes.%nOpen %s/index.html in a browser.%n",
          written.stories(), written.files(), written.bytes(), to);
      return 0;
    } finally {
      spark.stop();
    }
  }
}
