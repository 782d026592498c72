package org.tongwen.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.SketchesTable;

/** Into how many parts the matching is cut, so that one fits into a task's memory. */
final class MatchParts {
  /** About so many bytes of records does a letter of text bring into the shuffles. */
  private static final int BYTES_A_LETTER = 25;

  private MatchParts() {}

  /** The number of parts for all articles, or fewer. */
  static int of(RunContext context) {
    long bytesATask = context.settings().whole("match.megabytes-a-task") << 20;
    Dataset<Row> sketches = context.warehouse().read(SketchesTable.TABLE);
    long needed = Counts.sum(sketches, "length(letters)") * BYTES_A_LETTER / bytesATask + 1;
    return (int) Math.max(context.spark().sparkContext().defaultParallelism(), needed);
  }
}
