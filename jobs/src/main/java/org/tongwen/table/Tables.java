package org.tongwen.table;

import java.util.List;
import java.util.stream.Stream;
import org.tongwen.error.WarehouseErrors;

/** Every table of the warehouse, in the order in which the text flows through them. */
public final class Tables {
  /**
   * The version of the schemas: 1 was released first, 2 has constraints and the change feed, 3 says
   * what a consensus was made of, 4 has statistics of those columns alone by which files are
   * chosen.
   */
  static final int SCHEMA_VERSION = 4;

  /** What dashboards read, a star: the dimensions first, then the facts that refer to them. */
  public static final List<Table> MARTS =
      List.of(
          DimDateTable.TABLE,
          DimPaperTable.TABLE,
          DimAgencyTable.TABLE,
          MartStoryTable.TABLE,
          MartCopyTable.TABLE,
          MartPaperDayTable.TABLE,
          MartPaperSimilarityTable.TABLE,
          MartRecurringPassageTable.TABLE,
          MartReprintDelayTable.TABLE);

  private static final List<Table> BEFORE_THE_MARTS =
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
          ConsensusTable.TABLE);

  /** All tables. */
  public static final List<Table> ALL =
      Stream.of(BEFORE_THE_MARTS, MARTS, List.of(RunsTable.TABLE, QualityTable.TABLE))
          .flatMap(List::stream)
          .toList();

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
        .orElseThrow(
            () -> WarehouseErrors.tableUnknown(name, ALL.stream().map(Table::name).toList()));
  }
}
