package org.tongwen.cli;

import java.nio.file.Path;
import java.util.Map;
import org.tongwen.evaluate.Scores;
import org.tongwen.evaluate.Truth;
import org.tongwen.table.Warehouse;

/** What the command {@code evaluate} says of a warehouse, for tests of other packages. */
public final class SeedScores {
  private SeedScores() {}

  /** The figures by their names. */
  public static Map<String, Double> of(Warehouse warehouse, Path truth) {
    return Scores.of(Truth.read(truth, null), Scored.of(warehouse));
  }
}
