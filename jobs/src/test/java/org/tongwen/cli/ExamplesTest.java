package org.tongwen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongwen.config.Settings;
import picocli.CommandLine;

/** The commands that README and conf/ show for machines that are not here: Tongwen knows them. */
class ExamplesTest {
  private static final Path ROOT = Path.of(System.getProperty("tongwen.root"));

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }

  /** The command line takes the words, and --dry-run with them; their settings are known ones. */
  private static void isKnown(List<String> words) {
    CommandLine line = Tongwen.line();
    List<String> dry = new ArrayList<>(words);
    if (words.get(0).equals("run")) {
      dry.add(LogFile.DRY_RUN);
    }
    assertThatCode(() -> line.parseArgs(dry.toArray(String[]::new)))
        .as(String.join(" ", dry))
        .doesNotThrowAnyException();
    List<String> assignments = new ArrayList<>();
    for (int i = 0; i < words.size() - 1; i++) {
      if (words.get(i).equals("--set")) {
        assignments.add(words.get(i + 1));
      }
    }
    assertThatCode(() -> Settings.resolve(List.of(), Map.of(), assignments))
        .as(String.join(" ", dry))
        .doesNotThrowAnyException();
  }

  private static List<List<String>> found(String text, String regex) {
    List<List<String>> all = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex, Pattern.DOTALL).matcher(text);
    while (matcher.find()) {
      all.add(List.of(matcher.group(1).strip().split("\\s+")));
    }
    return all;
  }

  @Test
  void everySubmissionOfTheReadmeIsKnown() throws IOException {
    String text = read("README.md").replace("\\\n", " ");
    List<List<String>> submissions = found(text, "tongwen-jobs\\.jar +((?:run|maintain)[^\n]*)");
    assertThat(submissions).hasSizeGreaterThanOrEqualTo(4);
    submissions.forEach(ExamplesTest::isKnown);
  }

  @Test
  void everyLineOfTheCrontabHasFiveTimesAndAKnownCommand() throws IOException {
    List<List<String>> lines =
        found(read("conf/daily.cron"), "(?m)^(?:[0-9*]+ ){5}cd \\S+ && \\./tongwen ([^\n]*)");
    assertThat(lines).hasSize(2);
    lines.forEach(ExamplesTest::isKnown);
  }

  @Test
  void everyTaskOfTheAirflowDagIsKnown() throws IOException {
    List<List<String>> tasks =
        found(read("conf/airflow_dag.py"), "application_args=\\[(.*?)\\]").stream()
            .map(
                words ->
                    List.of(
                        String.join(" ", words)
                            .replace("\"", "")
                            .replace("{{ ds }}", "day")
                            .replaceAll(",$", "")
                            .split(", *")))
            .toList();
    assertThat(tasks).hasSize(2);
    tasks.forEach(ExamplesTest::isKnown);
  }

  @Test
  void theKubernetesApplicationIsYamlWithAKnownCommand() throws IOException {
    JsonNode spec = new YAMLMapper().readTree(read("conf/spark-application.yaml")).get("spec");
    assertThat(spec.get("concurrencyPolicy").asText()).isEqualTo("Forbid");
    JsonNode template = spec.get("template");
    assertThat(template.get("mainClass").asText()).isEqualTo(Tongwen.class.getName());
    List<String> words = new ArrayList<>();
    template.get("arguments").forEach(word -> words.add(word.asText()));
    isKnown(words);
  }
}
