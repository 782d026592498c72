package org.tongwen.serve;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.error.OutputErrors;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.job.Sessions;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;
import org.tongwen.table.WarehouseCatalog;

/**
 * Spark Connect over the tables of a warehouse.
 *
 * <p>Clients are in the catalog {@code tongwen} ({@link WarehouseCatalog}), which is the
 * warehouse's folder: names outlast the server, tables that are made while it runs are there at
 * once, and what a client reads is a table's newest version.
 */
public final class Server implements AutoCloseable {
  private static final String PLUGIN = "org.apache.spark.sql.connect.SparkConnectPlugin";
  private static final String CATALOG = "tongwen";
  private static final String LIBRARY = "org.apache.spark:spark-connect_2.13:4.2.0";

  private final SparkSession spark;
  private final List<Table> tables;

  private Server(SparkSession spark, List<Table> tables) {
    this.spark = spark;
    this.tables = tables;
  }

  /**
   * Starts the server; it listens when this returns.
   *
   * @param host the address to listen on
   * @param port of it
   * @throws org.tongwen.error.TongwenException if there are no tables, or Spark Connect is not
   *     there
   */
  public static Server start(Settings settings, String location, String host, int port) {
    try {
      Class.forName(PLUGIN);
    } catch (ClassNotFoundException e) {
      throw OutputErrors.libraryMissing("Spark Connect", LIBRARY);
    }
    SparkSession spark =
        Sessions.open(
            settings,
            Map.of(
                "spark.plugins",
                PLUGIN,
                "spark.connect.grpc.binding.address",
                host,
                "spark.connect.grpc.binding.port",
                String.valueOf(port),
                "spark.sql.catalog." + CATALOG,
                WarehouseCatalog.class.getName(),
                "spark.sql.catalog." + CATALOG + "." + WarehouseCatalog.LOCATION,
                location,
                "spark.sql.defaultCatalog",
                CATALOG,
                // Else Spark makes an empty folder of its own where it is started.
                "spark.sql.warehouse.dir",
                location,
                "spark.sql.extensions",
                Sessions.DELTA + "," + ReadOnly.class.getName()));
    try {
      Warehouse house = Warehouse.at(spark, location);
      List<Table> tables = Tables.ALL.stream().filter(house::has).toList();
      if (tables.isEmpty()) {
        throw WarehouseErrors.tableMissing(Tables.ALL.get(0).name(), house.location());
      }
      return new Server(spark, tables);
    } catch (RuntimeException e) {
      spark.stop();
      throw e;
    }
  }

  /** The tables that are served. */
  public List<Table> tables() {
    return tables;
  }

  @Override
  public void close() {
    spark.stop();
  }
}
