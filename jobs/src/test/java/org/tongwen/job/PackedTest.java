package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PackedTest {
  private static void assertThatComesBack(int... offsets) {
    assertThat(Packed.offsets(Packed.offsets(offsets), offsets.length)).isEqualTo(offsets);
  }

  @Test
  void offsetsComeBackAsTheyWere() {
    assertThatComesBack();
    assertThatComesBack(0);
    assertThatComesBack(3, 4, 5, 9, 120, 100_000);
  }

  @Test
  void offsetsThatFallComeBackToo() {
    assertThatComesBack(500, 501, 502, 20, 21, 900, 0);
  }

  @Test
  void theGreatestAndTheLeastNumbersComeBack() {
    assertThatComesBack(Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 1);
  }

  @Test
  void randomOffsetsComeBack() {
    Random random = new Random(11);
    for (int round = 0; round < 200; round++) {
      assertThatComesBack(random.ints(random.nextInt(50)).toArray());
      assertThatComesBack(random.ints(random.nextInt(50), 0, 30_000).sorted().toArray());
    }
  }

  @Test
  void neighbouringLettersTakeOneByteEach() {
    assertThat(Packed.offsets(IntStream.range(0, 1000).toArray())).hasSize(1000);
    assertThat(Packed.offsets(IntStream.range(0, 1000).map(i -> 63 * i).toArray())).hasSize(1000);
  }
}
