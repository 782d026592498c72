package org.tongwen.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MinHashTest {
  @Test
  void signaturesStayTheSameFromVersionToVersion() {
    int[] text = SampleText.letters("两国元首先后举行小范围大范围会谈两国元首还共同会见了记者");

    int[] signature = new MinHash(128, 4).sign(text);

    assertThat(MinHash.VERSION).isEqualTo(1);
    assertThat(Arrays.hashCode(signature)).isEqualTo(595196502);
  }

  /** 10,000 pairs of sets of 5 to 2,000 shingles with every resemblance, fixed seed. */
  @Test
  void estimatesAreUnbiasedAndAsExactAsStated() {
    Random random = new Random(42);
    int pairs = 10_000;
    int near = 0;
    double sum = 0;
    double variance = 0;
    for (int i = 0; i < pairs; i++) {
      int size = 5 + (int) Math.exp(random.nextDouble() * Math.log(1995));
      int shared = random.nextInt(size + 1);
      int own = random.nextInt(size - shared + 1);
      long[] a = new long[shared + own];
      long[] b = new long[size - own];
      for (int k = 0; k < shared; k++) {
        a[k] = b[k] = random.nextLong();
      }
      for (int k = shared; k < a.length; k++) {
        a[k] = random.nextLong();
      }
      for (int k = shared; k < b.length; k++) {
        b[k] = random.nextLong();
      }
      if (a.length == 0 || b.length == 0) {
        pairs--;
        continue;
      }
      double truth = (double) shared / size;
      double error = MinHash.estimate(MinHash.sign(a, 128), MinHash.sign(b, 128)) - truth;
      double standard = MinHash.standardError(truth, 128);
      near += Math.abs(error) <= 3 * standard + 1e-9 ? 1 : 0;
      sum += error;
      variance += standard * standard;
    }
    assertThat((double) near / pairs).isGreaterThanOrEqualTo(.99);
    assertThat(sum / pairs).isCloseTo(0, within(3 * Math.sqrt(variance) / pairs));
  }

  @Test
  void estimatesTheResemblanceOfRealTexts() {
    Random random = new Random(1);
    MinHash minHash = new MinHash(128, 4);
    double sum = 0;
    double variance = 0;
    for (int i = 0; i < 500; i++) {
      int[] story = SampleText.story(random, 150 + random.nextInt(1000));
      int[] a = SampleText.misread(random, story, random.nextDouble() * .1);
      int[] b = SampleText.misread(random, story, random.nextDouble() * .1);
      double truth = ShingleSet.of(a, 4).jaccard(ShingleSet.of(b, 4));
      sum += MinHash.estimate(minHash.sign(a), minHash.sign(b)) - truth;
      variance += Math.pow(MinHash.standardError(truth, 128), 2);
    }
    assertThat(sum / 500).isCloseTo(0, within(3 * Math.sqrt(variance) / 500));
  }

  @Test
  void theSameTextHasTheSameSignatureAndAnEmptyOneNone() {
    MinHash minHash = new MinHash(64, 4);

    assertThat(minHash.sign(SampleText.letters("短"))).hasSize(64);
    assertThat(
            MinHash.estimate(
                minHash.sign(SampleText.letters("短")), minHash.sign(SampleText.letters("短"))))
        .isEqualTo(1);
    assertThat(minHash.sign(new int[0])).isEmpty();
    assertThat(MinHash.estimate(minHash.sign(new int[0]), minHash.sign(SampleText.letters("短"))))
        .isZero();
  }

  @Test
  void packsAndUnpacks() {
    int[] signature = new MinHash(128, 4).sign(SampleText.story(new Random(3), 300));

    assertThat(MinHash.unpack(MinHash.pack(signature))).containsExactly(signature);
    assertThatThrownBy(() -> MinHash.unpack(new byte[] {9, 0, 0, 0, 0}))
        .hasMessageContaining("version 1");
  }

  @Test
  void refusesToCompareSignaturesOfOtherSizes() {
    assertThatThrownBy(() -> MinHash.estimate(new int[128], new int[64]))
        .hasMessageContaining("128 and 64");
    assertThatThrownBy(() -> new MinHash(8, 4)).hasMessageContaining("16 to 4096");
  }
}
