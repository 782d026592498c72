package org.tongwen.report;

import java.util.Iterator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Long lists in files of so many rows, which the pages load one after the other. */
final class Shards {
  private Shards() {}

  /**
   * Writes a list in its order: {@code name/0}, {@code name/1} …
   *
   * <p>Memory: one partition of the sorted rows and one file, on the driver.
   *
   * @param rows a column of JSON, in the order of the list
   * @param size rows of a file
   * @return how many rows the list has
   */
  static long write(AtlasFolder folder, String name, Dataset<Row> rows, int size) {
    StringBuilder shard = new StringBuilder("[");
    long written = 0;
    Iterator<Row> each = rows.toLocalIterator();
    while (each.hasNext()) {
      shard.append(shard.length() > 1 ? ",\n" : "").append(each.next().getString(0));
      written++;
      if (written % size == 0) {
        folder.data(name + "/" + (written / size - 1), shard.append(']').toString());
        shard.setLength(1);
      }
    }
    if (written % size > 0) {
      folder.data(name + "/" + written / size, shard.append(']').toString());
    }
    return written;
  }
}
