package org.tongwen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tongwen.bench.CorpusWriter;
import org.tongwen.bench.GivenTruth;
import org.tongwen.evaluate.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code benchmark corpus}: makes a corpus with its truth. */
@Command(
    name = "corpus",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Makes a corpus of any size with known families: copies whole, cut, abridged, edited and brief,"
          + " misread in half of the papers, among stories that one paper prints; over papers and"
          + " days. The same options give the same bytes.",
      "DIR gets articles/ (JSON lines) or pages/ (text), and truth.jsonl."
    })
final class BenchmarkCorpusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private CorpusOptions corpus;

  @Parameters(paramLabel = "DIR", description = "The folder to make.")
  private Path folder;

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "10000",
      description = "Printed articles, copies among them (default: ${DEFAULT-VALUE}).")
  private long articles;

  @Option(names = "--pages", description = "As pages instead of given articles.")
  private boolean asPages;

  @Option(
      names = "--of-truth",
      paramLabel = "TRUTH",
      description =
          "Make nothing: take the articles out of the pages of a truth file, as given articles.")
  private Path truth;

  @Override
  public Integer call() {
    CorpusWriter.Size size =
        truth == null ? corpus.make(folder, articles, asPages, false) : ofTruth();
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%,d articles, %,d characters, in %s%n",
        size.articles(),
        size.characters(),
        CorpusWriter.input(folder, asPages && truth == null));
    out.flush();
    return 0;
  }

  private CorpusWriter.Size ofTruth() {
    try (CorpusWriter writer = new CorpusWriter(folder, false)) {
      GivenTruth.write(Truth.read(truth, null), articles, writer);
      return writer.size();
    }
  }
}
