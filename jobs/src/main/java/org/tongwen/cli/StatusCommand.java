package org.tongwen.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.job.Ledger;
import org.tongwen.table.PagesTable;
import org.tongwen.table.QualityTable;
import org.tongwen.table.RunsTable;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code status}: what the warehouse holds and how its last run ended. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "What the warehouse holds: tables with their rows, the last run, the last gate.")
final class StatusCommand implements Callable<Integer> {
  private static final int MEANING = 70;

  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SparkSession spark = warehouse.session();
    try {
      Warehouse house = warehouse.warehouse(spark);
      if (Tables.ALL.stream().noneMatch(house::has)) {
        throw WarehouseErrors.tableMissing(PagesTable.TABLE.name(), house.location());
      }
      Ink ink = Ink.auto();
      out.println(ink.bold("Tables") + "  " + house.location());
      Columns.lines(tables(house)).forEach(out::println);
      if (house.has(RunsTable.TABLE)) {
        out.println();
        out.println(ink.bold("Last run"));
        Columns.lines(RunsCommand.runs(Ledger.read(spark, house), 1))
            .forEach(line -> out.println("  " + line));
      }
      if (house.has(QualityTable.TABLE)) {
        out.println();
        gate(house, out, ink);
      }
      out.flush();
      return 0;
    } finally {
      spark.stop();
    }
  }

  private static List<List<String>> tables(Warehouse house) {
    List<List<String>> rows = new ArrayList<>();
    for (Table table : Tables.ALL) {
      String count = house.has(table) ? "%,d".formatted(house.read(table).count()) : "—";
      rows.add(
          List.of(
              "  " + table.name(),
              Columns.padLeft(count, 11),
              Columns.clip(table.comment(), MEANING)));
    }
    return rows;
  }

  private static void gate(Warehouse house, PrintWriter out, Ink ink) {
    Dataset<Row> quality = house.read(QualityTable.TABLE);
    String last = quality.agg(max("run_id")).head().getString(0);
    List<Row> checks =
        quality
            .where(col("run_id").eqNullSafe(last))
            .orderBy(col("passed"), col("check"))
            .select("check", "value", "low", "high", "passed", "detail", "run_id")
            .collectAsList();
    if (checks.isEmpty()) {
      out.println(ink.bold("Gate") + "  not run yet");
      return;
    }
    long passed = checks.stream().filter(r -> r.getBoolean(4)).count();
    String state = passed == checks.size() ? ink.green("open") : ink.red("closed");
    out.println(
        "%s  %s in run %s: %d of %d checks passed"
            .formatted(ink.bold("Gate"), state, checks.get(0).getString(6), passed, checks.size()));
    List<List<String>> rows = new ArrayList<>();
    for (Row r : checks) {
      if (!r.getBoolean(4)) {
        rows.add(
            List.of(
                "  " + r.getString(0),
                "%.4g, allowed %.4g to %.4g"
                    .formatted(r.getDouble(1), r.getDouble(2), r.getDouble(3)),
                Columns.clean(r.getString(5))));
      }
    }
    Columns.lines(rows).forEach(out::println);
  }
}
