package org.tongwen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tongwen.bench.BaseText;
import org.tongwen.bench.CorpusMaker;
import org.tongwen.bench.CorpusPlan;
import org.tongwen.bench.CorpusWriter;
import picocli.CommandLine.Option;

/** The options of commands that make corpora. */
final class CorpusOptions {
  private static final String SEEDS = System.getProperty("tongwen.home", ".") + "/seeds";

  @Option(
      names = "--base",
      paramLabel = "PATH",
      description =
          "Text that stories are made of: JSON lines of articles (text, title; also .gz), or a"
              + " folder of pages; may be given again (default: seeds/).")
  private List<Path> base = new ArrayList<>();

  @Option(
      names = "--papers",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Papers, each of which prints some seven articles a day (default: ${DEFAULT-VALUE}).")
  private int papers;

  @Option(
      names = "--noise",
      paramLabel = "SHARE",
      defaultValue = "0.02",
      description =
          "Letters misread, in half of the papers, .3 to 2 times (default: ${DEFAULT-VALUE}).")
  private double noise;

  @Option(
      names = "--wires",
      paramLabel = "SHARE",
      defaultValue = "0.6",
      description = "Share of stories that other papers print too (default: ${DEFAULT-VALUE}).")
  private double wires;

  @Option(
      names = "--fresh",
      description =
          "Print no base article as it is: all stories are fresh texts, so that corpora of every"
              + " size are of one kind. Else fresh ones begin where the base is used up.")
  private boolean fresh;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the random choices (default: ${DEFAULT-VALUE}).")
  private long seed;

  /** Makes a corpus below a folder. */
  CorpusWriter.Size make(Path folder, long articles, boolean asPages, boolean onlyFresh) {
    CorpusPlan plan = new CorpusPlan(articles, papers, noise, wires, fresh || onlyFresh, seed);
    CorpusMaker maker =
        new CorpusMaker(plan, BaseText.read(base.isEmpty() ? List.of(Path.of(SEEDS)) : base));
    try (CorpusWriter writer = new CorpusWriter(folder, asPages)) {
      maker.make(writer::write);
      return writer.size();
    }
  }
}
