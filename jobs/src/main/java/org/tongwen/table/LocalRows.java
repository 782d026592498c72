package org.tongwen.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows that the driver has, in the form in which Spark's operators pass them on. As objects of Java
 * ({@code collectAsList}, {@code createDataFrame}) every value would be made anew on the way here
 * and again in each query.
 *
 * @param schema of the rows
 * @param rows as an executed plan gives them
 */
record LocalRows(StructType schema, InternalRow[] rows) {
  /** Computes rows and brings them to the driver. */
  static LocalRows of(Dataset<Row> rows) {
    QueryExecution query = ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution();
    return new LocalRows(rows.schema(), brought(query));
  }

  /** What planning has worked out already, or what a Spark job does. */
  private static InternalRow[] brought(QueryExecution query) {
    return query.optimizedPlan() instanceof LocalRelation known
        ? CollectionConverters.asJava(known.data()).toArray(InternalRow[]::new)
        : SQLExecution.withNewExecutionId(
            query, Option.apply("hold"), () -> query.executedPlan().executeCollect());
  }

  /** No rows. */
  static LocalRows none(StructType schema) {
    return new LocalRows(schema, new InternalRow[0]);
  }

  /** These rows and then others of the same columns. */
  LocalRows and(LocalRows more) {
    InternalRow[] all = new InternalRow[rows.length + more.rows.length];
    System.arraycopy(rows, 0, all, 0, rows.length);
    System.arraycopy(more.rows, 0, all, rows.length, more.rows.length);
    return new LocalRows(more.schema, all);
  }

  /** The rows as a query sees them. */
  Dataset<Row> dataset(org.apache.spark.sql.SparkSession spark) {
    List<Attribute> columns =
        List.copyOf(CollectionConverters.asJava(DataTypeUtils.toAttributes(schema)));
    return org.apache.spark.sql.classic.Dataset.ofRows(
        (SparkSession) spark,
        new LocalRelation(
            CollectionConverters.asScala(columns).toSeq(),
            PlanRows.of(rows),
            false,
            Option.empty()));
  }
}
