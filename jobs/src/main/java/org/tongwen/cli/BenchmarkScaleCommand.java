package org.tongwen.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongwen.bench.CorpusWriter;
import org.tongwen.bench.Scaling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code benchmark scale}: how the cost of the matching grows, and what 100 million would take. */
@Command(
    name = "scale",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Makes corpora of several sizes of fresh given articles and measures the matching on each, in a"
          + " process of its own; prints growth for each doubling, the cost of an article more, and"
          + " a linear model: fitted on all but the largest run, checked on that one.",
      "DIR keeps corpora and figures; what is there already is not measured again."
    })
final class BenchmarkScaleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CorpusOptions corpora;

  @Parameters(paramLabel = "DIR", description = "The folder for corpora and figures.")
  private Path folder;

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "10000,20000,40000,80000",
      paramLabel = "N",
      description = "Articles of each corpus (default: ${DEFAULT-VALUE}).")
  private List<Long> sizes;

  @Option(names = "--all-jobs", description = "Run all jobs, not only through the matching.")
  private boolean allJobs;

  @Option(names = "--keep", description = "Keep the warehouses.")
  private boolean keep;

  @Option(
      names = "--articles",
      defaultValue = "100000000",
      paramLabel = "N",
      description = "What the model tells the cost of (default: ${DEFAULT-VALUE}).")
  private long asked;

  @Option(
      names = "--hours",
      defaultValue = "12",
      paramLabel = "N",
      description = "In which that is to be done (default: ${DEFAULT-VALUE}).")
  private double hours;

  @Option(
      names = "--executor-cores",
      defaultValue = "4",
      paramLabel = "N",
      description = "Cores of an executor (default: ${DEFAULT-VALUE}).")
  private int executorCores;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<BenchmarkJobsCommand.Figures> figures = new ArrayList<>();
    for (long size : sizes.stream().sorted().toList()) {
      figures.add(measured(out, size));
    }
    Scaling scaling =
        new Scaling(figures.stream().map(BenchmarkJobsCommand.Figures::measured).toList());
    out.println();
    Columns.lines(ScalingTable.rows(scaling, figures)).forEach(out::println);
    if (figures.size() > 1) {
      out.println();
      ScalingTable.model(scaling, asked, hours, executorCores).forEach(out::println);
    }
    out.flush();
    return 0;
  }

  private BenchmarkJobsCommand.Figures measured(PrintWriter out, long size) throws IOException {
    Path corpus = folder.resolve(String.valueOf(size));
    Path figures = folder.resolve(size + (allJobs ? "-all" : "") + ".json");
    if (!Files.exists(figures)) {
      if (!Files.exists(CorpusWriter.truth(corpus))) {
        corpora.make(corpus, size, false, true);
      }
      Path house = folder.resolve(size + "-warehouse");
      out.println();
      out.flush();
      List<String> words =
          new ArrayList<>(
              List.of(
                  "benchmark",
                  "jobs",
                  "--input=" + CorpusWriter.input(corpus, false),
                  "--input-format=jsonl",
                  "--input-kind=articles",
                  "--truth=" + CorpusWriter.truth(corpus),
                  "--warehouse=" + house,
                  "--json=" + figures));
      if (!allJobs) {
        words.add("--matching");
      }
      Again.run(words);
      if (!keep) {
        Folders.delete(house);
      }
    }
    return new ObjectMapper().readValue(figures.toFile(), BenchmarkJobsCommand.Figures.class);
  }
}
