package org.tongwen.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.job.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code runs}: the ledger. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "The ledger: the last runs, or the jobs of one.")
final class RunsCommand implements Callable<Integer> {
  private static final int WHY = 60;
  private static final int INPUT = 40;

  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Parameters(arity = "0..1", paramLabel = "RUN", description = "A run whose jobs are listed.")
  private String run;

  @Option(
      names = "--last",
      defaultValue = "20",
      paramLabel = "N",
      description = "How many runs (default: ${DEFAULT-VALUE}).")
  private int last;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SparkSession spark = warehouse.session();
    try {
      Dataset<Row> ledger = Ledger.read(spark, warehouse.warehouse(spark));
      List<List<String>> rows = run == null ? runs(ledger, last) : jobs(ledger);
      Columns.lines(rows).forEach(out::println);
      out.flush();
      return 0;
    } finally {
      spark.stop();
    }
  }

  /** The last runs, the newest first, with a heading. */
  static List<List<String>> runs(Dataset<Row> ledger, int last) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("run", "began (UTC)", "seconds", "CPU", "jobs", "state", "input"));
    List<Row> runs =
        ledger
            .groupBy("run_id")
            .agg(
                expr("date_format(min(started), 'yyyy-MM-dd HH:mm:ss') AS began"),
                expr("sum(wall_seconds) AS wall"),
                expr("sum(cpu_seconds) AS cpu"),
                expr("count(*) AS jobs"),
                expr(
                    "coalesce(max(CASE WHEN state <> 'done' THEN concat_ws(': ', state, why) END),"
                        + " 'done') AS state"),
                expr("min(input) AS input"))
            .orderBy(col("run_id").desc())
            .limit(last)
            .collectAsList();
    for (Row r : runs) {
      rows.add(
          List.of(
              r.getString(0),
              r.getString(1),
              Columns.padLeft("%,.1f".formatted(r.getDouble(2)), 7),
              Columns.padLeft("%,.1f".formatted(r.getDouble(3)), 7),
              Columns.padLeft("%d".formatted(r.getLong(4)), 4),
              Columns.clip(Columns.clean(r.getString(5)), WHY),
              Columns.clip(Columns.clean(r.getString(6)), INPUT)));
    }
    return rows;
  }

  private List<List<String>> jobs(Dataset<Row> ledger) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("job", "seconds", "CPU", "in", "out", "state", "counts"));
    List<Row> jobs =
        ledger
            .where(col("run_id").equalTo(run))
            .orderBy("started")
            .selectExpr(
                "job",
                "wall_seconds",
                "cpu_seconds",
                "rows_in",
                "rows_out",
                "concat_ws(': ', state, why)",
                "counts")
            .collectAsList();
    if (jobs.isEmpty()) {
      throw WarehouseErrors.runMissing(run, warehouse.location);
    }
    for (Row r : jobs) {
      rows.add(
          List.of(
              r.getString(0),
              Columns.padLeft("%,.1f".formatted(r.getDouble(1)), 7),
              Columns.padLeft("%,.1f".formatted(r.getDouble(2)), 7),
              Columns.padLeft("%,d".formatted(r.getLong(3)), 9),
              Columns.padLeft("%,d".formatted(r.getLong(4)), 9),
              Columns.clip(Columns.clean(r.getString(5)), WHY),
              r.getString(6)));
    }
    return rows;
  }
}
