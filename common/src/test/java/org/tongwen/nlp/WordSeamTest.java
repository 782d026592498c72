package org.tongwen.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSeamTest {

  @Test
  void wordThatIsPartedGoesOn() {
    assertThat(WordSeam.odds("会议研究部署高质量发", "展各项工作")).isGreaterThan(2);
  }

  @Test
  void figureThatIsPartedGoesOn() {
    assertThat(WordSeam.odds("同比增长5.", "6%,比上月加快")).isGreaterThan(2);
    assertThat(WordSeam.odds("预计开行旅客列车11", "217列")).isGreaterThan(2);
  }

  @Test
  void figureIsNoPartOfTheWordAfterIt() {
    assertThat(WordSeam.odds("大桥主桥全长6", "新、理论创新")).isLessThan(2);
  }

  @Test
  void wordsThatFollowEachOtherGoOn() {
    assertThat(WordSeam.odds("推动两国关系", "的发展")).isGreaterThan(0);
  }

  @Test
  void wordThatBeginsSentencesSpeaksAgainstIt() {
    assertThat(WordSeam.odds("推动两国关系不断", "但是各地仍然")).isLessThan(0);
  }

  @Test
  void unknownWordSaysNothing() {
    assertThat(WordSeam.odds("推动两国关系不断", "龘靐齉")).isZero();
    assertThat(WordSeam.odds("", "各地")).isZero();
  }
}
