package org.tongwen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.error.OutputErrors;
import org.tongwen.job.Comparison;
import org.tongwen.job.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: two articles side by side, and why they are held to be what they are. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Compares two articles, whether a run did or not: what leads to the pair, its measures, the"
          + " verdict and its reasons, the shared passages side by side with differences marked.",
      "Ids are those of the table articles; the beginning of one is enough, and so is the id that"
          + " was supplied with an article."
    })
final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Parameters(index = "0", paramLabel = "A", description = "An article.")
  private String first;

  @Parameters(index = "1", paramLabel = "B", description = "Another article.")
  private String second;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page that opens from disk, and print only where it is.")
  private Path html;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = warehouse.settings();
    SparkSession spark = Sessions.open(settings);
    try {
      Comparison pair = Comparison.of(warehouse.warehouse(spark), settings, first, second);
      if (html == null) {
        new ExplanationText(out, Ink.auto()).print(pair);
      } else {
        write(ExplanationPage.of(pair));
        out.println("Explained in " + html);
      }
      return 0;
    } finally {
      spark.stop();
    }
  }

  private void write(String page) {
    try {
      Path folder = html.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(html, page, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw OutputErrors.exportNotWritable(html.toString(), e);
    }
  }
}
