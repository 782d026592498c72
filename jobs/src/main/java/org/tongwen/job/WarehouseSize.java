package org.tongwen.job;

import org.tongwen.table.SketchesTable;
import org.tongwen.table.Warehouse;

/**
 * Tells the launcher, which chooses the session before there is one, how large a warehouse is. The
 * folder's own size tells little, as what was stays there for days.
 */
final class WarehouseSize {
  private WarehouseSize() {}

  /** Leaves kilobytes of sketches in the file {@code _size}; nothing where there are none. */
  static void tell(Warehouse warehouse) {
    if (warehouse.has(SketchesTable.TABLE)) {
      long bytes = warehouse.files(SketchesTable.TABLE).bytes();
      warehouse.file("_size").write(String.valueOf(bytes >> 10));
    }
  }
}
