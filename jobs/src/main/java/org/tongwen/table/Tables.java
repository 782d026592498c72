package org.tongwen.table;

import java.util.List;
import org.tongwen.error.Errors;

/** Every table of the warehouse, in the order in which the text flows through them. */
public final class Tables {
  /** The version of the schemas: 1 was released first, 2 has constraints and the change feed. */
  static final int SCHEMA_VERSION = 2;

  /** All tables. */
  public static final List<Table> ALL =
      List.of(
          PagesTable.TABLE,
          RejectsTable.TABLE,
          PagePartsTable.TABLE,
          ArticlesTable.TABLE,
          TokensTable.TABLE,
          SketchesTable.TABLE,
          SimilaritiesTable.TABLE,
          PassagesTable.TABLE,
          FamiliesTable.TABLE,
          FamilyAliasesTable.TABLE,
          VariantsTable.TABLE,
          ConsensusTable.TABLE,
          MartStoryTable.TABLE,
          MartPaperSimilarityTable.TABLE,
          MartPaperDayTable.TABLE,
          MartRecurringPassageTable.TABLE,
          MartReprintDelayTable.TABLE,
          RunsTable.TABLE,
          QualityTable.TABLE);

  private Tables() {}

  /**
   * The table of a name.
   *
   * @throws org.tongwen.error.TongwenException if no table has it
   */
  public static Table named(String name) {
    return ALL.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Errors.tableUnknown(name, ALL.stream().map(Table::name).toList()));
  }
}
