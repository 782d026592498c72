package org.tongwen.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongwen.table.Table;

/**
 * Tables that several jobs of a run change, where the driver holds their rows: they are written
 * once, after the last of these jobs. Until then the jobs before it count as not made.
 */
final class Unwritten {
  private final RunContext context;

  /** The jobs that may still change a table. */
  private final Map<Table, Set<Job>> left = new LinkedHashMap<>();

  /** The jobs that are over, of which a table is not written. */
  private final Set<Job> over = new LinkedHashSet<>();

  /** Those of a run of jobs. */
  Unwritten(RunContext context, List<Job> jobs) {
    this.context = context;
    Map<Table, Set<Job>> writers = new LinkedHashMap<>();
    for (Job job : jobs) {
      job.writes().forEach(t -> writers.computeIfAbsent(t, x -> new HashSet<>()).add(job));
    }
    writers.forEach(
        (table, several) -> {
          if (several.size() > 1 && context.warehouse().holdBack(table)) {
            left.put(table, several);
          }
        });
  }

  /** A job is over: what no other will change is written. */
  synchronized void over(Job job) {
    for (Table table : List.copyOf(left.keySet())) {
      Set<Job> writers = left.get(table);
      writers.remove(job);
      if (writers.isEmpty()) {
        context.warehouse().settle(table, context.runId());
        left.remove(table);
      }
    }
    over.add(job);
    over.removeIf(o -> o.writes().stream().noneMatch(left::containsKey));
  }

  /** The names of jobs that are over, but for what is not written. */
  synchronized List<String> jobs() {
    List<String> names = new ArrayList<>();
    over.forEach(job -> names.add(job.name()));
    return names;
  }
}
