package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.job.Forecast;
import org.tongwen.job.RunInput;
import org.tongwen.job.Sessions;

/** {@code run --dry-run}: says what a run would read and make; writes nothing. */
final class DryRun {
  private DryRun() {}

  /** Prints settings, input and estimates; returns the exit code. */
  static int run(WarehouseOptions options, RunInput input, PrintWriter out) {
    Settings settings = options.settings();
    Ink ink = Ink.auto();
    out.println(ink.bold("Settings") + "  and where each is from");
    Columns.lines(settings(settings)).forEach(out::println);
    SparkSession spark = Sessions.open(settings);
    try {
      Forecast f = Forecast.of(spark, options.warehouse(spark), input, settings);
      out.println();
      out.println(ink.bold("Input") + "  " + input.described());
      out.println("  %,d files, %,d bytes".formatted(f.files(), f.bytes()));
      if (f.otherFiles() > 0) {
        out.println("  %,d files of other endings, for rejects".formatted(f.otherFiles()));
      }
      out.println(
          "  read for the estimates: %,d files, %.3g %% of the bytes: %,d pages, %,d rejected"
              .formatted(f.sampledFiles(), 100 * f.share(), f.sampledPages(), f.rejected()));
      out.println("  %,d of these pages are in %s already".formatted(f.known(), options.location));
      out.println();
      out.println(ink.bold("Estimates") + "  for the whole input, were all of it new");
      Columns.lines(sizes(f)).forEach(out::println);
      out.println("  candidates  %,d pairs to compare".formatted(f.candidates()));
      out.println();
      out.println("Nothing was written: leave out --dry-run to run.");
      out.flush();
      return 0;
    } finally {
      spark.stop();
    }
  }

  private static List<List<String>> settings(Settings settings) {
    List<List<String>> rows = new ArrayList<>();
    settings
        .all()
        .forEach(
            (name, value) ->
                rows.add(List.of("  " + name, settings.origin(name), settings.shown(name))));
    return rows;
  }

  private static List<List<String>> sizes(Forecast f) {
    List<List<String>> rows = new ArrayList<>();
    for (Forecast.Size size : f.tables()) {
      rows.add(
          List.of(
              "  " + size.table(),
              Columns.padLeft("%,d rows".formatted(size.rows()), 18),
              Columns.padLeft("%,d bytes".formatted(size.bytes()), 22)));
    }
    return rows;
  }
}
