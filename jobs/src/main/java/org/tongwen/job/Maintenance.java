package org.tongwen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;

/**
 * Keeps tables well: small files become large ones, clustered by what is filtered and with their
 * statistics; files that no version of the retention needs are deleted. No row changes.
 */
public final class Maintenance {
  private Maintenance() {}

  /**
   * What was done to a table.
   *
   * @param filesBefore of its current version
   * @param filesAfter of its current version
   */
  public record Kept(String table, long filesBefore, long filesAfter) {}

  /**
   * What was done.
   *
   * @param tables one by one
   * @param cleared whether old files were deleted: only where the tables stand as the quality gate
   *     let them pass, for the way back to that state needs its files
   */
  public record Outcome(List<Kept> tables, boolean cleared) {}

  /**
   * Maintains a warehouse, whose lock the caller holds.
   *
   * @param hours that time travel reaches back
   */
  public static Outcome of(Warehouse warehouse, double hours) {
    State state = State.of(warehouse);
    boolean asPassed = asPassed(warehouse, state);
    List<Kept> kept = new ArrayList<>();
    for (Table table : Tables.ALL) {
      if (warehouse.has(table)) {
        long before = warehouse.files(table).count();
        warehouse.files(table).compact();
        kept.add(new Kept(table.name(), before, warehouse.files(table).count()));
      }
    }
    if (asPassed) {
      // The same rows in other files: the way back leads to these from now on.
      state.passed(LastGood.versions(warehouse)).save(warehouse);
      Tables.ALL.stream().filter(warehouse::has).forEach(t -> warehouse.files(t).clear(hours));
    }
    return new Outcome(List.copyOf(kept), asPassed);
  }

  private static boolean asPassed(Warehouse warehouse, State state) {
    if (state.good() == null) {
      return false;
    }
    Map<String, Long> good = state.good().versions();
    return good.keySet().stream()
            .map(Tables::named)
            .allMatch(t -> warehouse.has(t) && warehouse.files(t).version() == good.get(t.name()))
        && state.good().made().equals(state.made());
  }
}
