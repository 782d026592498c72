package org.tongwen.cli;

import picocli.CommandLine.Command;

/** {@code benchmark}: the measurements, each a command of its own. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "WHAT",
    description =
        "Measures Tongwen: recall, cost of the jobs, growth, many days in a row, and beside Spark MLlib.",
    subcommands = {
      BenchmarkRecallCommand.class,
      BenchmarkCorpusCommand.class,
      BenchmarkJobsCommand.class,
      BenchmarkScaleCommand.class,
      BenchmarkSoakCommand.class,
      BenchmarkMllibCommand.class
    })
final class BenchmarkCommand {}
