package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.conv;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongwen.align.Side;
import org.tongwen.sketch.MinHash;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Warehouse;
import org.tongwen.text.Span;

/** The articles as the matching reads them: letters, signature, anchors, page and stated day. */
final class Texts {
  private Texts() {}

  /** All sketched articles with their key (the id as a number), page, day and jump. */
  static Dataset<Row> of(Warehouse warehouse) {
    return ofSketches(warehouse, warehouse.read(SketchesTable.TABLE));
  }

  /**
   * Likewise, some of them.
   *
   * @param ids article_id of those asked for, each once
   */
  static Dataset<Row> of(Warehouse warehouse, Dataset<Row> ids) {
    Dataset<Row> sketches = warehouse.read(SketchesTable.TABLE);
    return ofSketches(warehouse, sketches.join(Narrow.beside(ids), "article_id"));
  }

  private static Dataset<Row> ofSketches(Warehouse warehouse, Dataset<Row> sketches) {
    Dataset<Row> articles =
        warehouse.read(ArticlesTable.TABLE).select("article_id", "page_id", "jump_from");
    Dataset<Row> days =
        warehouse
            .read(PagesTable.TABLE)
            .select(
                col("page_id"),
                functions.unix_date(col("stated_date")).cast("long").as("epoch_day"));
    Dataset<Row> places = articles.join(days, "page_id");
    return sketches
        .join(Narrow.beside(places, () -> warehouse.count(ArticlesTable.TABLE)), "article_id")
        .withColumn("key", key(col("article_id")));
  }

  /** An article's id as a number: its 64 bits, the highest as the sign. */
  static Column key(Column articleId) {
    return conv(articleId, 16, -10).cast("long");
  }

  /** The id of an article from its key. */
  static Column articleId(Column key) {
    return lpad(lower(hex(key)), 16, "0");
  }

  /** The rows as one struct column of a name. */
  static Dataset<Row> named(String name, Dataset<Row> texts) {
    return texts.select(
        struct(
                col("key"),
                col("article_id"),
                col("page_id"),
                col("letters"),
                col("offsets"),
                col("minhash"),
                col("epoch_day"),
                col("jump_from"))
            .as(name));
  }

  /** One article. */
  record Text(
      long key,
      String articleId,
      String pageId,
      int[] letters,
      int[] offsets,
      int[] signature,
      long epochDay,
      boolean continuation) {

    /** Reads the struct that {@link #named} makes. */
    static Text of(Row row) {
      int[] letters = row.getString(3).codePoints().toArray();
      return new Text(
          row.getLong(0),
          row.getString(1),
          row.getString(2),
          letters,
          Packed.offsets(row.getAs(4), letters.length),
          MinHash.unpack(row.getAs(5)),
          row.isNullAt(6) ? Side.NO_DAY : row.getLong(6),
          !row.isNullAt(7));
    }

    /** What the judge needs to know. */
    Side side() {
      return new Side(letters.length, epochDay, continuation);
    }

    /** Where a stretch of letters stands on the page, from its first letter to its last. */
    Span onPage(int from, int to) {
      int start = offsets[from];
      int end = start;
      for (int i = from; i < to; i++) {
        start = Math.min(start, offsets[i]);
        end = Math.max(end, offsets[i]);
      }
      return new Span(start, end + 1);
    }

    /** The day as a date, null where it is not stated. */
    LocalDate day() {
      return epochDay == Side.NO_DAY ? null : LocalDate.ofEpochDay(epochDay);
    }
  }
}
