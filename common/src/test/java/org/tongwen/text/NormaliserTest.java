package org.tongwen.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NormaliserTest {

  private static String letters(String text) {
    NormalText normal = Normaliser.normalise(text.codePoints().toArray());
    return new String(normal.letters(), 0, normal.length());
  }

  @Test
  void foldsWidthCaseAndScript() {
    assertThat(letters("ＡＢｃ１２３")).isEqualTo("abc123");
    assertThat(letters("兩國元首會談，發展與合作。")).isEqualTo("两国元首会谈发展与合作");
  }

  @Test
  void leavesOutPunctuationAndWhiteSpaceAndKeepsOffsets() {
    NormalText normal = Normaliser.normalise("“中 俄”\n。".codePoints().toArray());

    assertThat(new String(normal.letters(), 0, 2)).isEqualTo("中俄");
    assertThat(normal.offsets()).containsExactly(1, 3);
    assertThat(normal.pageSpan(0, 2)).isEqualTo(new Span(1, 4));
  }

  @Test
  void keepsTheZeroOfYearsInChineseFigures() {
    int[] letters = Normaliser.normalise("二〇二五年".codePoints().toArray()).letters();

    assertThat(new String(letters, 0, letters.length)).isEqualTo("二〇二五年");
  }

  @Test
  void keepsCharactersBeyondTheBasicPlane() {
    int[] text = "𠮷野家".codePoints().toArray();

    assertThat(Normaliser.normalise(text).letters()).containsExactly(text);
  }

  @Test
  void readsTheGivenSpansOnly() {
    int[] text = "甲乙丙丁戊".codePoints().toArray();
    NormalText normal = Normaliser.normalise(text, List.of(new Span(0, 1), new Span(3, 5)));

    assertThat(normal.offsets()).containsExactly(0, 3, 4);
    assertThatThrownBy(() -> Normaliser.normalise(text, List.of(new Span(3, 6))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("5 code points");
  }

  @Property
  void isTheSameWhenDoneTwice(@ForAll String any) {
    assertThat(letters(letters(any))).isEqualTo(letters(any));
  }

  @Property
  void eachLetterComesFromTheCodePointAtItsOffset(@ForAll String any) {
    int[] text = any.codePoints().toArray();
    NormalText normal = Normaliser.normalise(text);
    for (int i = 0; i < normal.length(); i++) {
      assertThat(Normaliser.fold(text[normal.offsets()[i]])).isEqualTo(normal.letters()[i]);
    }
  }
}
