package org.tongwen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void aChineseCharacterTakesTwoCells() {
    assertThat(Columns.width("阳江日报")).isEqualTo(8);
    assertThat(Columns.width("中a，1")).isEqualTo(6);
    assertThat(Columns.width("𠮷")).isEqualTo(2);
    assertThat(Columns.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void columnsStandUnderEachOther() {
    List<String> lines =
        Columns.lines(List.of(List.of("衡阳日报", "1"), List.of("abc", "2"), List.of("", "3")));

    assertThat(lines).containsExactly("衡阳日报  1", "abc       2", "          3");
  }

  @Test
  void aCutTextKeepsItsWidth() {
    assertThat(Columns.clip("合作成果", 8)).isEqualTo("合作成果");
    assertThat(Columns.clip("合作成果", 7)).isEqualTo("合作成…");
    assertThat(Columns.clip("合作成果", 6)).isEqualTo("合作…");
  }

  @Test
  void whatCouldSteerTheTerminalIsLeftOut() {
    assertThat(Columns.clean("a\u001b[31m红\r\n\u202e中\u200b")).isEqualTo("a[31m红 中");
    assertThat(Columns.clean("  标题 　引题 ")).isEqualTo("标题 引题");
  }

  @Test
  void linesBreakAtSpacesAndBetweenChineseCharacters() {
    assertThat(Columns.wrapped("one two three", 8, "")).containsExactly("one two", "three");
    assertThat(Columns.wrapped("合作成果越来越多", 6, "> ")).containsExactly("> 合作成", "> 果越来", "> 越多");
    assertThat(Columns.wrapped("", 6, "")).isEmpty();
  }
}
