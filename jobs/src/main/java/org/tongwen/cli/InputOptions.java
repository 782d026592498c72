package org.tongwen.cli;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.job.RunInput;
import picocli.CommandLine.Option;

/** The options of commands that read pages. */
final class InputOptions {
  /** What is read when nothing is said: the pages that come with the project. */
  private static final String SEEDS = System.getProperty("tongwen.home", ".") + "/seeds/*.txt";

  enum Format {
    text,
    jsonl,
    parquet
  }

  enum Kind {
    pages,
    articles
  }

  @Option(
      names = "--input",
      paramLabel = "PATH",
      description =
          "Folder, file or pattern of pages, a path or URI; may be given again (default: seeds/).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--input-format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--input-kind",
      defaultValue = "pages",
      paramLabel = "KIND",
      description =
          "${COMPLETION-CANDIDATES}: whole pages, or texts that are articles already (default:"
              + " ${DEFAULT-VALUE}).")
  private Kind kind;

  RunInput input() {
    return new RunInput(paths.isEmpty() ? List.of(SEEDS) : paths, format.name(), kind.name());
  }
}
