package org.tongwen.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tongwen.table.Column;
import org.tongwen.table.Dictionary;
import org.tongwen.table.Table;
import org.tongwen.table.Table.Reference;
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

  @Option(
      names = "--markdown",
      description = "Print it as Markdown, as notebooks/tables.md has it.")
  private boolean markdown;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Table> tables = names.isEmpty() ? Tables.ALL : names.stream().map(Tables::named).toList();
    if (markdown) {
      out.print(names.isEmpty() ? Dictionary.page() : Dictionary.of(tables));
    } else {
      tables.forEach(table -> out.print(plain(table, Ink.auto())));
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
    for (Reference reference : table.references()) {
      out.append("  ")
          .append(ink.faint("%s is a key of %s".formatted(reference.column(), reference.table())))
          .append('\n');
    }
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
}
