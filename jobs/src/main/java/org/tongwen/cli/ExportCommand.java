package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.publish.Export;
import org.tongwen.publish.Export.Written;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export}: tables as files for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Writes tables as JSON lines, CSV or Parquet, sorted by their keys.",
      "An existing file is replaced when the new one is whole. CSV has a byte order mark for"
          + " spreadsheets, and a text that one would take for a formula begins with '."
    })
final class ExportCommand implements Callable<Integer> {
  /** A table is sorted and written by one task; two at once keep a small machine busy. */
  private static final int AT_ONCE = 2;

  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write into, a path or URI; made where it is missing.")
  private String to;

  @Option(
      names = "--format",
      defaultValue = "jsonl",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Export.Format format;

  @Option(
      names = "--tables",
      split = ",",
      paramLabel = "TABLE",
      description = "Which tables, apart by commas (default: all that the warehouse has).")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    List<Table> asked = names.stream().map(n -> Tables.named(n.strip())).distinct().toList();
    SparkSession spark = warehouse.session();
    try {
      Warehouse house = warehouse.warehouse(spark);
      List<Table> tables = asked.isEmpty() ? made(house) : asked;
      tables.forEach(house::read);
      Export export = new Export(house, to, format, spark.sparkContext().hadoopConfiguration());
      List<Written> written = write(export, tables);
      List<List<String>> lines = new ArrayList<>();
      for (Written w : written) {
        lines.add(
            List.of(
                "  " + w.name(),
                Columns.padLeft("%,d rows".formatted(w.rows()), 14),
                Columns.padLeft("%,d bytes".formatted(w.bytes()), 20)));
      }
      out.println("Exported to " + to);
      Columns.lines(lines).forEach(out::println);
      return 0;
    } finally {
      spark.stop();
    }
  }

  private static List<Table> made(Warehouse house) {
    List<Table> made = Tables.ALL.stream().filter(house::has).toList();
    if (made.isEmpty()) {
      throw WarehouseErrors.tableMissing(Tables.ALL.get(0).name(), house.location());
    }
    return made;
  }

  private static List<Written> write(Export export, List<Table> tables)
      throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Written>> all = new ArrayList<>();
      for (Table table : tables) {
        all.add(threads.submit(() -> export.write(table)));
      }
      List<Written> written = new ArrayList<>();
      for (Future<Written> one : all) {
        written.add(one.get());
      }
      return written;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
      threads.awaitTermination(1, TimeUnit.MINUTES);
    }
  }
}
