package org.tongwen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {
  private static String run(Object command, String... args) {
    StringWriter text = new StringWriter();
    CommandLine line = new CommandLine(command);
    line.setOut(new PrintWriter(text));
    line.setErr(new PrintWriter(text));
    int code = line.execute(args);
    return code + "\n" + text;
  }

  @Test
  void everyCommandHasHelp() {
    for (Object command :
        List.of(
            new ExportCommand(),
            new EvaluateCommand(),
            new ExplainCommand(),
            new BenchmarkCommand(),
            new SqlCommand(),
            new TablesCommand(),
            new RunsCommand(),
            new StatusCommand())) {
      assertThat(run(command, "--help")).startsWith("0\n").contains("Usage:").contains("--help");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--nonsense", "--warehose=x"})
  void unknownOptionsAreErrors(String option) {
    assertThat(run(new StatusCommand(), option)).startsWith("2\n").contains("Unknown option");
  }

  @Test
  void theBenchmarkPrintsACellForEachKindOfCopyAndALineForEachKindOfReading() {
    String seeds = Path.of(System.getProperty("tongwen.root"), "seeds").toString();
    assertThat(run(new BenchmarkCommand(), "--pages", seeds, "--pairs", "4", "--rounds", "1"))
        .startsWith("0\n")
        .contains("misread", "kept", "anchors", "bands", "found")
        .containsPattern("10 %\\s+1000\\s+100 %\\s+1000\\s")
        .contains("misreading", "omission", "precision", "recall");
  }
}
