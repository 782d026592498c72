package org.tongwen.job;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The versions that passed last, by name; none where nothing has. */
  public static Map<String, Long> passed(Warehouse warehouse) {
    State.Good good = State.of(warehouse).good();
    return good == null ? Map.of() : Map.copyOf(good.versions());
  }

  /** The versions of all tables, by name. */
  static Map<String, Long> versions(Warehouse warehouse) {
    return tables().collect(Collectors.toMap(Table::name, warehouse::version));
  }

  /**
   * Puts every table back, each in one commit.
   *
   * @param good what passed last; where nothing has, the tables become empty, as they were made
   * @return the state that goes with them
   */
  static State restore(Warehouse warehouse, State.Good good) {
    State.Good last =
        good == null ? new State.Good(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()) : good;
    for (Table table : tables().toList()) {
      long version = last.versions().getOrDefault(table.name(), 0L);
      if (warehouse.version(table) > version) {
        warehouse.restore(table, version);
      }
    }
    return last.state();
  }
}
