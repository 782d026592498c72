package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookAlikesTest {
  @Test
  void knowsWhatIsTakenForOneAnother() {
    assertThat(LookAlikes.alike('己', '已')).isTrue();
    assertThat(LookAlikes.alike('已', '己')).isTrue();
    assertThat(LookAlikes.alike('門', '們')).isTrue();
    assertThat(LookAlikes.alike('己', '己')).isFalse();
    assertThat(LookAlikes.alike('国', '家')).isFalse();
    assertThat(LookAlikes.of('土')).contains('士');
  }

  @Test
  void knowsWhatIsHardlyEverPrinted() {
    assertThat(LookAlikes.rare('龘')).isTrue();
    assertThat(LookAlikes.rare(0x20BB7)).isTrue();
    assertThat(LookAlikes.rare('国')).isFalse();
    assertThat(LookAlikes.rare('a')).isFalse();
  }
}
