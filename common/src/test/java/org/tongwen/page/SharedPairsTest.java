package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which strand of text another text goes on with. */
class SharedPairsTest {

  private final SharedPairs pairs =
      SharedPairs.of(
          Stream.of("湿地来了灰鹤和天鹅", "地铁四号线试运行", "灰鹤在湿地过夜", "油菜花开").map(Bigrams::of).toList());
  private final int[] owner = {0, 1, -1, -1};
  private final int[] lengths = {pairs.total(0), pairs.total(1), 0};

  @Test
  void aTextGoesOnWithTheStrandWhoseWordsItTakesUpAgain() {
    SharedPairs.Shares shares = pairs.shares(2, owner, lengths, 0);

    assertThat(shares.odds()[0]).isGreaterThan(5);
    assertThat(shares.odds()[1]).isZero();
    assertThat(shares.common()).containsExactly(2, 0, 0);
    assertThat(shares.joint()).isCloseTo(shares.odds()[0], within(1e-9));
  }

  @Test
  void theProductIsThatOfTheWeighedPairs() {
    Bigrams first = Bigrams.of("湿地来了灰鹤和天鹅");
    Bigrams third = Bigrams.of("灰鹤在湿地过夜");

    double product = pairs.shares(2, owner, lengths, 0).products()[0];

    assertThat(product).isCloseTo(first.product(third), within(1e-3));
    assertThat(pairs.norm(0)).isCloseTo(first.product(first), within(1e-3));
  }

  @Test
  void aPairThatOneStrandAloneHasSpeaksForItAlone() {
    SharedPairs.Shares shares = pairs.shares(2, owner, lengths, 1);

    assertThat(shares.sole()[0]).isPositive();
    assertThat(shares.sole()[1]).isZero();
  }

  @Test
  void anOpenPieceCountsWithItsStrandAndByItself() {
    int[] withPiece = {0, 2, -1, -1};
    int[] sizes = {pairs.total(0), 0, pairs.total(1)};

    SharedPairs.Shares shares = pairs.shares(2, withPiece, sizes, 0);

    assertThat(shares.odds()[2]).isZero();
    assertThat(shares.joint()).isPositive().isLessThan(shares.odds()[0]);
  }

  @Test
  void aTextWithWordsOfItsOwnTellsNothing() {
    SharedPairs.Shares shares = pairs.shares(3, owner, lengths, 0);

    assertThat(shares.odds()).containsOnly(0);
    assertThat(List.of(pairs.size(3), pairs.total(3))).containsExactly(3, 3);
  }
}
