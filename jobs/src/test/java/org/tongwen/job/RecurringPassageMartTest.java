package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongwen.job.TableRows.span;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.text.Normaliser;

/** Wording that several stories share, found in two texts small enough to count by hand. */
class RecurringPassageMartTest {
  private static final LocalDate DAY_1 = LocalDate.of(2026, 4, 30);
  private static final LocalDate DAY_3 = LocalDate.of(2026, 5, 2);

  @Test
  void aFormulaOfTwoStoriesIsOneRowHoweverOftenItIsFound() {
    // Code points: the sign before it is outside the basic plane, the line break in it is the
    // page's.
    String first = "𠀀开头。两国元首先后举行小范围、大范围\n会谈。然后不同。";
    String second = "另外一句。两国元首先后举行小范围、大范围会谈。别的。";
    int start = first.codePointCount(0, first.indexOf("两国"));
    int end = first.codePointCount(0, first.indexOf("。然后"));
    int startB = second.indexOf("两国");
    int endB = second.indexOf("。别的");
    Dataset<Row> rows =
        recurring(
            first,
            second,
            TableRows.of(PassagesTable.TABLE)
                // b2 is not compared with a1, but is a copy of b1.
                .row(passage("a1", start, end, "b1", startB, endB))
                .row(passage("b1", startB, endB, "a1", start, end))
                // Of one family: a copy, no formula.
                .row(passage("b1", 0, second.length() - 1, "b2", 0, second.length() - 1))
                .dataset());
    assertThat(rows.columns()).containsExactly(MartRecurringPassageTable.TABLE.columnNames());
    assertThat(rows.count()).isEqualTo(1);
    Row formula = rows.head();
    assertThat(formula.<String>getAs("text")).isEqualTo("两国元首先后举行小范围、大范围会谈");
    assertThat(formula.<String>getAs("kind")).isEqualTo("sentence");
    assertThat(formula.<Integer>getAs("letters")).isEqualTo(16);
    assertThat(formula.<Long>getAs("families")).isEqualTo(2);
    assertThat(formula.<Long>getAs("articles")).isEqualTo(3);
    assertThat(formula.<Integer>getAs("papers")).isEqualTo(1);
    assertThat(formula.<String>getAs("paper_names")).isEqualTo("北报");
    assertThat(formula.<LocalDate>getAs("first_date")).isEqualTo(DAY_1);
    assertThat(formula.<LocalDate>getAs("last_date")).isEqualTo(DAY_3);
    assertThat(formula.<Long>getAs("dates")).isEqualTo(2);
    assertThat(formula.<String>getAs("first_article_id")).isEqualTo("00000000000000a1");
  }

  @Test
  void aPassageIsCutIntoItsSentencesAndItsEndsAreClauses() {
    String first = "甲方表示，愿同乙方一道努力。会谈后双方签署联合声明。当天中午举行欢迎宴会。";
    String second = "对方说，愿同乙方一道努力。会谈後双方签署联合声明。当天中午举行欢迎仪式。";
    int start = first.indexOf("愿同");
    int end = first.indexOf("宴会");
    Dataset<Row> rows =
        recurring(
            first,
            second,
            TableRows.of(PassagesTable.TABLE)
                .row(passage("a1", start, end, "b1", second.indexOf("愿同"), second.indexOf("仪式")))
                .dataset());
    // 後 is the traditional form of 后: the same letters.
    assertThat(
            rows.orderBy("text").collectAsList().stream().map(r -> r.getString(1) + r.getString(2)))
        .containsExactly("会谈后双方签署联合声明sentence", "当天中午举行欢迎clause", "愿同乙方一道努力clause");
  }

  @Test
  void aCaptionWithinTheBodyIsNotQuoted() {
    String first = "两国元首共同【图片说明】会见了记者。";
    String second = "两国元首共同会见了记者。";
    Dataset<Row> one =
        recurring(
            first,
            second,
            TableRows.of(PassagesTable.TABLE).row(passage("a1", 0, 17, "b1", 0, 11)).dataset(),
            List.of(span(0, 6), span(12, 18)));
    assertThat(one.head().<String>getAs("text")).isEqualTo("两国元首共同会见了记者");
    assertThat(one.head().<String>getAs("kind")).isEqualTo("sentence");
  }

  @Test
  void wordingOfFewLettersIsLeftOut() {
    Dataset<Row> rows =
        recurring(
            "记者张三李四报道。",
            "记者张三李四报道。",
            TableRows.of(PassagesTable.TABLE).row(passage("a1", 0, 7, "b1", 0, 7)).dataset());
    assertThat(rows.isEmpty()).isTrue();
  }

  private static Object[] passage(String a, int aStart, int aEnd, String b, int bStart, int bEnd) {
    return new Object[] {
      "article_a", a, "a_start", aStart, "a_end", aEnd,
      "article_b", b, "b_start", bStart, "b_end", bEnd
    };
  }

  private static Dataset<Row> recurring(String first, String second, Dataset<Row> passages) {
    return recurring(
        first, second, passages, List.of(span(0, first.codePointCount(0, first.length()))));
  }

  /** Article a1 of family A has the first text, b1 and b2 of family B the second one. */
  private static Dataset<Row> recurring(
      String first, String second, Dataset<Row> passages, List<Row> spansOfFirst) {
    List<Row> spansOfSecond = List.of(span(0, second.length()));
    Dataset<Row> printed =
        TableRows.of(ArticlesTable.TABLE)
            .row("article_id", "a1", "page_id", "p1", "body_spans", spansOfFirst)
            .row("article_id", "b1", "page_id", "p2", "body_spans", spansOfSecond)
            .row("article_id", "b2", "page_id", "p3", "body_spans", spansOfSecond)
            .dataset();
    Dataset<Row> families =
        TableRows.of(FamiliesTable.TABLE)
            .row("family_id", "A", "article_id", "a1")
            .row("family_id", "B", "article_id", "b1")
            .row("family_id", "B", "article_id", "b2")
            .dataset();
    Dataset<Row> pages =
        TableRows.of(PagesTable.TABLE)
            .row("page_id", "p1", "paper", "北报", "issue_date", DAY_1, "text", first)
            .row("page_id", "p2", "paper", "北报", "issue_date", DAY_3, "text", second)
            .row("page_id", "p3", "text", second)
            .dataset();
    Dataset<Row> sketches =
        TableRows.of(SketchesTable.TABLE)
            .row("article_id", "a1", "letters", letters(first))
            .row("article_id", "b1", "letters", letters(second))
            .row("article_id", "b2", "letters", letters(second))
            .dataset();
    return RecurringPassageMart.of(
        passages, Prints.of(printed, families, pages, sketches), printed, pages, sketches, 8, 2);
  }

  private static String letters(String text) {
    int[] letters = Normaliser.normalise(text.codePoints().toArray()).letters();
    return new String(letters, 0, letters.length);
  }
}
