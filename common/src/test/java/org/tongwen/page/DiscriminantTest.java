package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The first direction is the one that parts the classes, not the one that varies most. */
class DiscriminantTest {

  @Test
  void classesArePartedByTheirMeansAndNotByWhatVariesWithinThem() {
    Random random = new Random(5);
    double[][] samples = new double[600][3];
    int[] classes = new int[samples.length];
    for (int i = 0; i < samples.length; i++) {
      classes[i] = i % 20;
      samples[i][0] = 10 * random.nextGaussian();
      samples[i][1] = classes[i] + random.nextGaussian();
      samples[i][2] = random.nextGaussian();
    }

    double[] best = Discriminant.directions(samples, classes, 1)[0];

    assertThat(Math.abs(best[1])).isGreaterThan(10 * Math.abs(best[0]));
    assertThat(Math.abs(best[1])).isGreaterThan(10 * Math.abs(best[2]));
  }
}
