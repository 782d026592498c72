package org.tongwen.job;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.size;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.table.Held;
import org.tongwen.table.Warehouse;

/** Inputs as pages: which are the same page delivered again, and which take another's place. */
final class Deliveries {
  /** A page to be read: its text, its sources and what was supplied. */
  private static final StructType DELIVERED =
      new StructType()
          .add("page_id", DataTypes.StringType, false)
          .add("source", DataTypes.StringType, false)
          .add("text", DataTypes.StringType, false)
          .add("charset", DataTypes.StringType, false)
          .add("id", DataTypes.StringType)
          .add("paper", DataTypes.StringType)
          .add("date", DataTypes.StringType)
          .add("page", DataTypes.StringType)
          .add("headline", DataTypes.StringType);

  private Deliveries() {}

  /** One row a page: re-deliveries fall together, with all their sources. */
  static Dataset<Row> of(Dataset<Row> inputs) {
    MapPartitionsFunction<Row, Row> identify = Deliveries::identified;
    return inputs
        .where("reason IS NULL")
        .mapPartitions(identify, Encoders.row(DELIVERED))
        .groupBy("page_id")
        .agg(
            array_sort(collect_set("source")).as("sources"),
            first("text").as("text"),
            functions.min("charset").as("charset"),
            first("id").as("id"),
            first("paper").as("paper"),
            first("date").as("date"),
            first("page").as("page"),
            functions.min("headline").as("headline"));
  }

  private static Iterator<Row> identified(Iterator<Row> inputs) {
    List<Row> out = new ArrayList<>();
    while (inputs.hasNext()) {
      Row in = inputs.next();
      String text = in.getAs("text");
      String id = in.getAs("id");
      String paper = in.getAs("paper");
      String date = in.getAs("date");
      String page = in.getAs("page");
      out.add(
          RowFactory.create(
              Ids.page(text, id, paper, date, page),
              in.getAs("source"),
              text,
              in.getAs("charset"),
              id,
              paper,
              date,
              page,
              in.getAs("headline")));
    }
    return out.iterator();
  }

  /** The pages that are there already, with sources that they did not have. */
  static Dataset<Row> moreSources(Dataset<Row> delivered, Dataset<Row> known) {
    Dataset<Row> now = delivered.select(col("page_id"), col("sources").as("now"));
    return known
        .join(now, "page_id")
        .withColumn("all", array_sort(array_union(col("sources"), col("now"))))
        .where(size(col("all")).gt(size(col("sources"))))
        .select(col("page_id"), col("all").as("sources"), col("all").getItem(0).as("source"));
  }

  /**
   * Takes back what a source held before, where it now holds another text.
   *
   * @return how many pages are gone
   */
  static long corrected(Warehouse warehouse, Dataset<Row> delivered, String runId) {
    Dataset<Row> now =
        delivered.select(explode(col("sources")).as("source"), col("page_id").as("now"));
    Dataset<Row> other =
        Withdrawal.deliveries(warehouse)
            .join(now, "source")
            .groupBy("page_id", "source")
            .agg(functions.max(col("page_id").equalTo(col("now"))).as("still"))
            .where("NOT still")
            .select("page_id", "source");
    Dataset<Row> gone = Held.cutOff(other);
    return gone.isEmpty() ? 0 : Withdrawal.of(warehouse, gone, runId);
  }
}
