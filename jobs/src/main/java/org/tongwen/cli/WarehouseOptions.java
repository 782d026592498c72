package org.tongwen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.job.Sessions;
import org.tongwen.table.Warehouse;
import picocli.CommandLine.Option;

/** The options that every command with a warehouse has. */
final class WarehouseOptions {
  static final String DEFAULT_WAREHOUSE = "warehouse";

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      defaultValue = DEFAULT_WAREHOUSE,
      description = "Folder of the tables, a path or URI (default: ${DEFAULT-VALUE}).")
  String location;

  @Option(
      names = "--conf-file",
      paramLabel = "FILE",
      description = "Settings that differ from conf/reference.conf; may be given again.")
  List<Path> files = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "One setting; may be given again, wins over files and environment.")
  List<String> assignments = new ArrayList<>();

  /** The settings of all sources together. */
  Settings settings() {
    return Settings.resolve(files, System.getenv(), assignments);
  }

  /** The warehouse, for reading. */
  Warehouse warehouse(SparkSession spark) {
    return Warehouse.at(spark, location);
  }

  /** Opens a session that the caller stops. */
  SparkSession session() {
    return Sessions.open(settings());
  }
}
