package org.tongwen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;

/** What two ways of making the tables must agree in: sorted rows, without the runs' names. */
final class PublicTables {
  /** They record history. */
  private static final Set<String> HISTORY = Set.of("runs", "quality", "family_aliases");

  private PublicTables() {}

  /** The rows of every table, as JSON, by its name. */
  static Map<String, List<String>> of(SparkSession spark, Path warehouse) {
    return of(spark, warehouse.toString());
  }

  /** Likewise, of the warehouse at a path or URI. */
  static Map<String, List<String>> of(SparkSession spark, String location) {
    Warehouse house = Warehouse.at(spark, location);
    Map<String, List<String>> all = new TreeMap<>();
    for (Table table : Tables.ALL) {
      if (!HISTORY.contains(table.name())) {
        List<String> rows = house.read(table).drop("run_id").toJSON().collectAsList();
        all.put(table.name(), rows.stream().sorted().toList());
      }
    }
    return all;
  }
}
