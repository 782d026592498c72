package org.tongwen.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.tongwen.bench.CorpusWriter;
import org.tongwen.config.Settings;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.job.Sessions;
import org.tongwen.table.Table;
import org.tongwen.table.TableFiles;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code benchmark soak}: what a day costs after many others. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Makes the pages of many days and runs them day by day into one warehouse, each day in a"
          + " process of its own as a scheduler starts it; prints time, CPU, files and sizes.",
      "DIR keeps the pages, the warehouse and a summary of each run."
    })
final class BenchmarkSoakCommand implements Callable<Integer> {
  private static final double MIB = 1 << 20;

  /** Days whose mean stands for one: a day's load differs from the next one's. */
  private static final int SMOOTHED = 5;

  @Spec private CommandSpec spec;
  @Mixin private CorpusOptions corpora;

  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet.")
  private Path folder;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "60",
      description = "Days of print (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--maintain-every",
      paramLabel = "N",
      defaultValue = "7",
      description =
          "Days from one `maintain` to the next, which is not counted (default:"
              + " ${DEFAULT-VALUE}).")
  private int maintainEvery;

  /** What a day cost and left. */
  private record Day(
      long pages, double wall, double cpu, Map<String, Double> jobs, long files, long bytes) {}

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder)) {
      throw WarehouseErrors.warehouseNotEmpty(folder.toString());
    }
    PrintWriter out = spec.commandLine().getOut();
    List<Path> inputs = corpora.makeDays(folder.resolve("pages"), days);
    List<Day> measured = new ArrayList<>();
    out.println("day  pages   wall s    CPU s   files      MiB");
    SparkSession spark = Sessions.open(Settings.defaults());
    try {
      for (Path input : inputs) {
        Day day = run(spark, input, measured.size() + 1);
        measured.add(day);
        out.println(
            "%3d %6d %8.1f %8.1f %7d %8.1f"
                .formatted(
                    measured.size(),
                    day.pages(),
                    day.wall(),
                    day.cpu(),
                    day.files(),
                    day.bytes() / MIB));
        out.flush();
        if (measured.size() % maintainEvery == 0) {
          start("maintain", "--warehouse", house());
        }
      }
    } finally {
      spark.stop();
    }
    growth(measured, out);
    return 0;
  }

  private String house() {
    return folder.resolve("warehouse").toString();
  }

  private Day run(SparkSession spark, Path input, int number) throws IOException {
    Path summary = folder.resolve("day-%03d.json".formatted(number));
    long begun = System.nanoTime();
    start(
        "run",
        "--quiet",
        "--input=" + CorpusWriter.input(input, true),
        "--warehouse=" + house(),
        "--summary=" + summary.toAbsolutePath());
    double wall = (System.nanoTime() - begun) / 1e9;
    JsonNode told = new ObjectMapper().readTree(summary.toFile());
    Map<String, Double> jobs = new TreeMap<>();
    told.get("jobs").forEach(j -> jobs.put(j.get("job").asText(), j.path("seconds").asDouble()));
    // The tables were written by another process.
    DeltaLog.clearCache();
    Warehouse warehouse = Warehouse.at(spark, house());
    long files = 0;
    long bytes = 0;
    for (Table table : Tables.ALL) {
      TableFiles of = warehouse.files(table);
      files += of.count();
      bytes += of.bytes();
    }
    try (Stream<Path> pages = Files.list(CorpusWriter.input(input, true))) {
      return new Day(
          pages.count(), wall, told.get("process_cpu_seconds").asDouble(), jobs, files, bytes);
    }
  }

  /** Starts the launcher, which chooses the size of the process by what is there. */
  private static void start(String... words) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("tongwen.home", ".") + "/tongwen");
    command.addAll(List.of(words));
    Again.process(command);
  }

  private void growth(List<Day> measured, PrintWriter out) {
    int early = Math.min(10, measured.size());
    int late = measured.size();
    out.println();
    out.printf(
        "Days %d to %d beside days %d to %d, in the mean:%n",
        Math.max(1, late - SMOOTHED + 1), late, Math.max(1, early - SMOOTHED + 1), early);
    List<List<String>> rows = new ArrayList<>();
    rows.add(growth("wall", measured.stream().map(Day::wall).toList(), early));
    rows.add(growth("CPU", measured.stream().map(Day::cpu).toList(), early));
    for (String job : measured.get(0).jobs().keySet()) {
      rows.add(
          growth(job, measured.stream().map(d -> d.jobs().getOrDefault(job, 0.0)).toList(), early));
    }
    Columns.lines(rows).forEach(out::println);
    out.flush();
  }

  private static List<String> growth(String what, List<Double> days, int early) {
    double before = mean(days, early);
    double after = mean(days, days.size());
    return List.of(
        "  " + what,
        Columns.padLeft("%.1f s".formatted(before), 9),
        Columns.padLeft("%.1f s".formatted(after), 9),
        Columns.padLeft("× %.2f".formatted(after / before), 8));
  }

  /** Of the days up to one. */
  private static double mean(List<Double> days, int upTo) {
    return days.subList(Math.max(0, upTo - SMOOTHED), upTo).stream()
        .mapToDouble(d -> d)
        .average()
        .orElseThrow();
  }
}
