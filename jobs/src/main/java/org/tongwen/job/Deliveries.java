package org.tongwen.job;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.table.Held;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Warehouse;

/** Inputs as pages: which are the same page delivered again, and which take another's place. */
final class Deliveries {
  /** An input, and the id of the page that it is; null where it is not taken. */
  private static final StructType IDENTIFIED =
      InputReader.SCHEMA.add("page_id", DataTypes.StringType);

  /** Holds for inputs that are taken. */
  static final String TAKEN = "reason IS NULL";

  private Deliveries() {}

  /**
   * Names the page that each input is.
   *
   * @param inputs as {@link InputReader} reads them
   */
  static Dataset<Row> identified(Dataset<Row> inputs) {
    MapPartitionsFunction<Row, Row> identify = rows -> new MappedRows(rows, Deliveries::identify);
    return inputs.mapPartitions(identify, Encoders.row(IDENTIFIED));
  }

  private static Row identify(Row in) {
    Object[] out = new Object[in.size() + 1];
    for (int i = 0; i < in.size(); i++) {
      out[i] = in.get(i);
    }
    if (text(in, "reason") == null) {
      out[in.size()] =
          Ids.page(
              text(in, "text"),
              text(in, "id"),
              text(in, "paper"),
              text(in, "date"),
              text(in, "page"));
    }
    return RowFactory.create(out);
  }

  /** A row comes straight from its reader, without a schema. */
  private static String text(Row in, String column) {
    return in.getString(InputReader.SCHEMA.fieldIndex(column));
  }

  /**
   * One row a page: re-deliveries fall together, with all their sources.
   *
   * @param inputs as {@link #identified(Dataset)} makes them
   */
  static Dataset<Row> of(Dataset<Row> inputs) {
    return inputs
        .where(TAKEN)
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

  /**
   * The pages in the warehouse that are delivered again, or of which a source is: mostly none.
   *
   * @return page_id, sources
   */
  static Dataset<Row> known(Warehouse warehouse, Dataset<Row> inputs) {
    Dataset<Row> now =
        Narrow.held(
            inputs.where(TAKEN).selectExpr("explode(array(page_id, source)) AS name").distinct());
    return Held.cutOff(
        warehouse
            .read(PagesTable.TABLE)
            .selectExpr("page_id", "sources", "explode(array_append(sources, page_id)) AS name")
            .join(now, new String[] {"name"}, "left_semi")
            .select("page_id", "sources")
            .distinct());
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
   * @param known as {@link #known} tells them
   * @return how many pages are gone
   */
  static long corrected(
      Warehouse warehouse, Dataset<Row> known, Dataset<Row> inputs, String runId) {
    Dataset<Row> now = inputs.where(TAKEN).select(col("source"), col("page_id").as("now"));
    Dataset<Row> gone =
        Held.cutOff(
            known
                .select(col("page_id"), explode(col("sources")).as("source"))
                .join(now, "source")
                .groupBy("page_id", "source")
                .agg(functions.max(col("page_id").equalTo(col("now"))).as("still"))
                .where("NOT still")
                .select("page_id", "source"));
    return gone.isEmpty() ? 0 : Withdrawal.of(warehouse, gone, runId);
  }
}
