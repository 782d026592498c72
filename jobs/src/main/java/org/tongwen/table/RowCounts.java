package org.tongwen.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** How many rows tables have, counted once a version: jobs ask for the same ones again. */
final class RowCounts {
  private record Counted(long version, long rows) {}

  private final Map<String, Counted> last = new ConcurrentHashMap<>();

  /** The rows of a table at a version, counted if that was not done. */
  long of(Table table, long version, LongSupplier count) {
    Counted before = last.get(table.name());
    if (before == null || before.version() != version) {
      before = new Counted(version, count.getAsLong());
      last.put(table.name(), before);
    }
    return before.rows();
  }
}
