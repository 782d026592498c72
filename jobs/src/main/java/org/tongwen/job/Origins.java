package org.tongwen.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.tongwen.config.Settings;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Warehouse;

/**
 * What the jobs' tables are made from, as hashes: a job for which it is as it was has nothing to
 * do.
 */
final class Origins {
  private final RunContext context;

  /** What another release made is not kept beside what this one makes. */
  private final String release;

  Origins(RunContext context, String release) {
    this.context = context;
    this.release = "@" + release;
  }

  /** The jobs whose tables a job reads. */
  static List<Job> upstream(Job job) {
    return Pipeline.JOBS.subList(0, Pipeline.JOBS.indexOf(job)).stream()
        .filter(before -> !Collections.disjoint(before.writes(), job.reads()))
        .toList();
  }

  /** The hash of the settings that shape a job's tables. */
  static String settings(Job job, Settings settings) {
    return settings.hash(job.shapedBy().toArray(String[]::new));
  }

  /**
   * What a job's tables would be made from: its settings and the jobs before it; and the release
   * that would make them.
   *
   * @param made what the tables of a job before it were made from
   */
  String of(Job job, Function<Job, String> made) {
    List<String> parts = new ArrayList<>();
    parts.add(settings(job, context.settings()));
    parts.add(job.shapedByContent(context));
    upstream(job).forEach(before -> parts.add(before.name() + "=" + made.apply(before)));
    return Ids.hash(16, parts.toArray(String[]::new)) + release;
  }

  /** Whether tables were made, and by this release. */
  boolean areOfThisRelease(String made) {
    return made != null && made.endsWith(release);
  }

  /** What the pages are, with their sources, in whatever order. */
  String ofPages() {
    Row sums =
        context
            .warehouse()
            .read(PagesTable.TABLE)
            .select(functions.xxhash64(functions.col("page_id"), functions.col("sources")).as("h"))
            .selectExpr("count(*)", "sum(cast(h as decimal(38,0)))", "bit_xor(h)")
            .head();
    return Ids.hash(
        16, String.valueOf(sums.get(0)), String.valueOf(sums.get(1)), String.valueOf(sums.get(2)));
  }

  static void refuseOtherSettings(Warehouse warehouse, Settings settings, State state) {
    for (Job job : Pipeline.JOBS) {
      String made = state.settings().get(job.name());
      String now = settings(job, settings);
      if (made != null && !made.equals(now)) {
        throw WarehouseErrors.otherSettings(
            warehouse.location(),
            "%s of %s".formatted(made, String.join(" ", job.shapedBy())),
            now);
      }
    }
  }
}
