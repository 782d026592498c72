package org.tongwen.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tongwen.align.PlantedCopies;
import org.tongwen.align.PlantedReadings;
import org.tongwen.bench.SamplePages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code benchmark recall}: what the matching finds of planted copies, and tells of planted edits.
 */
@Command(
    name = "recall",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Measures recall instead of assuming it: plants copies with misreadings in both prints, of"
          + " several lengths and shares kept, among unrelated stories, and prints the share found in"
          + " each cell, by channel.",
      "Then plants edits of known kind and misreadings in copies of real text, collates them and"
          + " prints how well the kinds are told apart. The same seed gives the same figures."
    })
final class BenchmarkRecallCommand implements Callable<Integer> {
  private static final String SEEDS = System.getProperty("tongwen.home", ".") + "/seeds";

  /** Letters that two prints must share for a cell to say something of the matching. */
  private static final int TELLING = 40;

  private static final int STORY = 1200;
  private static final int STRETCH = 700;
  private static final double NOISE = .02;

  @Spec private CommandSpec spec;

  @Option(
      names = "--pages",
      paramLabel = "DIR",
      description = "Folder of pages whose words the texts are made of (default: seeds/).")
  private Path pages = Path.of(SEEDS);

  @Option(
      names = "--pairs",
      paramLabel = "N",
      defaultValue = "200",
      description = "Copies planted in each cell (default: ${DEFAULT-VALUE}).")
  private int pairs;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "10",
      description = "How often each text is edited anew (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the random choices (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SamplePages sample = SamplePages.read(pages);
    copies(out, sample);
    out.println();
    readings(out, sample);
    out.flush();
    return 0;
  }

  private void copies(PrintWriter out, SamplePages sample) {
    List<int[]> stories = sample.stories(pairs * 3 / 2, STORY, seed);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "misread",
            "letters",
            "kept",
            "shared",
            "anchors",
            "bands",
            "compared",
            "found",
            "covered"));
    for (PlantedCopies.Cell cell : new PlantedCopies(stories, pairs, seed).run()) {
      rows.add(
          List.of(
              Explanation.percent(cell.error()),
              String.valueOf(cell.length()),
              Explanation.percent(cell.kept()),
              cell.shared() + (cell.shared() < TELLING ? " (few)" : ""),
              share(cell.byAnchors()),
              share(cell.byBands()),
              share(cell.compared()),
              share(cell.found()),
              share(cell.covered())));
    }
    out.println("Copies found, of " + pairs + " planted in each cell");
    Columns.lines(rows).forEach(out::println);
  }

  private void readings(PrintWriter out, SamplePages sample) {
    List<String> texts = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      texts.addAll(sample.stretches(STRETCH));
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("kind", "planted", "told", "precision", "recall"));
    for (PlantedReadings.Score score : new PlantedReadings(NOISE, seed).run(texts)) {
      rows.add(
          List.of(
              score.kind().name().toLowerCase(Locale.ROOT),
              String.valueOf(score.planted()),
              String.valueOf(score.told()),
              share(score.precision()),
              share(score.recall())));
    }
    out.println("Kinds of readings told apart, misreadings of " + Explanation.percent(NOISE));
    Columns.lines(rows).forEach(out::println);
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
