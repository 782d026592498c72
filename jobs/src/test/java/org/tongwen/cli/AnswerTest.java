package org.tongwen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongwen.job.LocalSpark;

class AnswerTest {
  private static final String QUERY =
      """
      SELECT * FROM VALUES
        ('华西都市报', DATE '2026-05-21', array('甲', '乙'), 7, 0.5D),
        ('=1+1, "x"', NULL, array(), 1234, NULL)
        AS t(paper, day, names, n, share) ORDER BY n
      """;

  private static List<String> printed(String query, Answer.Format format, int most) {
    StringWriter text = new StringWriter();
    new Answer(LocalSpark.session().sql(query), new PrintWriter(text)).print(format, most);
    return text.toString().lines().toList();
  }

  @Test
  void aTableKeepsItsColumnsUnderEachOtherWithChineseTextAndFiguresToTheRight() {
    assertThat(printed(QUERY, Answer.Format.table, 10))
        .containsExactly(
            "paper       day         names        n  share",
            "─────       ───         ─────        ─  ─────",
            "华西都市报  2026-05-21  [甲, 乙]     7    0.5",
            "=1+1, \"x\"   null        []        1234   null");
  }

  @Test
  void aTableThatIsCutSaysSo() {
    assertThat(printed(QUERY, Answer.Format.table, 1))
        .hasSize(4)
        .last()
        .asString()
        .contains("--rows");
  }

  @Test
  void csvHasArraysAsJsonAndNoFormulae() {
    assertThat(printed(QUERY, Answer.Format.csv, 1))
        .containsExactly(
            "paper,day,names,n,share",
            "华西都市报,2026-05-21,\"[\"\"甲\"\",\"\"乙\"\"]\",7,0.5",
            "\"'=1+1, \"\"x\"\"\",,[],1234,");
  }

  @Test
  void jsonIsALineARowWithEveryColumn() {
    assertThat(printed(QUERY, Answer.Format.json, 1))
        .containsExactly(
            "{\"paper\":\"华西都市报\",\"day\":\"2026-05-21\",\"names\":[\"甲\",\"乙\"],\"n\":7,\"share\":0.5}",
            "{\"paper\":\"=1+1, \\\"x\\\"\",\"day\":null,\"names\":[],\"n\":1234,\"share\":null}");
  }

  @Test
  void columnsMayHaveAnyName() {
    for (Answer.Format format : Answer.Format.values()) {
      assertThat(printed("SELECT count(1), 1 AS `a.b` FROM range(3)", format, 9).toString())
          .contains("count(1)", "a.b", "3");
    }
  }

  @Test
  void aReaderWhoHasSeenEnoughEndsTheAnswer() {
    Writer closed =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("closed");
          }

          @Override
          public void flush() throws IOException {
            throw new IOException("closed");
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    // Ten milliard rows would be here at Christmas.
    new Answer(
            LocalSpark.session().sql("SELECT id FROM range(0, 10000000000L, 1, 100000)"),
            new PrintWriter(closed))
        .print(Answer.Format.csv, 1);
  }

  @Test
  void csvCellsAreQuotedWhereNeeded() {
    assertThat(Answer.csvLine(List.of("a", "b,c", "d\"e"))).isEqualTo("a,\"b,c\",\"d\"\"e\"");
  }
}
