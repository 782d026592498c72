package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.job.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the whole pipeline, from pages to marts and the quality gate. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Runs the whole pipeline: pages, articles, tokens, sketches, similarities, families,"
          + " variants, marts and the quality gate.",
      "With nothing more it reads the five pages in seeds/. What is done already is not done again."
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;
  @Mixin private WarehouseOptions warehouse;

  @Option(names = "--quiet", description = "Print neither progress nor the summary.")
  private boolean quiet;

  @Option(
      names = LogFile.DRY_RUN,
      description =
          "Print the settings, what would be read and estimates from a sample; write nothing.")
  private boolean dryRun;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Write what the run did as JSON, a path or URI, however it ends.")
  private String summaryFile;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (dryRun) {
      return DryRun.run(warehouse, input.input(), out);
    }
    Progress progress = new Progress(out, quiet);
    SummaryFile summary = new SummaryFile(progress);
    progress.opening(input.input(), warehouse.location);
    try {
      int code =
          Work.run(
              warehouse,
              input.input(),
              progress,
              summary,
              pipeline -> pipeline.run(Pipeline.JOBS),
              (house, worked) -> {
                if (!quiet) {
                  new Summary(house, out).print(worked == 0);
                }
              });
      write(summary, ExitCode.OK, null);
      return code;
    } catch (Throwable e) {
      // Spark's own failures are checked exceptions that are declared nowhere.
      TongwenException known = Tongwen.known(e);
      write(
          summary,
          known == null ? ExitCode.FAILURE : known.exitCode(),
          known == null ? e.toString() : known.getMessage());
      throw e;
    }
  }

  private void write(SummaryFile summary, ExitCode code, String why) {
    if (summaryFile != null) {
      summary.write(summaryFile, RunIds.now(), warehouse.location, code, why);
    }
  }
}
