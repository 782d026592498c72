package org.tongwen.table;

import org.apache.spark.sql.SparkSession;

/** Gives the tables of a warehouse names in a catalog of Spark; their files stay where they are. */
public final class Catalogued {
  private Catalogued() {}

  /**
   * Names every table that has been made.
   *
   * @param schema of the session's catalog, or catalog.schema of another one; made where it is
   *     missing; nothing is done where it is empty
   */
  public static void under(String schema, SparkSession spark, Warehouse warehouse) {
    if (schema.isBlank()) {
      return;
    }
    spark.sql("CREATE SCHEMA IF NOT EXISTS " + schema);
    for (Table table : Tables.ALL) {
      if (warehouse.has(table)) {
        spark.sql(
            "CREATE TABLE IF NOT EXISTS %s.%s USING %s LOCATION '%s'"
                .formatted(
                    schema,
                    table.name(),
                    warehouse.form(table),
                    warehouse.path(table).replace("'", "\\'")));
      }
    }
  }
}
