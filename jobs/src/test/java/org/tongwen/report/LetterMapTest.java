package org.tongwen.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterMapTest {
  @Test
  void runsAreOfLettersFirstAndOfMarksThen() {
    assertThat(LetterMap.runs("中俄，20项。\n𠮷")).containsExactly(2, 1, 3, 2, 1);
  }

  @Test
  void aTextThatBeginsWithAMarkHasNoLettersFirst() {
    assertThat(LetterMap.runs("“中”")).containsExactly(0, 1, 1, 1);
    assertThat(LetterMap.runs("")).containsExactly(0);
  }

  @Test
  void whatIsSearchedIsFoldedAsTheTablesAre() {
    assertThat(LetterMap.searched("《國際》Ａbc，１")).isEqualTo("国际abc1");
  }

  @Test
  void foldedLettersStandInPairs() {
    int[] pairs = LetterMap.folded().codePoints().toArray();

    assertThat(pairs.length % 2).isZero();
    assertThat(LetterMap.folded()).contains("國国", "Ａa");
  }
}
