package org.tongwen.job;

import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.error.Errors;
import org.tongwen.table.Held;

/** Makes the Spark session, on a cluster from what spark-submit gives, else in this process. */
public final class Sessions {
  /** Set by the launcher where the input is small. */
  private static final String SMALL = "tongwen.small";

  private Sessions() {}

  /**
   * The session of a command.
   *
   * @param settings of the run; {@code spark.*} of spark-submit win over them
   */
  public static SparkSession open(Settings settings) {
    if (!"text".equals(settings.text("run.log"))) {
      // The log began before the settings were read.
      System.setProperty("tongwen.log.form", settings.text("run.log"));
      Configurator.reconfigure();
    }
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("Tongwen")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.databricks.delta.snapshotPartitions", "2");
    if (System.getProperty("spark.master") == null) {
      builder
          .master("local[" + cores(settings) + "]")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.ui.enabled", settings.text("run.ui"))
          .config("spark.ui.showConsoleProgress", "false")
          .config("spark.sql.shuffle.partitions", String.valueOf(2 * cores(settings)))
          // VACUUM lists folders in so many tasks; Spark's own number is for object stores.
          .config("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2");
      if (Boolean.getBoolean(SMALL)) {
        // Compiling a query, planning it anew between its stages and sending one side of a join
        // around by a job of its own cost more than a small input; so do pages of 64 MB, which
        // every
        // task would fill with zeros.
        builder
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.leafNodeDefaultParallelism", "1")
            .config(Held.SMALL, "true")
            .config("spark.buffer.pageSize", "1m")
            .config("spark.databricks.delta.snapshotPartitions", "1")
            .config("spark.databricks.delta.writeChecksumFile.enabled", "false")
            .config("spark.databricks.delta.allFilesInCrc.enabled", "false")
            .config("spark.shuffle.compress", "false")
            .config("spark.broadcast.compress", "false")
            .config("spark.sql.autoBroadcastJoinThreshold", "-1")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN");
      }
    }
    ofSpark(settings.text("run.spark")).forEach(builder::config);
    return builder.getOrCreate();
  }

  /** Spark's own settings that the user gives. */
  static SortedMap<String, String> ofSpark(String given) {
    SortedMap<String, String> settings = new TreeMap<>();
    for (String word : given.strip().split("\\s+")) {
      int at = word.indexOf('=');
      if (at > 0 && word.startsWith("spark.")) {
        settings.put(word.substring(0, at), word.substring(at + 1));
      } else if (!word.isEmpty()) {
        throw Errors.sparkSetting(word);
      }
    }
    return settings;
  }

  private static int cores(Settings settings) {
    int asked = settings.integer("run.cores");
    return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
  }
}
