package org.tongwen.serve;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** A client of Spark Connect, in a process that has no Spark of its own. */
final class ServeClient {
  private ServeClient() {}

  /** Asks the server at the address given, and prints what it hears. */
  public static void main(String[] args) throws IOException {
    SparkSession spark = SparkSession.builder().remote(args[0]).getOrCreate();
    System.out.println("stories " + spark.sql("SELECT max(papers) FROM mart_story").head().get(0));
    System.out.println("tables " + spark.catalog().listTables().count());
    spark.table("dim_paper").createOrReplaceTempView("mine");
    System.out.println("papers " + spark.sql("SELECT count(*) FROM mine").head().get(0));
    for (String change :
        new String[] {
          "DELETE FROM mart_story",
          "DROP TABLE mart_story",
          "INSERT INTO dim_paper SELECT * FROM dim_paper",
          "CREATE TABLE other AS SELECT 1 AS n",
          "OPTIMIZE mart_story"
        }) {
      try {
        spark.sql(change).collect();
        System.out.println("done " + change);
      } catch (Exception e) { // Spark throws checked ones that it does not declare
        System.out.println(
            (e.getMessage().contains("served for reading") ? "refused " : e) + change);
      }
    }
    spark.close();
    System.out.println("closed");
    System.exit(0);
  }
}
