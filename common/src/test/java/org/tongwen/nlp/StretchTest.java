package org.tongwen.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchTest {

  private static List<String> cut(String text) {
    List<String> stretches = new ArrayList<>();
    char[] units = text.toCharArray();
    for (int from = 0; from < units.length; ) {
      int to = Stretch.end(units, from);
      stretches.add(text.substring(from, to));
      from = to;
    }
    return stretches;
  }

  @Test
  void aShortTextIsOneStretch() {
    assertThat(cut("第一句。第二句。")).containsExactly("第一句。第二句。");
  }

  @Test
  void aLongTextIsCutAfterSentencesIntoStretchesAsLongAsMayBe() {
    String text = ("字".repeat(99) + "。").repeat(25);

    assertThat(cut(text)).extracting(String::length).containsExactly(1000, 1000, 500);
    assertThat(String.join("", cut(text))).isEqualTo(text);
  }

  @Test
  void aSentenceLongerThanTheBoundIsCutAfterItsLastPause() {
    String text = "字".repeat(700) + "，" + "字".repeat(700) + "。";

    assertThat(cut(text)).extracting(String::length).containsExactly(701, 701);
  }

  @Test
  void noCharacterIsCutInTwo() {
    String text = "字" + "𠮷".repeat(2000);

    assertThat(String.join("", cut(text))).isEqualTo(text);
    assertThat(cut(text))
        .allSatisfy(
            stretch -> {
              assertThat(stretch.length()).isLessThanOrEqualTo(1000);
              assertThat(Character.isLowSurrogate(stretch.charAt(0))).isFalse();
            });
  }
}
