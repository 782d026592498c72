package org.tongwen.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
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
  private static final int CELL = 60;

  enum Format {
    table,
    csv,
    json
  }

  @Spec private CommandSpec spec;
  @Mixin private WarehouseOptions warehouse;

  @Parameters(paramLabel = "STATEMENT", description = "The query.")
  private String statement;

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; json is a line a row (default: ${DEFAULT-VALUE}).")
  private Format format;

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
    PrintWriter out = spec.commandLine().getOut();
    SparkSession spark = warehouse.session();
    try {
      Dataset<Row> answer = new Query(spark, warehouse.warehouse(spark)).ask(statement);
      switch (format) {
        case table -> table(answer, out);
        case csv -> csv(answer, out);
        case json -> json(answer, out);
      }
      out.flush();
      return 0;
    } finally {
      spark.stop();
    }
  }

  private void table(Dataset<Row> answer, PrintWriter out) {
    List<List<String>> lines = new ArrayList<>();
    List<String> names = List.of(answer.columns());
    lines.add(names);
    lines.add(names.stream().map(n -> "─".repeat(Math.max(1, Columns.width(n)))).toList());
    List<Row> found = texts(answer).limit(rows + 1).collectAsList();
    for (Row row : found.subList(0, Math.min(rows, found.size()))) {
      lines.add(
          cells(row).stream()
              .map(c -> c == null ? "null" : Columns.clip(Columns.clean(c), CELL))
              .toList());
    }
    Columns.lines(lines).forEach(out::println);
    if (found.size() > rows) {
      out.println("… and more: ask for them with --rows, or for all with --format csv or json.");
    }
  }

  private static void csv(Dataset<Row> answer, PrintWriter out) {
    out.println(csvLine(List.of(answer.columns())));
    Iterator<Row> all = texts(Export.flat(answer)).toLocalIterator();
    while (all.hasNext()) {
      out.println(csvLine(cells(all.next())));
    }
  }

  static String csvLine(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i) == null ? "" : cells.get(i);
      boolean quoted = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
      line.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    return line.toString();
  }

  private static void json(Dataset<Row> answer, PrintWriter out) {
    Column[] all = Arrays.stream(answer.columns()).map(c -> quoted(c)).toArray(Column[]::new);
    Iterator<Row> lines =
        answer.select(to_json(struct(all), Map.of("ignoreNullFields", "false"))).toLocalIterator();
    while (lines.hasNext()) {
      out.println(lines.next().getString(0));
    }
  }

  private static Dataset<Row> texts(Dataset<Row> rows) {
    return rows.select(
        Arrays.stream(rows.columns())
            .map(c -> quoted(c).cast(DataTypes.StringType))
            .toArray(Column[]::new));
  }

  /** A column by its name, whatever signs are in it, as in count(1). */
  private static Column quoted(String name) {
    return col("`" + name.replace("`", "``") + "`");
  }

  private static List<String> cells(Row row) {
    return IntStream.range(0, row.size()).mapToObj(i -> row.getString(i)).toList();
  }
}
