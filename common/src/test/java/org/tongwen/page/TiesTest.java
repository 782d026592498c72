package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs of units are compared by sums, as if their texts were put together. */
class TiesTest {

  private static final List<String> UNITS =
      List.of("。老码头改建成滨江公园。", "。公园保留了三台码头吊机。", "。雪梨采摘后当天入库。", "。吊机在夜里亮灯照公园。");

  private static final Bigrams OTHER = Bigrams.of("码头公园昨天开园，雪梨入库。");

  private final Ties ties =
      new Ties(UNITS.stream().map(Bigrams::of).toList(), List.of(OTHER), Bigrams::product);

  @Test
  void twoRunsHaveInCommonWhatTheirTextsHave() {
    double told = ties.between(0, 2, 2, 4);

    assertThat(Math.sqrt(told)).isCloseTo(run(0, 2).likeness(run(2, 4)), within(0.08));
    assertThat(told).isGreaterThan(ties.between(0, 2, 2, 3));
  }

  @Test
  void aRunAndAnotherTextAsWell() {
    assertThat(Math.sqrt(ties.with(0, 1, 2)))
        .isCloseTo(Bigrams.of(UNITS.get(1)).likeness(OTHER), within(1e-6));
    assertThat(Math.sqrt(ties.with(0, 0, 3))).isCloseTo(run(0, 3).likeness(OTHER), within(0.08));
  }

  @Test
  void anEmptyRunHasNothingInCommonWithAny() {
    assertThat(ties.between(1, 1, 0, 4)).isZero();
    assertThat(ties.with(0, 2, 2)).isZero();
  }

  /** The texts of a run put together: with the pairs that reach from one to the next. */
  private static Bigrams run(int from, int to) {
    return Bigrams.of(String.join("", UNITS.subList(from, to)));
  }
}
