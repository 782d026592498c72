package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongwen.sketch.SampleText.join;
import static org.tongwen.sketch.SampleText.letters;
import static org.tongwen.sketch.SampleText.misread;
import static org.tongwen.sketch.SampleText.story;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class AlignerTest {
  private final Aligner aligner = new Aligner(AlignerSettings.DEFAULT);

  @Property(tries = 200)
  void spansLieInTheTextsAndScriptsTurnOneStretchIntoTheOther(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = .15) double rate) {
    Random random = new Random(seed);
    int[] shared = story(random, 50 + random.nextInt(500));
    int[] a =
        join(story(random, 80), misread(random, shared, rate), story(random, random.nextInt(200)));
    int[] b = join(misread(random, shared, rate), story(random, random.nextInt(300)), shared);

    Alignment alignment = aligner.align(a, b);

    int lastA = 0;
    boolean[] takenB = new boolean[b.length];
    for (Passage passage : alignment.passages()) {
      assertThat(passage.aStart()).isBetween(lastA, passage.aEnd());
      assertThat(passage.aEnd()).isLessThanOrEqualTo(a.length);
      assertThat(passage.bStart()).isBetween(0, passage.bEnd());
      assertThat(passage.bEnd()).isLessThanOrEqualTo(b.length);
      lastA = passage.aEnd();
      for (int j = passage.bStart(); j < passage.bEnd(); j++) {
        assertThat(takenB[j]).isFalse();
        takenB[j] = true;
      }
      String described = passage.edits().describe(a, passage.aStart(), b, passage.bStart());
      assertThat(EditScript.apply(described, a, passage.aStart()))
          .containsExactly(Arrays.copyOfRange(b, passage.bStart(), passage.bEnd()));
    }
  }

  @Property(tries = 100)
  void twoReadingsOfOneTextAlignNearlyWhole(@ForAll long seed) {
    Random random = new Random(seed);
    int[] text = story(random, 400);

    Alignment alignment = aligner.align(misread(random, text, .05), misread(random, text, .05));

    assertThat(alignment.containmentA()).isGreaterThan(.85);
    assertThat(alignment.containmentB()).isGreaterThan(.85);
    assertThat(alignment.similarity()).isGreaterThan(.8);
  }

  @Test
  void paragraphsInAnotherOrderAreFoundEach() {
    Random random = new Random(1);
    int[] p = story(random, 120);
    int[] q = story(random, 150);
    int[] r = story(random, 90);

    List<Passage> passages = aligner.align(join(p, q, r), join(r, p, q)).passages();

    assertThat(passages).hasSize(2);
    assertThat(passages.get(0))
        .extracting(Passage::aStart, Passage::bStart, Passage::matched)
        .containsExactly(0, 90, 270);
    assertThat(passages.get(1))
        .extracting(Passage::aStart, Passage::bStart, Passage::matched)
        .containsExactly(270, 0, 90);
  }

  @Test
  void aPassageEndsWhereASentenceWasDropped() {
    Random random = new Random(2);
    int[] p = story(random, 100);
    int[] dropped = story(random, 40);
    int[] q = story(random, 100);

    List<Passage> passages = aligner.align(join(p, q), join(p, dropped, q)).passages();

    assertThat(passages).hasSize(2);
    assertThat(passages.get(0).bEnd()).isBetween(98, 102);
    assertThat(passages.get(1).bStart()).isBetween(138, 142);
  }

  @Test
  void aPassageGoesThroughSmallEdits() {
    Random random = new Random(3);
    int[] p = story(random, 60);
    int[] q = story(random, 60);

    List<Passage> passages = aligner.align(join(p, letters("记者获悉"), q), join(p, q)).passages();

    assertThat(passages).hasSize(1);
    assertThat(passages.get(0).edits().toString()).isEqualTo("60=4D60=");
  }

  @Test
  void aFormulaIsFoundBetweenArticlesThatShareNoMore() {
    Random random = new Random(4);
    int[] formula = letters("两国元首先后举行小范围大范围会谈");
    int[] a = join(story(random, 700), formula, story(random, 500));
    int[] b = join(story(random, 200), formula, story(random, 900));

    List<Passage> passages = aligner.align(a, b).passages();

    assertThat(passages).hasSize(1);
    assertThat(passages.get(0))
        .extracting(Passage::aStart, Passage::aEnd)
        .containsExactly(700, 716);
  }

  @Test
  void unrelatedArticlesShareNothing() {
    Random random = new Random(5);
    int passages = 0;
    for (int i = 0; i < 200; i++) {
      passages += aligner.align(story(random, 800), story(random, 800)).passages().size();
    }
    assertThat(passages).isLessThanOrEqualTo(2);
  }

  @Test
  void aNameThatComesAgainAndAgainDoesNotHideTheText() {
    Random random = new Random(6);
    int[] name = letters("第十批在韩志愿军烈士遗骸");
    int[] text = story(random, 20);
    for (int i = 0; i < 30; i++) {
      text = join(text, name, story(random, 15));
    }
    Alignment alignment = aligner.align(misread(random, text, .02), text);

    assertThat(alignment.containmentB()).isGreaterThan(.95);
    assertThat(alignment.passages()).hasSize(1);
  }

  @Test
  void tablesOfOneFigureAndEmptyTextsAreNoTrouble() {
    int[] zeros = new int[5000];
    Arrays.fill(zeros, '0');

    assertThat(aligner.align(zeros, zeros).containmentA()).isEqualTo(1);
    assertThat(aligner.align(new int[0], zeros).passages()).isEmpty();
    assertThat(aligner.align(zeros, new int[] {'0', '0'}).passages()).isEmpty();
    assertThat(new Alignment(0, 0, List.of()).containmentA()).isZero();
  }

  @Test
  void differentThreadsGetTheSame() {
    Random random = new Random(7);
    int[] text = story(random, 600);
    int[] copy = misread(random, text, .05);
    Seeds seeds = aligner.seeds(text);
    Alignment expected = aligner.align(copy, seeds);

    assertThat(
            java.util.stream.IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> aligner.align(copy, seeds))
                .distinct())
        .containsExactly(expected);
  }
}
