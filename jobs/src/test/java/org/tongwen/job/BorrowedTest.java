package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.PassagesTable;

/** Which letters of a story are an older one's, told from the passages that were found. */
class BorrowedTest {
  @Test
  void aParagraphIsTheOlderStorysAndNotTheOtherWayRound() {
    Dataset<Row> passages = passages(passage("older", 200, "newer", 0, 60)).dataset();

    assertThat(borrowed(passages)).isEqualTo(Map.of("newer", "0-60"));
  }

  @Test
  void whatIsSharedWithATextThatBorrowedItIsBorrowedToo() {
    // The sister of the same day was laid beside the newer one only, and shares ten more letters.
    Dataset<Row> passages =
        passages(passage("older", 200, "newer", 100, 60), passage("newer", 90, "sister", 5, 70))
            .dataset();

    assertThat(borrowed(passages)).isEqualTo(Map.of("newer", "100-160", "sister", "15-75"));
  }

  @Test
  void aCopyThatWasComparedSpeaksForItsReference() {
    Dataset<Row> passages =
        passages(passage("older", 0, "copy", 300, 50), passage("copy", 0, "sister", 0, 400))
            .dataset();

    assertThat(borrowed(passages)).isEqualTo(Map.of("sister", "300-350"));
  }

  @Test
  void otherLettersOfATextThatBorrowsAreItsOwn() {
    Dataset<Row> passages =
        passages(passage("older", 200, "newer", 100, 60), passage("newer", 0, "sister", 0, 130))
            .dataset();

    assertThat(borrowed(passages)).as("30 letters in common").doesNotContainKey("sister");
  }

  @Test
  void aFormulaOfFewLettersIsNobodysParagraph() {
    Dataset<Row> passages = passages(passage("older", 0, "newer", 0, 39)).dataset();

    assertThat(borrowed(passages)).isEmpty();
  }

  private static TableRows passages(Object[]... rows) {
    TableRows passages = TableRows.of(PassagesTable.TABLE);
    List.of(rows).forEach(passages::row);
    return passages;
  }

  /** A stretch of so many letters, the same in both. */
  private static Object[] passage(String a, int aLetter, String b, int bLetter, int letters) {
    return new Object[] {
      "article_a", a, "a_letter", aLetter, "a_letter_end", aLetter + letters,
      "article_b", b, "b_letter", bLetter, "b_letter_end", bLetter + letters,
      "matched", letters
    };
  }

  /** Stretches by reference: an older story and two of the next day, one of them with a copy. */
  private static Map<String, String> borrowed(Dataset<Row> passages) {
    LocalDate day = LocalDate.of(2026, 5, 1);
    Dataset<Row> families =
        TableRows.of(FamiliesTable.TABLE)
            .row(member("older", "older", day))
            .row(member("newer", "newer", day.plusDays(1)))
            .row(member("sister", "sister", day.plusDays(1)))
            .row(member("sister", "copy", day.plusDays(1)))
            .dataset();
    Map<String, String> found = new TreeMap<>();
    for (Row row : Borrowed.of(passages, families).collectAsList()) {
      for (Row stretch : row.<Row>getList(1)) {
        String said = stretch.getInt(0) + "-" + stretch.getInt(1);
        found.merge(row.getString(0), said, (x, y) -> x + " " + y);
      }
    }
    return found;
  }

  private static Object[] member(String reference, String article, LocalDate first) {
    return new Object[] {
      "family_id",
      reference,
      "article_id",
      article,
      "reference_article_id",
      reference,
      "relation",
      reference.equals(article) ? "reference" : "copy",
      "first_print_date",
      first
    };
  }
}
