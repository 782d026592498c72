package org.tongwen.cli;

import java.io.PrintWriter;
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
import picocli.CommandLine.Spec;

/**
 * {@code rebuild}: makes all tables but {@code pages} and {@code rejects} anew, under the settings
 * of now.
 */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "Makes every table after pages anew from the pages, under the settings of now.")
final class RebuildCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = warehouse.settings();
    Progress progress = new Progress(out, false);
    SparkSession spark = Sessions.open(settings);
    try {
      Warehouse house = Warehouse.at(spark, warehouse.location).writable();
      RunContext context = new RunContext(spark, house, settings, RunIds.next(), null);
      int worked = new Pipeline(context, progress, Versions.all()).rebuild();
      progress.closing(worked);
      return 0;
    } finally {
      spark.stop();
    }
  }
}
