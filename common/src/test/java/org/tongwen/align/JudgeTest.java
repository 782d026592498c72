package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongwen.sketch.SampleText.join;
import static org.tongwen.sketch.SampleText.letters;
import static org.tongwen.sketch.SampleText.story;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final long DAY = 20_000;
  private final Random random = new Random(1);
  private final int[] text = story(random, 1000);

  private static Judgement judge(int[] a, int[] b) {
    return judge(a, new Side(a.length, DAY, false), b, new Side(b.length, DAY, false));
  }

  private static Judgement judge(int[] a, Side sideA, int[] b, Side sideB) {
    Alignment alignment = new Aligner(AlignerSettings.DEFAULT).align(a, b);
    return new Judge(JudgeSettings.DEFAULT).judge(Measures.of(a, b, alignment, 0), sideA, sideB);
  }

  private int[] part(int from, int to) {
    return Arrays.copyOfRange(text, from, to);
  }

  @Test
  void whatEachHoldsOfTheOtherIsACopy() {
    Judgement judgement = judge(part(20, 980), join(story(random, 30), text));

    assertThat(judgement.relation()).isEqualTo(Relation.COPY);
    assertThat(judgement.joins()).isTrue();
    assertThat(judgement.partIsA()).isTrue();
  }

  @Test
  void whatBeginsWhereTheOtherBeginsIsAbridgedOrABrief() {
    assertThat(judge(join(part(0, 200), part(500, 700)), text).relation())
        .isEqualTo(Relation.ABRIDGED);
    Judgement brief = judge(join(letters("新华社北京四月五日电"), part(0, 80)), text);
    assertThat(brief.relation()).isEqualTo(Relation.BRIEF);
    assertThat(brief.joins()).isTrue();
  }

  @Test
  void whatStandsInTheMiddleIsAnExcerptAndJoinsNothing() {
    Judgement excerpt = judge(text, part(500, 800));

    assertThat(excerpt.relation()).isEqualTo(Relation.EXCERPT);
    assertThat(excerpt.verdict()).isEqualTo(Verdict.ACCEPTED);
    assertThat(excerpt.partIsA()).isFalse();
    assertThat(excerpt.joins()).isFalse();
    assertThat(excerpt.reasons()).contains(Reason.NOT_FROM_THE_BEGINNING);
  }

  @Test
  void aPrintedContinuationMayStandInTheMiddle() {
    int[] rest = part(600, 1000);
    Judgement judgement =
        judge(rest, new Side(rest.length, DAY, true), text, new Side(text.length, DAY, false));

    assertThat(judgement.relation()).isEqualTo(Relation.CONTINUATION);
    assertThat(judgement.joins()).isTrue();
  }

  @Test
  void mostOfAStoryWithoutItsOpeningIsStillItsPrint() {
    assertThat(judge(part(400, 1000), text).relation()).isEqualTo(Relation.SHORTENED);
  }

  @Test
  void aBorrowedParagraphIsASharedPassage() {
    Judgement judgement = judge(join(story(random, 500), part(300, 420), story(random, 300)), text);

    assertThat(judgement.relation()).isEqualTo(Relation.SHARES_PASSAGE);
    assertThat(judgement.joins()).isFalse();
  }

  @Test
  void theSameFormWithOtherFiguresIsNoReprint() {
    String form = "今日天气多云转晴%d度到%d度偏北风%d级相对湿度%d能见度%d公里空气质量指数%d首要污染物无明日天气多云";
    Judgement judgement =
        judge(
            letters(form.formatted(12, 25, 3, 45, 18, 62)),
            letters(form.formatted(31, 38, 5, 80, 27, 104)));

    assertThat(judgement.relation()).isEqualTo(Relation.SAME_FORM);
    assertThat(judgement.joins()).isFalse();
  }

  @Test
  void aShortFormulaAtTheBeginningIsNotEnoughDaysApart() {
    int[] opening = story(random, 45);
    int[] a = join(opening, story(random, 25));
    int[] b = join(opening, story(random, 600));
    Side later = new Side(b.length, DAY + 8, false);

    assertThat(judge(a, new Side(a.length, DAY, false), b, later).joins()).isFalse();
  }

  @Test
  void printsFurtherApartThanTheWindowAreBorderline() {
    Judgement judgement =
        judge(text, new Side(1000, DAY, false), text, new Side(1000, DAY + 30, false));

    assertThat(judgement.verdict()).isEqualTo(Verdict.BORDERLINE);
    assertThat(judgement.reasons()).contains(Reason.OUTSIDE_WINDOW);
    assertThat(judge(text, Side.of(1000), text, Side.of(1000)).reasons())
        .contains(Reason.DATE_UNKNOWN);
  }

  @Test
  void nothingInCommonIsUnrelated() {
    assertThat(judge(text, story(random, 700)).relation()).isEqualTo(Relation.UNRELATED);
    assertThat(judge(text, new int[0]).verdict()).isEqualTo(Verdict.REJECTED);
  }
}
