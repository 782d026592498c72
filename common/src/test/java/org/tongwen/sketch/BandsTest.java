package org.tongwen.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BandsTest {
  @Test
  void theCurveIsWhatTheClassDocSays() {
    assertThat(Bands.DEFAULT.chance(.8)).isCloseTo(1.00, within(.005));
    assertThat(Bands.DEFAULT.chance(.7)).isCloseTo(.99, within(.005));
    assertThat(Bands.DEFAULT.chance(.6)).isCloseTo(.86, within(.005));
    assertThat(Bands.DEFAULT.chance(.5)).isCloseTo(.53, within(.005));
    assertThat(Bands.DEFAULT.chance(.4)).isCloseTo(.22, within(.005));
  }

  @Test
  void theCurveIsWhatASimulationFinds() {
    Random random = new Random(5);
    for (int shared : new int[] {140, 170, 200}) {
      int found = 0;
      int tries = 1500;
      for (int i = 0; i < tries; i++) {
        long[] a = random.longs(200).toArray();
        long[] b = a.clone();
        for (int k = shared; k < 200; k++) {
          b[k] = random.nextLong();
        }
        found +=
            meet(
                Bands.DEFAULT.keys(MinHash.sign(a, 128)), Bands.DEFAULT.keys(MinHash.sign(b, 128)));
      }
      double jaccard = shared / (400.0 - shared);
      double expected = Bands.DEFAULT.chance(jaccard);
      double error = Math.sqrt(expected * (1 - expected) / tries);
      assertThat((double) found / tries).isCloseTo(expected, within(4 * error + .01));
    }
  }

  private static int meet(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      if (a[i] == b[i]) {
        return 1;
      }
    }
    return 0;
  }

  @Test
  void unrelatedArticlesMeetSeldom() {
    double[] background = new double[100];
    java.util.Arrays.fill(background, .002);
    background[99] = .027;

    assertThat(Bands.DEFAULT.falseCandidates(1_000_000, background)).isBetween(1000.0, 2500.0);
    assertThat(new Bands(32, 2).falseCandidates(1_000_000, new double[] {.023})).isGreaterThan(5e9);
  }

  @Test
  void refusesMoreRowsThanThereArePlaces() {
    assertThatThrownBy(() -> Bands.DEFAULT.keys(new int[64])).hasMessageContaining("24 × 5");
    assertThat(Bands.DEFAULT.keys(new int[0])).isEmpty();
    assertThatThrownBy(() -> new Bands(0, 5)).hasMessageContaining("positive");
  }
}
