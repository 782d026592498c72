package org.tongwen.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.execution.QueryExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongwen.job.LocalSpark;
import scala.Function1;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** What the driver holds of a query is the query's rows, and is planned with as little ado. */
class LocalRowsTest {
  private SparkSession spark;

  @BeforeEach
  void open() {
    spark = LocalSpark.session().newSession();
    spark.conf().set(Held.SMALL, "true");
    spark.conf().set("spark.sql.shuffle.partitions", "1");
    spark.conf().set("spark.sql.autoBroadcastJoinThreshold", "-1");
  }

  @Test
  void whatIsFilteredAndCountedOfHeldRowsIsWhatSparkSaysOfTheSameRows() {
    for (boolean onePart : new boolean[] {false, true}) {
      if (onePart) {
        Held.inOnePart(spark);
      }
      Dataset<Row> held = numbers(100);
      assertThat(held.where("id % 7 = 0").selectExpr("id * 2 AS n").collectAsList())
          .extracting(row -> row.getLong(0))
          .containsExactlyElementsOf(evenSevens());
      assertThat(joined(held).collectAsList())
          .extracting(row -> row.getLong(0) + " " + row.getLong(1))
          .containsExactlyInAnyOrder("0 34", "1 33", "2 33");
      assertThat(held.limit(3).union(held.where("id > 98")).count()).isEqualTo(4);
    }
  }

  private static List<Long> evenSevens() {
    List<Long> all = new ArrayList<>();
    for (long i = 0; i < 100; i += 7) {
      all.add(2 * i);
    }
    return all;
  }

  @Test
  void whatHeldRowsComeToWhilePlanningTakesNoJob() {
    Held.inOnePart(spark);
    Dataset<Row> part = numbers(100).where("id >= 40").selectExpr("id");
    assertThat(jobs("held", () -> assertThat(LocalRows.of(part).rows()).hasSize(60))).isZero();
    assertThat(jobs("asked", () -> assertThat(part.collectAsList()).hasSize(60))).isPositive();
  }

  /** How many Spark jobs a step takes. */
  private int jobs(String group, Runnable step) {
    SparkContext context = spark.sparkContext();
    context.setJobGroup(group, "", false);
    try {
      step.run();
      context.listenerBus().waitUntilEmpty();
      return context.statusTracker().getJobIdsForGroup(group).length;
    } catch (TimeoutException e) {
      throw new IllegalStateException("Spark's events do not come to an end", e);
    } finally {
      context.clearJobGroup();
    }
  }

  @Test
  void inOnePartRowsMeetWithoutAShuffle() {
    assertThat(plan(joined(numbers(100)))).contains("Exchange");
    Held.inOnePart(spark);
    assertThat(plan(joined(numbers(100)))).doesNotContain("Exchange").contains("SortMergeJoin");
  }

  @Test
  @SuppressWarnings("unchecked")
  void searchesOfAPlanLeaveItsRowsAloneAndOtherFunctionsSeeEach() {
    LocalRelation plan = (LocalRelation) query(numbers(5)).analyzed();
    assertThat(((LocalRelation) plan.clone()).data()).isSameAs(plan.data());
    assertThat(plan.expressions()).isEqualTo(plan.output());
    Function1<InternalRow, Long> number = row -> row.getLong(0);
    Seq<Long> mapped = (Seq<Long>) (Object) plan.data().map(number);
    assertThat(CollectionConverters.asJava(mapped)).containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(mapped.apply(3)).isEqualTo(3L);
    assertThatThrownBy(() -> mapped.apply(5)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  private Dataset<Row> numbers(long most) {
    return LocalRows.of(spark.range(0, most, 1, 1).toDF("id")).dataset(spark);
  }

  private static Dataset<Row> joined(Dataset<Row> held) {
    Dataset<Row> rests = held.selectExpr("id AS other", "id % 3 AS rest");
    return held.join(rests, held.col("id").equalTo(rests.col("other"))).groupBy("rest").count();
  }

  private static QueryExecution query(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).queryExecution();
  }

  private static String plan(Dataset<Row> rows) {
    return query(rows).executedPlan().toString();
  }
}
