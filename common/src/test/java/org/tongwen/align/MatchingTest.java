package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongwen.sketch.SampleText.join;
import static org.tongwen.sketch.SampleText.misread;
import static org.tongwen.sketch.SampleText.story;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final long DAY = 19_000;
  private final Random random = new Random(1);
  private final InMemoryMatching matching = new InMemoryMatching();

  @Test
  void twoBigFamiliesThatShareAParagraphStayTwo() {
    int[] paragraph = story(random, 150);
    int[] one = join(story(random, 400), paragraph, story(random, 100));
    int[] other = join(story(random, 250), paragraph, story(random, 250));
    for (int i = 0; i < 400; i++) {
      matching.add(misread(random, one, i % 3 * .03), i % 10 == 0 ? Side.NO_DAY : DAY + i % 3);
      matching.add(misread(random, other, i % 3 * .03), i % 10 == 0 ? Side.NO_DAY : DAY + i % 3);
    }

    Map<Long, Long> families = matching.families();

    assertThat(new HashSet<>(families.values())).containsExactlyInAnyOrder(0L, 1L);
    families.forEach((article, family) -> assertThat(article % 2).isEqualTo(family));
  }

  @Test
  void twentyThousandCopiesOfOneStoryAreOneFamilyAtAFewComparisonsEach() {
    int[] text = story(random, 260);
    int[] brief = Arrays.copyOf(text, 80);
    int[] abridged = join(Arrays.copyOf(text, 120), Arrays.copyOfRange(text, 170, 220));
    for (int i = 0; i < 20_000; i++) {
      int[] kind = i % 20 == 0 ? brief : i % 7 == 0 ? abridged : text;
      matching.add(misread(random, kind, i % 4 * .01), DAY + i % 2);
    }

    Map<Long, Long> families = matching.families();

    assertThat(new HashSet<>(families.values())).hasSize(1);
    assertThat(matching.compared()).isLessThan(6 * 20_000);
  }

  @Test
  void twoStoriesRunTogetherMergeNothingThoughTheyAreTheLongest() {
    int[] one = story(random, 500);
    int[] other = story(random, 450);
    for (int i = 0; i < 12; i++) {
      matching.add(misread(random, one, .02), DAY);
      matching.add(misread(random, other, .02), DAY);
    }
    long together = matching.add(join(one, other), DAY);

    Map<Long, Long> families = matching.families();

    Set<Long> all = new HashSet<>(families.values());
    assertThat(all).hasSize(2);
    assertThat(families.get(together)).isEqualTo(families.get(0L));
  }

  @Test
  void theSameFormulaEveryYearIsNoFamily() {
    int[] formula = story(random, 30);
    for (int year = 0; year < 8; year++) {
      matching.add(join(story(random, 300), formula, story(random, 300)), DAY + 365L * year);
    }
    assertThat(new HashSet<>(matching.families().values())).hasSize(8);
  }
}
