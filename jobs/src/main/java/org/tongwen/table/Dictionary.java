package org.tongwen.table;

import java.util.List;
import java.util.stream.Collectors;
import org.tongwen.table.Table.Reference;

/** The data dictionary in Markdown, from the definitions that make the tables. */
public final class Dictionary {
  private static final String HEAD =
      """
      # Data dictionary

      Made from the definitions of the tables: `./tongwen tables --markdown >notebooks/tables.md` makes it
      anew, and the build fails when it differs. `./tongwen tables` prints the same on a terminal.

      Positions are half-open and count Unicode code points of `pages.text`, unless their unit is letters:
      then they count the letters and digits of an article as it is compared (`sketches.letters`). Days are
      dates without a time; times are UTC. Keys are natural: hashes of content, names and days.

      ## The star for dashboards

      The dimensions `dim_date`, `dim_paper` and `dim_agency`, and the facts that refer to them. A day or a
      paper that is not known is null in a fact; whoever is not credited is the agency `%s`.

      ```mermaid
      erDiagram
      """
          .formatted(DimAgencyTable.NONE);

  private Dictionary() {}

  /** The whole page: how to read it, the star of the marts, every table. */
  public static String page() {
    StringBuilder out = new StringBuilder(HEAD);
    for (Table table : Tables.MARTS) {
      for (Reference reference : table.references()) {
        out.append(
            "  %s }o--o| %s : %s\n".formatted(table.name(), reference.table(), reference.column()));
      }
    }
    return out.append("```\n\n## Tables\n\n")
        .append(Tables.ALL.stream().map(t -> link(t.name())).collect(Collectors.joining(", ")))
        .append("\n\n")
        .append(of(Tables.ALL))
        .toString();
  }

  /** A section for each table. */
  public static String of(List<Table> tables) {
    return tables.stream().map(Dictionary::section).collect(Collectors.joining("\n"));
  }

  private static String section(Table table) {
    StringBuilder out = new StringBuilder();
    out.append("### `").append(table.name()).append("`\n\n");
    out.append("One row: ").append(table.comment()).append("\n\n");
    out.append("Key: ").append(code(table.key())).append('.');
    if (!table.clusteredBy().isEmpty()) {
      out.append(" Clustered by: ").append(code(table.clusteredBy())).append('.');
    }
    for (Reference reference : table.references()) {
      out.append(" `%s` refers to %s.".formatted(reference.column(), link(reference.table())));
    }
    out.append("\n\n| column | type | unit | null | meaning |\n|---|---|---|---|---|\n");
    for (Column column : table.columns()) {
      out.append(
          "| `%s` | `%s` | %s | %s | %s |\n"
              .formatted(
                  column.name(),
                  column.type().simpleString(),
                  column.unit(),
                  column.required() ? "no" : "yes",
                  column.meaning().replace("|", "\\|")));
    }
    return out.toString();
  }

  private static String link(String table) {
    return "[`%s`](#%s)".formatted(table, table);
  }

  private static String code(List<String> names) {
    return "`" + String.join("`, `", names) + "`";
  }
}
