package org.tongwen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.tongwen.bench.SideBySide;
import org.tongwen.bench.SimilarityJoin;
import org.tongwen.config.Settings;
import org.tongwen.error.OutputErrors;
import org.tongwen.evaluate.Figures;
import org.tongwen.job.Sessions;
import org.tongwen.table.Warehouse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code benchmark mllib}: Tongwen beside Spark MLlib. */
@Command(
    name = "mllib",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Runs Tongwen's matching and MinHashLSH.approxSimilarityJoin of Spark MLlib over the same"
          + " shingles on the first articles of a corpus, in one process: the same cores, JVM, table"
          + " of articles. Both run on the smallest size before anything counts, until what the JVM"
          + " compiles as it starts is compiled.",
      "What a run costs whatever its size (planning, compiling, commits) is measured on ten articles,"
          + " for both alike; the ratio is told with it and without.",
      "MLlib's hash tables and distance are swept; the setting of best F1 is run again, both are run"
          + " --rounds times and the least CPU counts. F1 is B-cubed over all articles, after connected"
          + " components. Needs what mvn -Pbench -DskipTests package builds."
    })
final class BenchmarkMllibCommand implements Callable<Integer> {
  /** Smaller distances lose every misread copy, greater ones join all. */
  private static final double[] DISTANCES = {.3, .4, .5, .6, .65, .7, .75, .8, .85, .9, .95};

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "CORPUS",
      description = "A folder that benchmark corpus made, of given articles.")
  private Path corpus;

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "1000,3000,10000",
      paramLabel = "N",
      description = "Articles (default: ${DEFAULT-VALUE}).")
  private List<Long> sizes;

  @Option(
      names = "--tables",
      split = ",",
      defaultValue = "5,10,20,40,64",
      paramLabel = "N",
      description = "MLlib's numHashTables (default: ${DEFAULT-VALUE}).")
  private List<Integer> tables;

  @Option(
      names = "--rounds",
      defaultValue = "2",
      paramLabel = "N",
      description = "How often each is run (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-ups",
      defaultValue = "4",
      paramLabel = "N",
      description = "How often both run on the smallest size before (default: ${DEFAULT-VALUE}).")
  private int warmUps;

  /** What each cost on {@link #FEW} articles: CPU seconds. */
  private double ourStart;

  private double theirStart;

  /** Articles whose cost is taken for what a run costs whatever its size. */
  private static final long FEW = 10;

  /** A setting of MLlib and how it did. */
  private record Tried(int tables, double distance, double cpuSeconds, Figures.Pair score) {}

  @Override
  public Integer call() throws IOException {
    SimilarityJoin join =
        ServiceLoader.load(SimilarityJoin.class)
            .findFirst()
            .orElseThrow(() -> OutputErrors.benchmarksNotBuilt("Spark MLlib"));
    Settings settings = Settings.resolve(List.of(), System.getenv(), List.of());
    SparkSession spark = Sessions.open(settings);
    Path work = Files.createTempDirectory("tongwen-side-by-side");
    try {
      SideBySide sides = new SideBySide(spark, settings, Versions.all());
      long least = sizes.stream().mapToLong(Long::longValue).min().orElseThrow();
      for (int round = 0; round < warmUps; round++) {
        Warehouse warm = sides.prepare(corpus, least, work.resolve("warm-" + round));
        sides.tongwen(warm);
        sides.join(warm, join, tables.get(0), DISTANCES[DISTANCES.length - 1]);
      }
      start(sides, join, work);
      List<List<String>> rows = new ArrayList<>();
      rows.add(
          List.of("articles", "who", "setting", "CPU s", "wall s", "precision", "recall", "F1"));
      for (long size : sizes) {
        compare(sides, join, size, work.resolve(String.valueOf(size)), rows);
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println();
      Columns.lines(rows).forEach(out::println);
      out.flush();
      return 0;
    } finally {
      spark.stop();
      Folders.delete(work);
    }
  }

  private void start(SideBySide sides, SimilarityJoin join, Path work) {
    ourStart = theirStart = Double.MAX_VALUE;
    for (int round = 0; round < rounds; round++) {
      Warehouse few = sides.prepare(corpus, FEW, work.resolve("few-" + round));
      ourStart = Math.min(ourStart, sides.tongwen(few).cpuSeconds());
      SideBySide.Joined joined =
          sides.join(few, join, tables.get(0), DISTANCES[DISTANCES.length - 1]);
      theirStart = Math.min(theirStart, joined.cpuSeconds());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "%d articles: Tongwen %.1f CPU s, %s %.1f CPU s%n",
        FEW,
        ourStart,
        join.name(),
        theirStart);
    out.flush();
  }

  private void compare(
      SideBySide sides, SimilarityJoin join, long size, Path work, List<List<String>> rows) {
    Warehouse house = sides.prepare(corpus, size, work.resolve("0"));
    Map<String, String> stories = sides.stories(house, corpus);
    Tried best = best(sides, join, house, stories, size);
    double[] ours = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] theirs = {Double.MAX_VALUE, Double.MAX_VALUE};
    Figures.Pair score = null;
    for (int round = 0; round < rounds; round++) {
      Warehouse again =
          round == 0 ? house : sides.prepare(corpus, size, work.resolve(String.valueOf(round)));
      SideBySide.Outcome outcome = sides.tongwen(again);
      score = SideBySide.score(stories, outcome.families());
      ours[0] = Math.min(ours[0], outcome.cpuSeconds());
      ours[1] = Math.min(ours[1], outcome.wallSeconds());
      SideBySide.Joined joined = sides.join(again, join, best.tables(), best.distance());
      theirs[0] = Math.min(theirs[0], joined.cpuSeconds());
      theirs[1] = Math.min(theirs[1], joined.wallSeconds());
      PrintWriter out = spec.commandLine().getOut();
      out.printf(
          Locale.ROOT,
          "%,d articles, round %d: Tongwen %.1f CPU s, F1 %.4f; %s %.1f CPU s%n",
          size,
          round + 1,
          outcome.cpuSeconds(),
          score.f1(),
          join.name(),
          joined.cpuSeconds());
      out.flush();
    }
    rows.add(row(stories.size(), "Tongwen", "defaults", ours, score));
    String setting = "%d tables, distance %.2f".formatted(best.tables(), best.distance());
    rows.add(row(stories.size(), join.name(), setting, theirs, best.score()));
    rows.add(ratio("CPU of Tongwen over theirs", ours[0] / theirs[0]));
    rows.add(
        ratio(
            "likewise, less the cost of " + FEW + " articles",
            (ours[0] - ourStart) / (theirs[0] - theirStart)));
  }

  private Tried best(
      SideBySide sides,
      SimilarityJoin join,
      Warehouse house,
      Map<String, String> stories,
      long size) {
    PrintWriter out = spec.commandLine().getOut();
    Tried best = null;
    for (int number : tables) {
      SideBySide.Joined joined = sides.join(house, join, number, DISTANCES[DISTANCES.length - 1]);
      Tried here = null;
      for (double distance : DISTANCES) {
        Figures.Pair score =
            SideBySide.score(stories, SideBySide.families(joined.pairs(), distance));
        if (here == null || score.f1() > here.score().f1()) {
          here = new Tried(number, distance, joined.cpuSeconds(), score);
        }
      }
      out.printf(
          Locale.ROOT,
          "%,d articles, %s, %d tables: best at distance %.2f, F1 %.4f, %.1f CPU s, %,d pairs%n",
          size,
          join.name(),
          number,
          here.distance(),
          here.score().f1(),
          here.cpuSeconds(),
          joined.pairs().size());
      out.flush();
      best = best == null || here.score().f1() > best.score().f1() ? here : best;
    }
    return best;
  }

  private static List<String> row(
      int articles, String who, String setting, double[] cost, Figures.Pair score) {
    return List.of(
        "%,d".formatted(articles),
        who,
        setting,
        CostTable.tenths(cost[0]),
        CostTable.tenths(cost[1]),
        "%.4f".formatted(score.precision()),
        "%.4f".formatted(score.recall()),
        "%.4f".formatted(score.f1()));
  }

  private static List<String> ratio(String of, double value) {
    return List.of("", "", of, String.format(Locale.ROOT, "%.3f", value), "", "", "", "");
  }
}
