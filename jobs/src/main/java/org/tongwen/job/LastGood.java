package org.tongwen.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.table.QualityTable;
import org.tongwen.table.RejectsTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * The tables as the quality gate let them pass last. What tells of a run that it did not let pass
 * stays: its checks, its rejects and its entry in the ledger.
 */
public final class LastGood {
  private LastGood() {}

  private static Stream<Table> tables() {
    return Pipeline.JOBS.stream()
        .flatMap(job -> job.writes().stream())
        .filter(table -> !table.equals(QualityTable.TABLE) && !table.equals(RejectsTable.TABLE))
        .distinct();
  }

  /**
   * The versions that passed last, by name; none where jobs ran without the gate.
   *
   * @throws org.tongwen.error.TongwenException if the gate was closed each time
   */
  public static Map<String, Long> passed(Warehouse warehouse) {
    State.Good good = State.of(warehouse).good();
    if (good != null) {
      return Map.copyOf(good.versions());
    }
    if (warehouse.has(QualityTable.TABLE) && !warehouse.read(QualityTable.TABLE).isEmpty()) {
      throw WarehouseErrors.nothingPassed(warehouse.location());
    }
    return Map.of();
  }

  /** The versions of all tables, by name. */
  static Map<String, Long> versions(Warehouse warehouse) {
    return tables().collect(Collectors.toMap(Table::name, t -> warehouse.files(t).version()));
  }

  /**
   * Puts every table back, each in one commit, those that are made from others before those.
   *
   * @param good what passed last
   * @return the state that goes with them
   */
  static State restore(Warehouse warehouse, State.Good good) {
    // Until all are back they are of two states, and nothing counts as made.
    new State(new TreeMap<>(), new TreeMap<>(), good).save(warehouse);
    List<Table> reversed = new ArrayList<>(tables().toList());
    Collections.reverse(reversed);
    for (Table table : reversed) {
      long version = good.versions().getOrDefault(table.name(), 0L);
      if (warehouse.files(table).version() > version) {
        warehouse.restore(table, version);
      }
    }
    State last = good.state();
    last.save(warehouse);
    return last;
  }
}
