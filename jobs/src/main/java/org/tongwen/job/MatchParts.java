package org.tongwen.job;

import org.tongwen.table.SketchesTable;
import org.tongwen.table.Warehouse;

/** Into how many parts the matching is cut, so that one fits into a task's memory. */
final class MatchParts {
  /** About so many bytes of records does a letter of text bring into the shuffles. */
  private static final int BYTES_A_LETTER = 25;

  /** Likewise a byte of the table's files: a letter takes some six there, with its anchors. */
  private static final int BYTES_A_STORED = 4;

  private MatchParts() {}

  /** The number of parts for all articles, or fewer. */
  static int of(RunContext context) {
    long bytesATask = context.settings().whole("match.megabytes-a-task") << 20;
    long needed = records(context.warehouse()) / bytesATask + 1;
    return (int) Math.max(context.spark().sparkContext().defaultParallelism(), needed);
  }

  /** About so many bytes; files tell it without being read. */
  private static long records(Warehouse warehouse) {
    return warehouse.holds(SketchesTable.TABLE)
        ? Counts.sum(warehouse.read(SketchesTable.TABLE), "length(letters)") * BYTES_A_LETTER
        : warehouse.files(SketchesTable.TABLE).bytes() * BYTES_A_STORED;
  }
}
