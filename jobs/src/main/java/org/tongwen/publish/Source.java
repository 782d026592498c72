package org.tongwen.publish;

import java.util.Iterator;
import org.tongwen.table.Table;

/** Where the rows come from that are published. */
public interface Source {
  /**
   * The rows of a table, one after the other: they need not fit into memory.
   *
   * @return for each row its values in the order of the columns: String, Integer, Long, Double,
   *     Boolean, LocalDate, Instant, byte[] or null; nested values are JSON in a String
   */
  Iterator<Object[]> rows(Table table);
}
