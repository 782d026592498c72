package org.tongwen.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.CompoundPlanStatement;
import org.apache.spark.sql.catalyst.plans.logical.InsertIntoDir;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.tongwen.error.OutputErrors;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;
import scala.jdk.javaapi.CollectionConverters;

/** A question in SQL to the tables of a warehouse; what would change anything is refused. */
public final class Query {
  private final SparkSession spark;
  private final Warehouse house;

  /** Asks the tables of one warehouse. */
  public Query(SparkSession spark, Warehouse house) {
    this.spark = spark;
    this.house = house;
  }

  /**
   * The answer, not computed yet.
   *
   * @throws org.tongwen.error.TongwenException if the statement is no query, cannot be parsed or
   *     asks for what is not there
   */
  public Dataset<Row> ask(String statement) {
    String sql = statement.strip().replaceAll(";+$", "");
    try {
      LogicalPlan plan =
          ((org.apache.spark.sql.classic.SparkSession) spark)
              .sessionState()
              .sqlParser()
              .parsePlan(sql);
      if (changes(plan)) {
        throw OutputErrors.sqlNoQuery(sql);
      }
      register(sql);
      return spark.sql(sql);
    } catch (AnalysisException e) {
      throw OutputErrors.sqlRefused(sql, firstLine(e.getMessage()), e);
    }
  }

  /** Spark's reason without the plan that it prints behind it. */
  private static String firstLine(String message) {
    return message.strip().lines().findFirst().orElse("").replaceAll(";$", "");
  }

  /** Whether a plan does more than ask; only what describes tables is let through. */
  private static boolean changes(LogicalPlan plan) {
    String name = plan.getClass().getSimpleName();
    if (name.startsWith("Show") || name.startsWith("Describe") || name.startsWith("Explain")) {
      return false;
    }
    return plan instanceof Command
        || plan instanceof ParsedStatement
        || plan instanceof CompoundPlanStatement
        || plan instanceof InsertIntoDir
        || plan instanceof ScriptTransformation
        || CollectionConverters.asJava(plan.children()).stream().anyMatch(Query::changes);
  }

  /** Makes views of the tables that the statement names; of all where it names none. */
  private void register(String sql) {
    boolean any = Tables.ALL.stream().anyMatch(t -> names(sql, t));
    for (Table table : Tables.ALL) {
      if ((!any || names(sql, table)) && house.has(table)) {
        house.read(table).createOrReplaceTempView(table.name());
      }
    }
  }

  private static boolean names(String sql, Table table) {
    return Pattern.compile("\\b" + table.name() + "\\b")
        .matcher(sql.toLowerCase(Locale.ROOT))
        .find();
  }
}
