package org.tongwen.job;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongwen.table.Table;

/**
 * Tables that several jobs of a run change: where the driver holds their rows they are written
 * once, after the last of these jobs. Until then the jobs before it count as not made.
 */
final class Unwritten {
  private final RunContext context;

  /** The jobs that may still change a table. */
  private final Map<Table, Set<Job>> left = new HashMap<>();

  private final Set<Job> over = new LinkedHashSet<>();

  /** None, until jobs run. */
  Unwritten(RunContext context) {
    this.context = context;
  }

  /** Those of a run of jobs that begins. */
  synchronized void awaits(List<Job> jobs) {
    for (Job job : jobs) {
      job.writes().forEach(t -> left.computeIfAbsent(t, none -> new HashSet<>()).add(job));
    }
    left.values().removeIf(writers -> writers.size() == 1);
    left.keySet().forEach(context.warehouse()::keepBack);
  }

  /** A job is over: what no other will change is written. */
  synchronized void over(Job job) {
    over.add(job);
    for (Table table : job.writes()) {
      Set<Job> writers = left.get(table);
      if (writers != null && writers.remove(job) && writers.isEmpty()) {
        context.warehouse().settle(table, context.runId());
      }
    }
  }

  /** No job comes after those that are over: what they changed is written. */
  synchronized void allOver() {
    left.keySet().forEach(table -> context.warehouse().settle(table, context.runId()));
    left.clear();
  }

  /** The names of jobs that are over, but for rows that are not written. */
  synchronized List<String> jobs() {
    return over.stream()
        .filter(job -> job.writes().stream().anyMatch(context.warehouse()::isUnsettled))
        .map(Job::name)
        .toList();
  }
}
