package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongwen.job.Maintenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code maintain}: compacts and clusters the tables' files and deletes those that are past. */
@Command(
    name = "maintain",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Puts small files together, clusters them, and deletes those that no version of the last"
          + " tables.retention-hours needs.",
      "No row changes. Best once a week, between two runs."
    })
final class MaintainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return Work.with(
        warehouse,
        work -> {
          work.house().carry(work.runId());
          Maintenance.Outcome outcome =
              Maintenance.of(work.house(), work.settings().number("tables.retention-hours"));
          print(outcome, out);
        });
  }

  private static void print(Maintenance.Outcome outcome, PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    for (Maintenance.Kept kept : outcome.tables()) {
      rows.add(
          List.of(
              "  " + kept.table(),
              Columns.padLeft("%,d files".formatted(kept.filesBefore()), 14),
              Columns.padLeft("now %,d".formatted(kept.filesAfter()), 12)));
    }
    Columns.lines(rows).forEach(out::println);
    out.println(
        outcome.cleared()
            ? "Files that are past were deleted."
            : "No file was deleted: the tables are not as the quality gate let them pass last. Run"
                + " first.");
  }
}
