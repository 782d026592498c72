package org.tongwen.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.MartPaperSimilarityTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.QualityTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.RunsTable;
import org.tongwen.table.Warehouse;

/** What the first page shows: sums by day, rejects by reason, the last run and its checks. */
final class Overview {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Overview() {}

  /**
   * The file of the first page. Memory: a row a day, a month, a reason and a check.
   *
   * @param days rows of {@code mart_paper_day}
   * @param prints as {@link Prints} makes them
   * @param lists the lists that were written and their rows
   * @param now when the atlas is written, as ISO 8601 has it
   */
  static ObjectNode of(
      Warehouse house,
      Dataset<Row> days,
      Dataset<Row> prints,
      Map<String, Long> lists,
      String now) {
    Dataset<Row> byDay =
        days.groupBy("issue_date")
            .agg(
                count(lit(1)).as("papers"),
                sum("pages").as("pages"),
                sum("articles").as("articles"),
                sum("reprints").as("reprints"))
            .orderBy("issue_date")
            .withColumnRenamed("issue_date", "d");
    Dataset<Row> byReason =
        house
            .read(RejectsTable.TABLE)
            .groupBy("reason")
            .agg(count(lit(1)).as("n"))
            .orderBy(col("n").desc(), col("reason"));
    Dataset<Row> sums =
        house
            .read(PagesTable.TABLE)
            .selectExpr(
                "count(*) AS pages",
                "count_if(paper IS NULL) AS of_unknown_paper",
                "count_if(issue_date IS NULL) AS of_unknown_date");
    ObjectNode out = stamp(house, now);
    out.put("shard", Atlas.SHARD).put("texts", StoryFiles.TEXTS).put("prints", prints.count());
    lists.forEach(out.putObject("lists")::put);
    out.set("sums", rows(sums).get(0));
    out.set("days", rows(byDay));
    out.set("rejects", rows(byReason));
    out.set("checks", rows(checks(house)));
    ArrayNode months = out.putArray("months");
    house
        .read(MartPaperSimilarityTable.TABLE)
        .select(date_format(col("month"), "yyyy-MM").as("month"))
        .distinct()
        .orderBy("month")
        .collectAsList()
        .forEach(row -> months.add(row.getString(0)));
    return out;
  }

  /** Which run the atlas shows, when that ended, and when the atlas was written. */
  static ObjectNode stamp(Warehouse house, String now) {
    ObjectNode out = JSON.createObjectNode();
    out.setAll((ObjectNode) rows(run(house)).get(0));
    return out.put("written", now);
  }

  /** The run that the marts are of: run, finished. */
  private static Dataset<Row> run(Warehouse house) {
    return house
        .read(RunsTable.TABLE)
        .where("job = 'marts' AND state = 'done'")
        .agg(max(struct("finished", "run_id")).as("last"))
        .selectExpr(
            "last.run_id AS run",
            "date_format(last.finished, \"yyyy-MM-dd'T'HH:mm:ssZZZZZ\") AS finished"); // with zone
  }

  /** The checks of the last run of the gate. */
  private static Dataset<Row> checks(Warehouse house) {
    Dataset<Row> quality = house.read(QualityTable.TABLE);
    Dataset<Row> last = quality.agg(max("run_id").as("run_id"));
    return quality.join(last, "run_id").select("check", "passed", "detail").orderBy("check");
  }

  /** Rows that are few. */
  private static ArrayNode rows(Dataset<Row> rows) {
    ArrayNode out = JSON.createArrayNode();
    rows.toJSON().collectAsList().forEach(row -> out.add(parsed(row)));
    return out;
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Spark wrote what is no JSON: " + json, e);
    }
  }
}
