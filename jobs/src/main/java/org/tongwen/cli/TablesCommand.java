package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongwen.table.Column;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tables}: the data dictionary, from the definitions that make the tables. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    description = "The data dictionary: every table, its key and what each column means.")
final class TablesCommand implements Callable<Integer> {
  private static final int MEANING = 76;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..*", paramLabel = "TABLE", description = "Which tables (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(names = "--markdown", description = "Print it as Markdown.")
  private boolean markdown;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Table> tables = names.isEmpty() ? Tables.ALL : names.stream().map(Tables::named).toList();
    for (Table table : tables) {
      out.print(markdown ? markdown(table) : plain(table, Ink.auto()));
    }
    out.flush();
    return 0;
  }

  static String plain(Table table, Ink ink) {
    StringBuilder out = new StringBuilder();
    out.append(ink.bold(table.name())).append('\n');
    Columns.wrapped(table.comment(), MEANING + 20, "  ").forEach(l -> out.append(l).append('\n'));
    out.append("  ").append(ink.faint("key " + String.join(", ", table.key())));
    if (!table.clusteredBy().isEmpty()) {
      out.append(ink.faint("; clustered by " + String.join(", ", table.clusteredBy())));
    }
    out.append('\n');
    int width = table.columns().stream().mapToInt(c -> c.name().length()).max().orElse(0);
    for (Column column : table.columns()) {
      String type = column.type().simpleString() + (column.required() ? "" : ", may be null");
      out.append("  ")
          .append(ink.cyan(Columns.pad(column.name(), width)))
          .append("  ")
          .append(ink.faint(type))
          .append('\n');
      Columns.wrapped(column.comment(), MEANING, " ".repeat(width + 4))
          .forEach(line -> out.append(line).append('\n'));
    }
    return out.append('\n').toString();
  }

  static String markdown(Table table) {
    StringBuilder out = new StringBuilder();
    out.append("### `").append(table.name()).append("`\n\n").append(table.comment());
    out.append("\n\nKey: ").append(code(table.key()));
    if (!table.clusteredBy().isEmpty()) {
      out.append(". Clustered by: ").append(code(table.clusteredBy()));
    }
    out.append(".\n\n| column | type | null | meaning |\n|---|---|---|---|\n");
    for (Column column : table.columns()) {
      out.append("| `")
          .append(column.name())
          .append("` | `")
          .append(column.type().simpleString())
          .append("` | ")
          .append(column.required() ? "no" : "yes")
          .append(" | ")
          .append(column.comment().replace("|", "\\|"))
          .append(" |\n");
    }
    return out.append('\n').toString();
  }

  private static String code(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
