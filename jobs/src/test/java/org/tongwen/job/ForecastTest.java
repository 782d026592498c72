package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.Tables;
import org.tongwen.table.Warehouse;

/** What is foretold of a run is what the run then makes, and foretelling writes nothing. */
class ForecastTest {
  private static final RunInput SEEDS =
      new RunInput(List.of(Runs.root().resolve("seeds") + "/*.txt"), "text", "pages");

  @TempDir private Path folder;

  private Forecast forecast(Path house, Settings settings) {
    return Forecast.of(
        Runs.smallSession(), Warehouse.at(Runs.smallSession(), house.toString()), SEEDS, settings);
  }

  @Test
  void theRowsAndPairsOfAnInputThatIsReadWholeAreThoseOfTheRunAndNothingIsWritten() {
    Path house = folder.resolve("house");
    Forecast before = forecast(house, Settings.defaults());
    assertThat(house).doesNotExist();
    assertThat(before.share()).isEqualTo(1);
    assertThat(before.known()).isZero();
    Runs.run(
        Runs.smallSession(),
        house,
        Settings.defaults(),
        "run",
        SEEDS,
        p -> p.run(Pipeline.JOBS.subList(0, 5)));
    Warehouse made = Warehouse.at(Runs.smallSession(), house.toString());
    for (Forecast.Size size : before.tables()) {
      assertThat(size.rows()).as(size.table()).isEqualTo(made.count(Tables.named(size.table())));
      assertThat(size.bytes()).as(size.table()).isPositive();
    }
    assertThat(before.candidates())
        .as("pairs to compare, some of which turn out to share nothing and are not stored")
        .isBetween(made.count(SimilaritiesTable.TABLE), 5 * made.count(ArticlesTable.TABLE));
    Forecast after = forecast(house, Settings.defaults());
    assertThat(after.known()).isEqualTo(after.sampledPages());
    assertThatThrownBy(
            () ->
                forecast(
                    house, Settings.resolve(List.of(), Map.of(), List.of("match.window-days=3"))))
        .isInstanceOfSatisfying(
            TongwenException.class,
            e -> assertThat(e.exitCode()).isEqualTo(ExitCode.OTHER_SETTINGS));
  }
}
