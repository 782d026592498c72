package org.tongwen.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  private static final int[] TEXT = SampleText.letters("两国元首先后举行小范围大范围会谈");

  @Test
  void valuesStayTheSameFromVersionToVersion() {
    assertThat(Shingles.VERSION).isEqualTo(1);
    assertThat(Shingles.hashes(TEXT, 8)).startsWith(1721376395741389881L, -1561246136224171151L);
    assertThat(Shingles.whole(TEXT)).isEqualTo(7226534793679753061L);
  }

  @Property(tries = 200)
  void aRollingHashIsTheHashOfItsLettersAlone(
      @ForAll @IntRange(min = 1, max = 32) int n, @ForAll long seed) {
    int[] text = SampleText.story(new Random(seed), 60);
    long[] all = Shingles.hashes(text, n);

    assertThat(all).hasSize(60 - n + 1);
    int at = (int) Math.floorMod(seed, (long) all.length);
    assertThat(Shingles.hashes(Arrays.copyOfRange(text, at, at + n), n)).containsExactly(all[at]);
  }

  @Test
  void aTextShorterThanAShingleHasNone() {
    assertThat(Shingles.hashes(TEXT, 20)).isEmpty();
  }

  @Test
  void refusesShinglesOfNoLength() {
    assertThatThrownBy(() -> Shingles.hashes(TEXT, 0)).hasMessageContaining("1 to 32");
  }

  @Test
  void setsTellTheTrueResemblance() {
    ShingleSet a = ShingleSet.of(SampleText.letters("甲乙丙丁戊"), 2);
    ShingleSet b = ShingleSet.of(SampleText.letters("乙丙丁戊己"), 2);

    assertThat(a.size()).isEqualTo(4);
    assertThat(a.shared(b)).isEqualTo(3);
    assertThat(a.jaccard(b)).isEqualTo(3.0 / 5);
    assertThat(ShingleSet.of(new int[0], 2).jaccard(ShingleSet.of(new int[0], 2))).isZero();
  }

  @Test
  void wordsMakeShinglesToo() {
    int[] words =
        Shingles.words(SampleText.letters("两国元首举行会谈两国元首"), new int[] {2, 4, 6, 8, 10, 12});

    assertThat(words).hasSize(6);
    assertThat(words[0]).isEqualTo(words[4]).isNotEqualTo(words[1]);
    assertThat(Shingles.hashes(words, 2)).hasSize(5);
  }
}
