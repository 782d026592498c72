package org.tongwen.job;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.page.DateEvidence;
import org.tongwen.page.DateSource;
import org.tongwen.page.IssueDate;
import org.tongwen.page.PageDating;
import org.tongwen.table.Held;
import org.tongwen.text.Span;

/**
 * Dates the pages that state no day, by the rounds of {@link PageDating}: from the dated copies of
 * their articles, then from years in their text, then from the copies dated so. A stated day is
 * never touched.
 */
final class Dating {
  /** A page's inferred day. */
  static final StructType SCHEMA =
      new StructType()
          .add("page_id", DataTypes.StringType, false)
          .add("issue_date", DataTypes.DateType)
          .add("issue_date_source", DataTypes.StringType)
          .add("issue_date_confidence", DataTypes.DoubleType)
          .add("issue_date_detail", DataTypes.StringType);

  private Dating() {}

  /**
   * Dates undated pages.
   *
   * @param pages page_id, stated_date, issue_date_confidence, date_evidence
   * @param pageFamilies page_id, family: distinct
   * @return a row of {@link #SCHEMA} for each undated page, with nulls where nothing tells
   */
  static Dataset<Row> date(Dataset<Row> pages, Dataset<Row> pageFamilies) {
    Dataset<Row> stated =
        pages
            .where("stated_date IS NOT NULL")
            .select(
                col("page_id"),
                col("stated_date").as("date"),
                col("issue_date_confidence").as("confidence"));
    Dataset<Row> undated =
        Held.cutOff(pages.where("stated_date IS NULL").select("page_id", "date_evidence"));
    if (undated.isEmpty()) {
      return pages.sparkSession().createDataFrame(List.of(), SCHEMA);
    }
    // Only what is printed on an undated page too can tell its day.
    Dataset<Row> concerned =
        Held.cutOff(
            pageFamilies.join(
                pageFamilies
                    .join(Narrow.beside(undated.select("page_id")), "page_id")
                    .select("family")
                    .distinct(),
                "family"));
    Dataset<Row> first = Held.cutOff(resolve(undated, concerned, copies(stated, concerned), true));
    Dataset<Row> byText =
        first
            .where(col("issue_date_source").isin("dateline", "text"))
            .select(
                col("page_id"),
                col("issue_date").as("date"),
                col("issue_date_confidence").as("confidence"));
    Dataset<Row> silent =
        undated.join(first.where("issue_date IS NULL").select("page_id"), "page_id");
    return first
        .where("issue_date IS NOT NULL")
        .union(resolve(silent, concerned, copies(byText, concerned), false));
  }

  /** The dated printings of each family, those of one day together. */
  private static Dataset<Row> copies(Dataset<Row> dated, Dataset<Row> pageFamilies) {
    return dated
        .join(pageFamilies, "page_id")
        .groupBy("family", "date")
        .agg(avg("confidence").as("confidence"), count(lit(1)).as("copies"));
  }

  private static Dataset<Row> resolve(
      Dataset<Row> undated, Dataset<Row> pageFamilies, Dataset<Row> copies, boolean textToo) {
    Dataset<Row> ofPage =
        pageFamilies
            .join(copies, "family")
            .groupBy("page_id")
            .agg(
                collect_list(struct(col("family"), col("date"), col("confidence"), col("copies")))
                    .as("copies"));
    MapPartitionsFunction<Row, Row> dateAll =
        rows -> new MappedRows(rows, row -> dated(row, textToo));
    return undated
        .join(ofPage, undated.col("page_id").equalTo(ofPage.col("page_id")), "left")
        .select(undated.col("page_id"), col("date_evidence"), col("copies"))
        .mapPartitions(dateAll, Encoders.row(SCHEMA));
  }

  private static Row dated(Row row, boolean textToo) {
    List<DateEvidence> evidence = evidence(row.getList(1));
    List<PageDating.Copy> copies = new ArrayList<>();
    if (!row.isNullAt(2)) {
      for (Row copy : row.<Row>getList(2)) {
        copies.add(
            new PageDating.Copy(
                String.valueOf(copy.getLong(0)),
                copy.<LocalDate>getAs(1),
                copy.getDouble(2),
                copy.getLong(3)));
      }
      // Lists are collected in any order; sums of doubles are not.
      copies.sort(
          java.util.Comparator.comparing(PageDating.Copy::familyId)
              .thenComparing(PageDating.Copy::date));
    }
    IssueDate date = PageDating.fromFamilies(evidence, copies);
    if (date == null && textToo) {
      date = PageDating.fromText(evidence);
    }
    return date == null
        ? RowFactory.create(row.getString(0), null, null, null, null)
        : RowFactory.create(
            row.getString(0),
            date.date(),
            date.source().code(),
            date.confidence(),
            date.explanation());
  }

  private static List<DateEvidence> evidence(List<Row> rows) {
    List<DateEvidence> evidence = new ArrayList<>();
    for (Row row : rows) {
      Span span = row.isNullAt(6) ? null : new Span(row.getInt(6), row.getInt(7));
      evidence.add(
          new DateEvidence(
              Names.value(DateSource.class, row.getString(0)),
              row.getInt(1),
              row.getInt(2),
              row.getInt(3),
              row.getInt(4),
              row.getDouble(5),
              span,
              row.getString(8)));
    }
    return evidence;
  }
}
