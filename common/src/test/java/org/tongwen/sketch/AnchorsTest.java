package org.tongwen.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  @Property(tries = 100)
  void theChoiceDoesNotDependOnWhatStandsAround(@ForAll long seed) {
    Random random = new Random(seed);
    int[] story = SampleText.story(random, 400);
    int[] part = Arrays.copyOfRange(story, 100, 250);

    Anchors inStory = Anchors.of(story, 8, 4);
    Anchors inPart = Anchors.of(part, 8, 4);

    Set<Long> all = new HashSet<>();
    Arrays.stream(inStory.hashes()).forEach(all::add);
    assertThat(Arrays.stream(inPart.hashes()).allMatch(all::contains)).isTrue();
  }

  @Test
  void oneRunInFourIsAnAnchorAndKeepsItsPlace() {
    int[] story = SampleText.story(new Random(1), 20_000);

    Anchors anchors = Anchors.of(story, 8, 4);

    assertThat(anchors.size() / 20_000.0).isCloseTo(.25, within(.02));
    long[] all = Shingles.hashes(story, 8);
    for (int i = 0; i < anchors.size(); i++) {
      assertThat(all[anchors.positions()[i]]).isEqualTo(anchors.hashes()[i]);
    }
    assertThat(anchors.positions()).isSorted();
  }

  @Test
  void aRunThatComesAgainIsKeptOnce() {
    int[] once = SampleText.story(new Random(2), 100);

    Anchors twice = Anchors.of(SampleText.join(once, once), 8, 1);

    assertThat(Arrays.stream(twice.hashes()).distinct().count()).isEqualTo(twice.size());
  }

  /** The survival that the class doc argues from: (1 − e)^(2k) of the anchors. */
  @Test
  void asManySurviveMisreadingAsExpected() {
    Random random = new Random(3);
    int[] story = SampleText.story(random, 40_000);
    for (double rate : new double[] {.02, .05, .1}) {
      Set<Long> a = set(Anchors.of(SampleText.misread(random, story, rate), 8, 4));
      Set<Long> b = set(Anchors.of(SampleText.misread(random, story, rate), 8, 4));
      int before = set(Anchors.of(story, 8, 4)).size();
      a.retainAll(b);
      assertThat((double) a.size() / before).isCloseTo(Math.pow(1 - rate, 16), within(.05));
    }
  }

  private static Set<Long> set(Anchors anchors) {
    Set<Long> out = new HashSet<>();
    Arrays.stream(anchors.hashes()).forEach(out::add);
    return out;
  }

  @Test
  void packsAndUnpacks() {
    Anchors anchors = Anchors.of(SampleText.story(new Random(4), 500), 8, 4);

    assertThat(Anchors.unpack(anchors.pack())).isEqualTo(anchors).hasSameHashCodeAs(anchors);
    assertThatThrownBy(() -> Anchors.unpack(new byte[5])).hasMessageContaining("version 1");
  }

  @Test
  void aTextTooShortForAnAnchorHasNone() {
    assertThat(Anchors.of(SampleText.letters("两国元首"), 8, 4).size()).isZero();
  }
}
