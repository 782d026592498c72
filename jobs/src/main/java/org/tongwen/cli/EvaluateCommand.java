package org.tongwen.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.tongwen.evaluate.Scores;
import org.tongwen.evaluate.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: scores the warehouse against a truth file. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Scores the tables against a truth file of the form of seeds/truth.jsonl.",
      "Each figure lies between 0 and 1; what the truth does not know is not scored."
    })
final class EvaluateCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Parameters(paramLabel = "TRUTH", description = "The truth file, JSON lines.")
  private Path truthFile;

  @Option(
      names = "--pages",
      paramLabel = "DIR",
      description =
          "Folder of the page texts (default: pages/ beside the truth file, or its own folder).")
  private Path pages;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Truth truth = Truth.read(truthFile, pages);
    SparkSession spark = warehouse.session();
    try {
      Map<String, Double> scores = Scores.of(truth, Scored.of(warehouse.warehouse(spark)));
      if (json) {
        out.println(asJson(scores));
      } else {
        List<List<String>> rows = new ArrayList<>();
        Ink ink = Ink.auto();
        scores.forEach(
            (name, value) ->
                rows.add(
                    List.of(
                        name,
                        String.format(Locale.ROOT, "%.4f", value),
                        ink.faint(Scores.ABOUT.get(name)))));
        Columns.lines(rows).forEach(out::println);
      }
      return 0;
    } finally {
      spark.stop();
    }
  }

  private static String asJson(Map<String, Double> scores) {
    try {
      return JSON.writeValueAsString(scores);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of numbers is always JSON.", e);
    }
  }
}
