package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongwen.sketch.SampleText.letters;

import org.junit.jupiter.api.Test;

class EditScriptTest {
  private static final int[] A = letters("推动合作成果越来越多");
  private static final int[] B = letters("推动了合作成色越来越");
  private static final EditScript SCRIPT =
      new EditScript.Builder()
          .add(EditScript.EQUAL, 2)
          .add(EditScript.INSERT, 1)
          .add(EditScript.EQUAL, 3)
          .add(EditScript.REPLACE, 1)
          .add(EditScript.EQUAL, 3)
          .add(EditScript.DELETE, 1)
          .build();

  @Test
  void readsAsWhatWasChanged() {
    assertThat(SCRIPT.describe(A, 0, B, 0)).isEqualTo("2=[>了]3=[果>色]3=[多>]");
    assertThat(SCRIPT).hasToString("2=1I3=1X3=1D");
  }

  @Test
  void turnsTheOneIntoTheOther() {
    assertThat(EditScript.apply("2=[>了]3=[果>色]3=[多>]", A, 0)).containsExactly(B);
    assertThatThrownBy(() -> EditScript.apply("2=[丙>丁]", A, 0)).hasMessageContaining("letter 2");
  }

  @Test
  void countsItsLetters() {
    assertThat(SCRIPT.equalLetters()).isEqualTo(8);
    assertThat(SCRIPT.edits()).isEqualTo(3);
  }
}
