package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongwen.job.Job;
import org.tongwen.job.Pipeline;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A single job of the pipeline, by its name; the tables that it reads must be there. */
@Command(mixinStandardHelpOptions = true, versionProvider = Versions.class)
final class JobCommand implements Callable<Integer> {
  private final Job job;

  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;
  @Mixin private WarehouseOptions warehouse;

  private JobCommand(Job job) {
    this.job = job;
  }

  /** Adds a subcommand for each job. */
  static void addTo(CommandLine line) {
    for (Job job : Pipeline.JOBS) {
      CommandLine command = new CommandLine(new JobCommand(job));
      command.getCommandSpec().usageMessage().description(job.about());
      line.addSubcommand(job.name(), command);
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return Work.run(warehouse, input.input(), out, pipeline -> pipeline.run(List.of(job)));
  }
}
