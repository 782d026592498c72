package org.tongwen.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void onlyLettersDigitsAndHanCount() {
    assertThat(Figures.letters("“ＡＢ 12”，会谈。")).containsExactly('A', 'B', '1', '2', '会', '谈');
    assertThat(Figures.letters(null)).isEmpty();
  }

  @Test
  void distanceCountsEdits() {
    assertThat(Figures.distance(Figures.letters("重大共识"), Figures.letters("重要共识"))).isEqualTo(1);
    assertThat(Figures.distance(Figures.letters("abc"), new int[0])).isEqualTo(3);
    assertThat(Figures.distance(Figures.letters("kitten"), Figures.letters("sitting")))
        .isEqualTo(3);
  }

  @Test
  void bcubedAsReckonedByHand() {
    // Truth {1 2 3} {4 5}, said {1 2} {3 4 5}: precision (1+1+1/3+2/3+2/3)/5, recall
    // (2/3+2/3+1/3+1+1)/5.
    Figures.Pair pair =
        Figures.bcubed(List.of("a", "a", "a", "b", "b"), List.of("x", "x", "y", "y", "y"));

    assertThat(pair.precision()).isCloseTo(11 / 15.0, within(1e-12));
    assertThat(pair.recall()).isCloseTo(11 / 15.0, within(1e-12));
  }

  @Test
  void f1OfNothingIsNothing() {
    assertThat(Figures.f1(0, 0)).isZero();
    assertThat(Figures.f1(1, .5)).isCloseTo(2 / 3.0, within(1e-12));
  }
}
