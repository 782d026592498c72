package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.table.FamilyAliasesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/** A table that several jobs of a run change is written once, and their jobs count as made then. */
class UnwrittenTest {
  private static final Table TABLE = FamilyAliasesTable.TABLE;

  /** Adds a row of its name. */
  private record Writer(String name) implements Job {
    @Override
    public String about() {
      return "adds a row";
    }

    @Override
    public List<Table> reads() {
      return List.of();
    }

    @Override
    public List<Table> writes() {
      return List.of(TABLE);
    }

    @Override
    public List<String> shapedBy() {
      return List.of();
    }

    @Override
    public JobResult run(RunContext context) {
      var row =
          context
              .spark()
              .createDataFrame(List.of(RowFactory.create(name, "family")), TABLE.schema());
      long added = context.warehouse().append(TABLE, row, context.runId());
      return JobResult.of(0, added, Map.of());
    }
  }

  @TempDir private Path folder;
  private final SparkSession spark = Runs.smallSession();
  private final Job first = new Writer("first");
  private final Job last = new Writer("last");
  private RunContext context;
  private Unwritten unwritten;

  @BeforeEach
  void beginsARunOfBoth() {
    Warehouse house = Warehouse.at(spark, folder.toString()).writable();
    house.create(TABLE);
    context = new RunContext(spark, house, Settings.defaults(), "run", null);
    unwritten = new Unwritten(context);
    unwritten.awaits(List.of(first, last));
  }

  @Test
  void rowsAreWrittenAfterTheLastJobAndUntilThenTheFirstIsNotMade() {
    first.run(context);
    unwritten.over(first);
    assertThat(unwritten.jobs()).containsExactly("first");
    assertThat(inFiles()).isEmpty();
    last.run(context);
    unwritten.over(last);
    assertThat(unwritten.jobs()).isEmpty();
    assertThat(inFiles()).containsExactlyInAnyOrder("first", "last");
  }

  @Test
  void whereTheLastJobFailsTheRowsOfTheFirstAreWritten() {
    first.run(context);
    unwritten.over(first);
    unwritten.allOver();
    assertThat(unwritten.jobs()).isEmpty();
    assertThat(inFiles()).containsExactly("first");
  }

  @Test
  void aJobThatIsLeftOutIsNotWaitedFor() {
    unwritten.over(first);
    assertThat(unwritten.jobs()).isEmpty();
    last.run(context);
    unwritten.over(last);
    assertThat(inFiles()).containsExactly("last");
  }

  private List<String> inFiles() {
    return spark
        .read()
        .format("delta")
        .load(context.warehouse().path(TABLE))
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
