package org.tongwen.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.tongwen.job.Retraction;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code retract}: takes pages back, out of every table. */
@Command(
    name = "retract",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Takes back the deliveries that all given options fit, and brings every table up to date.",
      "A page goes with its last source. Take it out of the input too: a later run that meets it"
          + " there takes it as new."
    })
final class RetractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private Terms terms;

  private static final class Terms {
    @Option(
        names = "--source",
        paramLabel = "SOURCE",
        description = "A source as it stands in the table pages; * stands for any letters.")
    private String source;

    @Option(names = "--paper", paramLabel = "NAME", description = "A paper's name.")
    private String paper;

    @Option(names = "--date", paramLabel = "DATE", description = "A day of issue, as 2026-05-21.")
    private LocalDate date;
  }

  @Override
  public Integer call() {
    Retraction retraction = new Retraction(terms.source, terms.paper, terms.date);
    return Work.run(
        warehouse, null, spec.commandLine().getOut(), pipeline -> pipeline.retract(retraction));
  }
}
