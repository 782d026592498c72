package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024年9月24日",
        "2024.9.24",
        "2024-09-24",
        "2024/9/24",
        "20240924",
        "二〇二四年九月二十四日",
        "2024年 9月 24 星期二",
        "Tuesday, September 24, 2024",
        "24 Sept 2024",
        "２０２４年９月２４日"
      })
  void readsEachFormOfADate(String text) {
    assertThat(DateReader.full(PageText.fold(text), 0).date()).isEqualTo(LocalDate.of(2024, 9, 24));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024年13月1日", "2023年2月29日", "1234-5678-90", "第2024期", "0048.11.23"})
  void figuresThatAreNoDateAreNone(String text) {
    assertThat(DateReader.full(text, 0)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"星期四,4", "周日,7", "礼拜天,7", "Thursday,4", "Sun,7"})
  void readsWeekdays(String text, int day) {
    assertThat(DateReader.weekday(text).day()).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "农历丙午年四月初五,2026-05-21",
    "农历甲辰年,2024-09-24",
    "丙午年四月初五,2026-05-21",
    "农历正月初一,2026-02-17",
    "农历闰六月初一,2025-07-25"
  })
  void theChineseCalendarAgrees(String lunar, LocalDate date) {
    assertThat(DateReader.lunar(lunar).agreesWith(date)).isTrue();
    assertThat(DateReader.lunar(lunar).agreesWith(date.plusDays(400))).isFalse();
  }

  @Test
  void readsNumbersInChineseFigures() {
    assertThat(ChineseNumbers.parse("二十一")).isEqualTo(21);
    assertThat(ChineseNumbers.parse("十")).isEqualTo(10);
    assertThat(ChineseNumbers.parse("廿三")).isEqualTo(23);
    assertThat(ChineseNumbers.parse("三十")).isEqualTo(30);
    assertThat(ChineseNumbers.parse("腊")).isEqualTo(12);
    assertThat(ChineseNumbers.parse("二〇二四")).isEqualTo(2024);
    assertThat(ChineseNumbers.parse("十年")).isEqualTo(-1);
  }
}
