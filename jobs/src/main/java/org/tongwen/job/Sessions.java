package org.tongwen.job;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.error.SettingErrors;
import org.tongwen.table.Held;

/** Makes the Spark session, on a cluster from what spark-submit gives, else in this process. */
public final class Sessions {
  /** What teaches Spark's SQL the tables of Delta. */
  public static final String DELTA = "io.delta.sql.DeltaSparkSessionExtension";

  /** Set by the launcher where it knows of what size the input is: small, medium or large. */
  private static final String INPUT = "tongwen.input";

  /**
   * What local runs on input of known size do without: compiling queries and planning them anew
   * between their stages cost more than they save before some hundred thousand articles.
   */
  private static final Map<String, String> LEAN =
      Map.of(
          "spark.sql.adaptive.enabled", "false",
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN");

  private Sessions() {}

  /**
   * The session of a command.
   *
   * @param settings of the run; {@code spark.*} of spark-submit win over them
   */
  public static SparkSession open(Settings settings) {
    return open(settings, Map.of());
  }

  /**
   * Likewise, with further options of Spark.
   *
   * @param more by name; they win over what is set here
   */
  public static SparkSession open(Settings settings, Map<String, String> more) {
    if (!"text".equals(settings.text("run.log"))) {
      // The log began before the settings were read.
      System.setProperty("tongwen.log.form", settings.text("run.log"));
      Configurator.reconfigure();
    }
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("Tongwen")
            .config("spark.sql.extensions", DELTA)
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.databricks.delta.snapshotPartitions", "2");
    quickParquet().forEach((name, value) -> builder.config("spark.hadoop.parquet." + name, value));
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
      ofSize(System.getProperty(INPUT, ""), cores(settings)).forEach(builder::config);
    }
    ofSpark(settings.text("run.spark")).forEach(builder::config);
    more.forEach(builder::config);
    SparkSession spark = builder.getOrCreate();
    if (Held.small(spark) && spark.conf().get("spark.sql.shuffle.partitions").equals("1")) {
      Held.inOnePart(spark);
    }
    return spark;
  }

  /** What suits an input of a size that the launcher tells: small, medium, large or unknown. */
  public static Map<String, String> ofSize(String size, int cores) {
    return switch (size) {
      case "small" -> small(1);
      case "medium" -> small(cores);
      case "large" -> LEAN;
      default -> Map.of();
    };
  }

  /**
   * The session for input of which the driver holds the rows. Sending one side of a join around by
   * a job of its own costs more than they do; so do pages of 64 MB, which every task would fill
   * with zeros.
   *
   * @param parts of a shuffle
   */
  private static Map<String, String> small(int parts) {
    Map<String, String> options = new TreeMap<>(LEAN);
    options.put("spark.sql.shuffle.partitions", String.valueOf(parts));
    options.put("spark.sql.leafNodeDefaultParallelism", String.valueOf(parts));
    options.put(Held.SMALL, "true");
    options.put("spark.buffer.pageSize", "1m");
    options.put("spark.databricks.delta.snapshotPartitions", "1");
    options.put("spark.databricks.delta.writeChecksumFile.enabled", "false");
    options.put("spark.databricks.delta.allFilesInCrc.enabled", "false");
    options.put("spark.shuffle.compress", "false");
    options.put("spark.broadcast.compress", "false");
    options.put("spark.sql.autoBroadcastJoinThreshold", "-1");
    return options;
  }

  /**
   * What Parquet leaves out when it writes: histograms of levels, and least and greatest values
   * within words and entities, which nothing reads; dictionaries of their texts and places, which
   * are thrown away as too big after they have been made.
   */
  private static Map<String, String> quickParquet() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("size.statistics.enabled", "false");
    for (String stretches : List.of("words", "entities")) {
      for (String leaf : List.of("text", "tag", "kind", "start", "end")) {
        String column = "#" + stretches + ".list.element." + leaf;
        settings.put("column.statistics.enabled" + column, "false");
        if (!leaf.equals("tag") && !leaf.equals("kind")) {
          settings.put("enable.dictionary" + column, "false");
        }
      }
    }
    return settings;
  }

  /** Spark's own settings that the user gives. */
  static SortedMap<String, String> ofSpark(String given) {
    SortedMap<String, String> settings = new TreeMap<>();
    for (String word : given.strip().split("\\s+")) {
      int at = word.indexOf('=');
      if (at > 0 && word.startsWith("spark.")) {
        settings.put(word.substring(0, at), word.substring(at + 1));
      } else if (!word.isEmpty()) {
        throw SettingErrors.sparkSetting(word);
      }
    }
    return settings;
  }

  private static int cores(Settings settings) {
    int asked = settings.integer("run.cores");
    return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
  }
}
