package org.tongwen.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
    CorpusMaker maker = maker(articles, fresh || onlyFresh);
    try (CorpusWriter writer = new CorpusWriter(folder, asPages)) {
      maker.make(writer::write);
      return writer.size();
    }
  }

  private CorpusMaker maker(long articles, boolean onlyFresh) {
    CorpusPlan plan = new CorpusPlan(articles, papers, noise, wires, onlyFresh, seed);
    return new CorpusMaker(plan, BaseText.read(base.isEmpty() ? List.of(Path.of(SEEDS)) : base));
  }

  /**
   * Makes the pages of some days.
   *
   * @return a folder for each day, each a corpus
   */
  List<Path> makeDays(Path folder, int days) {
    // Some seven articles a paper and day; what is made beyond the last day is left out.
    CorpusMaker maker = maker(10L * days * papers, fresh);
    SortedMap<Path, CorpusWriter> writers = new TreeMap<>();
    try {
      maker.make(
          page -> {
            Path day = folder.resolve(page.date().toString());
            if (writers.size() < days || writers.containsKey(day)) {
              writers.computeIfAbsent(day, d -> new CorpusWriter(d, true)).write(page);
            }
          });
    } finally {
      writers.values().forEach(CorpusWriter::close);
    }
    return List.copyOf(writers.keySet());
  }
}
