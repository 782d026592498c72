package org.tongwen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongwen.bench.Scaling.Quantity;

class ScalingTest {
  private static JobBenchmark.Measured run(long articles, double cpu) {
    JobCost cost = new JobCost("sketches", 1, cpu, 1, 0, 0, 10 * articles, 0, 0, 0, 7 * articles);
    return new JobBenchmark.Measured(articles, 1, 2, 1L << 32, 5, List.of(cost));
  }

  private static final Scaling LINEAR =
      new Scaling(List.of(run(1_000, 11), run(2_000, 12), run(4_000, 14), run(64_000, 74)));

  @Test
  void aLineIsFoundThroughRunsThatLieOnOne() {
    Scaling.Line line = LINEAR.fit(Quantity.CPU, 3);
    assertThat(line.start()).isCloseTo(10, within(1e-6));
    assertThat(line.each()).isCloseTo(.001, within(1e-9));
    assertThat(line.at(64_000)).isCloseTo(74, within(1e-6));
  }

  @Test
  void growthIsToldForADoublingWhateverTheSizes() {
    Scaling pure = new Scaling(List.of(run(1_000, 1), run(4_000, 4)));
    assertThat(pure.growth(Quantity.CPU, 1)).isCloseTo(2, within(1e-9));
    assertThat(LINEAR.growth(Quantity.SHUFFLE, 3)).isCloseTo(2, within(1e-9));
  }

  @Test
  void anArticleMoreCostsTheSlope() {
    assertThat(LINEAR.marginal(Quantity.CPU, 0, 3)).isCloseTo(.001, within(1e-9));
  }
}
