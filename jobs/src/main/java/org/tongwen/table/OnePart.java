package org.tongwen.table;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.CoalesceExec;
import org.apache.spark.sql.execution.LocalTableScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.SparkStrategy;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Plans rows that the driver holds as what they are where nothing is done in parallel: one part.
 * Spark takes them to be spread anyhow, and before each join and aggregate puts a shuffle that
 * brings one part into one part, with a stage and a copy of all rows.
 */
final class OnePart extends SparkStrategy {
  private OnePart() {}

  /** Teaches it to a session of which shuffles have one part. */
  static void in(SparkSession spark) {
    ((org.apache.spark.sql.classic.SparkSession) spark)
        .experimental()
        .extraStrategies_$eq(seq(List.of(new OnePart())));
  }

  @Override
  public Seq<SparkPlan> apply(LogicalPlan plan) {
    if (!(plan instanceof LocalRelation rows)) {
      return seq(List.of());
    }
    SparkPlan scan = new LocalTableScanExec(rows.output(), rows.data(), rows.stream());
    return seq(List.of(new CoalesceExec(1, scan)));
  }

  private static <T> Seq<T> seq(List<T> elements) {
    return CollectionConverters.asScala(elements).toSeq();
  }
}
