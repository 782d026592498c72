package org.tongwen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.tongwen.error.InputErrors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sql}: a question to the tables. */
@picocli.CommandLine.Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = {
      "Answers a question in Spark SQL; every table of the warehouse stands under its name.",
      "Only queries are taken: nothing is changed. \"tongwen tables\" explains the tables."
    })
final class SqlCommand implements Callable<Integer> {
  /** What is asked: a statement, or the questions of a file. */
  private static final class Asked {
    @Parameters(paramLabel = "STATEMENT", description = "The query.")
    private String statement;

    @Option(
        names = "--file",
        paramLabel = "FILE",
        description =
            "Instead of a statement, the named questions of a file such as"
                + " notebooks/questions.sql.")
    private Path file;
  }

  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @ArgGroup(multiplicity = "1")
  private Asked asked;

  @Option(
      names = "--question",
      paramLabel = "NAME",
      description = "Which question of the file (default: all, one after the other).")
  private String name;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; json is a line a row (default: ${DEFAULT-VALUE}).")
  private Answer.Format format;

  @Option(
      names = "--rows",
      defaultValue = "100",
      paramLabel = "N",
      description =
          "Rows that the format table shows at most; csv and json give all (default:"
              + " ${DEFAULT-VALUE}).")
  private int rows;

  @Override
  public Integer call() {
    List<Question> questions = questions();
    PrintWriter out = spec.commandLine().getOut();
    SparkSession spark = warehouse.session();
    try {
      Query query = new Query(spark, warehouse.warehouse(spark));
      for (Question question : questions) {
        if (questions.size() > 1) {
          out.println("%n%s  %s".formatted(question.name(), question.about()));
        }
        new Answer(query.ask(question.sql()), out).print(format, rows);
      }
      return 0;
    } finally {
      spark.stop();
    }
  }

  private List<Question> questions() {
    if (asked.file == null) {
      return List.of(new Question("", "", asked.statement));
    }
    try {
      List<Question> all = Question.all(Files.readString(asked.file));
      List<Question> chosen =
          all.stream().filter(q -> name == null || q.name().equals(name)).toList();
      if (chosen.isEmpty()) {
        throw InputErrors.questionMissing(
            name, asked.file.toString(), all.stream().map(Question::name).toList());
      }
      return chosen;
    } catch (IOException e) {
      throw InputErrors.questionsUnreadable(asked.file.toString(), e);
    }
  }
}
