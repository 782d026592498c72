package org.tongwen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.tongwen.error.OutputErrors;
import org.tongwen.publish.DuckDb;
import org.tongwen.publish.Export;
import org.tongwen.publish.Folder;
import org.tongwen.publish.Postgres;
import org.tongwen.publish.Published;
import org.tongwen.publish.WarehouseSource;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code publish}: the marts, to where dashboards and spreadsheets read them. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Brings the marts to where dashboards and spreadsheets read them, as the quality gate let"
          + " them pass last. Whoever reads there sees the old state or the new one, whole;"
          + " publishing again changes what has changed.",
      "A password for PostgreSQL comes from the environment (PGUSER, PGPASSWORD) or ~/.pgpass."
    })
final class PublishCommand implements Callable<Integer> {
  private static final String ALL = "all";
  private static final String POSTGRES = "jdbc:postgresql:";
  private static final String DUCKDB = ".duckdb";

  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "TARGET",
      description =
          "A database as jdbc:postgresql://host:5432/database, a file that ends in .duckdb, or a"
              + " folder.")
  private String to;

  @Option(
      names = "--schema",
      defaultValue = "tongwen",
      paramLabel = "NAME",
      description = "The schema in PostgreSQL (default: ${DEFAULT-VALUE}).")
  private String schema;

  @Option(
      names = "--format",
      defaultValue = "csv",
      paramLabel = "FORMAT",
      description =
          "The files in a folder: ${COMPLETION-CANDIDATES}; csv is made for spreadsheets (default:"
              + " ${DEFAULT-VALUE}).")
  private Export.Format format;

  @Option(
      names = "--tables",
      split = ",",
      paramLabel = "TABLE",
      description =
          "Which tables, apart by commas, or all; those that they refer to come with them (default:"
              + " the marts and their dimensions).")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    if (to.startsWith("jdbc:") && !to.startsWith(POSTGRES) || to.contains("://") && !jdbc()) {
      throw OutputErrors.targetUnknown(to);
    }
    List<Table> tables = tables();
    Postgres postgres = jdbc() ? new Postgres(to, System.getenv(), schema) : null;
    PrintWriter out = spec.commandLine().getOut();
    SparkSession spark = warehouse.session();
    try {
      Warehouse house = warehouse.warehouse(spark);
      tables.forEach(house::read);
      WarehouseSource source = new WarehouseSource(house);
      List<Published> published;
      if (postgres != null) {
        published = postgres.publish(tables, source);
      } else if (to.endsWith(DUCKDB)) {
        published = new DuckDb(Path.of(to)).publish(tables, source);
      } else {
        published =
            new Folder(Path.of(to), format)
                .publish(tables, source, spark.sparkContext().hadoopConfiguration());
      }
      tell(published, out);
      return 0;
    } finally {
      spark.stop();
    }
  }

  private boolean jdbc() {
    return to.startsWith(POSTGRES);
  }

  private List<Table> tables() {
    if (names.isEmpty()) {
      return Tables.MARTS;
    }
    return names.equals(List.of(ALL))
        ? Tables.ALL
        : names.stream().map(n -> Tables.named(n.strip())).distinct().toList();
  }

  private void tell(List<Published> published, PrintWriter out) {
    List<List<String>> lines = new ArrayList<>();
    for (Published table : published) {
      lines.add(
          List.of(
              "  " + table.table(),
              Columns.padLeft("%,d rows".formatted(table.rows()), 14),
              jdbc() ? Columns.padLeft("%,d changed".formatted(table.changed()), 17) : ""));
    }
    out.println("Published to " + to);
    Columns.lines(lines).forEach(out::println);
  }
}
