package org.tongwen.notebook;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongwen.cli.Query;
import org.tongwen.config.Settings;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.job.Sessions;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Warehouse;

/** A warehouse as a notebook has it before it: every table under its name, for reading only. */
public final class Notebook {
  /** The environment variable that names the warehouse, a path or URI. */
  public static final String WAREHOUSE = "TONGWEN_WAREHOUSE";

  private final Warehouse house;
  private final Query query;

  private Notebook(SparkSession spark, Warehouse house) {
    this.house = house;
    this.query = new Query(spark, house);
  }

  /** Opens the warehouse that {@link #WAREHOUSE} names; without it, the project's own. */
  public static Notebook open() {
    String home = System.getProperty("tongwen.home", ".");
    return open(System.getenv().getOrDefault(WAREHOUSE, home + "/warehouse"));
  }

  /**
   * Opens a warehouse.
   *
   * @param location a path or URI of a folder
   * @throws org.tongwen.error.TongwenException if it holds no tables
   */
  public static Notebook open(String location) {
    // The environment's TONGWEN_WAREHOUSE is this class's own, no setting.
    SparkSession spark = Sessions.open(Settings.resolve(List.of(), Map.of(), List.of()));
    Warehouse house = Warehouse.at(spark, location);
    if (!house.has(PagesTable.TABLE)) {
      throw WarehouseErrors.tableMissing(PagesTable.TABLE.name(), house.location());
    }
    return new Notebook(spark, house);
  }

  /**
   * The answer to a question in Spark SQL.
   *
   * @throws org.tongwen.error.TongwenException if the statement is no query or is refused
   */
  public Dataset<Row> ask(String sql) {
    return query.ask(sql);
  }

  /** The text of a single cell: the first column of the first row. */
  public String word(String sql) {
    return Html.text(ask(sql).head().get(0));
  }

  @Override
  public String toString() {
    return house.location();
  }
}
