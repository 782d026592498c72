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
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.tongwen.publish.Export;

/** Prints the answer to a question; what goes to other tools comes a row at a time. */
final class Answer {
  private static final int CELL = 60;

  /** The forms of an answer. */
  enum Format {
    /** For reading on a terminal. */
    table,
    /**
     * Comma-separated values: nested values are JSON, what a spreadsheet takes for a formula is
     * text.
     */
    csv,
    /** A line of JSON a row. */
    json
  }

  private final Dataset<Row> rows;
  private final PrintWriter out;

  Answer(Dataset<Row> rows, PrintWriter out) {
    this.rows = rows;
    this.out = out;
  }

  /**
   * Prints the rows.
   *
   * @param most rows that a table shows; the other forms have all
   */
  void print(Format format, int most) {
    switch (format) {
      case table -> table(most);
      case csv -> csv();
      case json -> json();
    }
    out.flush();
  }

  private void table(int most) {
    List<String> names = List.of(rows.columns());
    boolean[] figures = new boolean[names.size()];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = rows.schema().apply(i).dataType() instanceof NumericType;
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(names);
    lines.add(names.stream().map(n -> "─".repeat(Math.max(1, Columns.width(n)))).toList());
    List<Row> found = texts(rows).limit(most + 1).collectAsList();
    for (Row row : found.subList(0, Math.min(most, found.size()))) {
      lines.add(
          cells(row).stream()
              .map(c -> c == null ? "null" : Columns.clip(Columns.clean(c), CELL))
              .toList());
    }
    Columns.lines(Columns.figuresRight(lines, figures)).forEach(out::println);
    if (found.size() > most) {
      out.println("… and more: ask for them with --rows, or for all with --format csv or json.");
    }
  }

  private void csv() {
    out.println(csvLine(List.of(rows.columns())));
    Iterator<Row> all = texts(Export.flat(rows)).toLocalIterator();
    while (all.hasNext() && !out.checkError()) {
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

  private void json() {
    Column[] all = Arrays.stream(rows.columns()).map(Answer::quoted).toArray(Column[]::new);
    Iterator<Row> lines =
        rows.select(to_json(struct(all), Map.of("ignoreNullFields", "false"))).toLocalIterator();
    while (lines.hasNext() && !out.checkError()) {
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
    return IntStream.range(0, row.size()).mapToObj(row::getString).toList();
  }
}
