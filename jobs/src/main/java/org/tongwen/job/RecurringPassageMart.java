package org.tongwen.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.tongwen.table.MartRecurringPassageTable;

/**
 * Makes {@code mart_recurring_passage}: the wording that different stories share.
 *
 * <p>A passage of two articles of different families is cut into its sentences ({@link Wordings}).
 * Rows whose letters and digits agree are one, and are counted in all copies of the families
 * concerned ({@link WordingCopies}). From passage to wording to family and back to the wording all
 * that is known goes as {@link Keyed} records.
 *
 * <p>Memory: of one part, the texts of its articles or families, and the passages of its wordings.
 */
final class RecurringPassageMart {
  private RecurringPassageMart() {}

  /**
   * One row a wording.
   *
   * @param passages rows of {@code passages}
   * @param prints as {@link Prints} makes them
   * @param articles rows of {@code articles}
   * @param pages rows of {@code pages}
   * @param sketches rows of {@code sketches}
   * @param leastLetters wordings of fewer letters and digits are left out
   * @param parts of the shuffles
   */
  static Dataset<Row> of(
      Dataset<Row> passages,
      Dataset<Row> prints,
      Dataset<Row> articles,
      Dataset<Row> pages,
      Dataset<Row> sketches,
      int leastLetters,
      int parts) {
    Dataset<Row> bodies =
        articles
            .select("article_id", "page_id", "body_spans")
            .join(pages.select("page_id", "text"), "page_id");
    Dataset<Row> sides = PassageSides.of(acrossFamilies(passages, prints), bodies, parts);
    Dataset<Row> copies =
        prints
            .select("article_id", "chain_id", "family_id", "issue_date", "paper")
            .join(sketches.select("article_id", "letters"), "article_id");
    Dataset<Row> found = WordingCopies.of(Wordings.of(sides, leastLetters, parts), copies, parts);
    return Keyed.rows(
        found, parts, MartRecurringPassageTable.TABLE.schema(), RecurringPassageMart::row);
  }

  private static Dataset<Row> acrossFamilies(Dataset<Row> passages, Dataset<Row> prints) {
    // Undated prints come last.
    String day = "unix_date(coalesce(issue_date, DATE'9999-12-31')) AS day_";
    Dataset<Row> a =
        prints.selectExpr("article_id AS article_a", "family_id AS family_a", day + "a");
    Dataset<Row> b =
        prints.selectExpr("article_id AS article_b", "family_id AS family_b", day + "b");
    return passages
        .select("article_a", "a_start", "a_end", "article_b", "b_start", "b_end")
        .join(a, "article_a")
        .join(b, "article_b")
        .where("family_a <> family_b");
  }

  /** Counts a wording in its families. */
  private static Row row(List<ByteBuffer> records) {
    String id = Ids.ofKey(Keyed.key(records.get(0)));
    Set<Long> articles = new HashSet<>();
    Set<String> papers = new TreeSet<>();
    TreeSet<Integer> days = new TreeSet<>();
    Wordings.Quotation quotation = null;
    int letters = 0;
    for (ByteBuffer record : records) {
      WordingCopies.Prints prints = WordingCopies.Prints.of(record);
      letters = prints.letters();
      quotation = prints.quotation() == null ? quotation : prints.quotation();
      for (WordingCopies.Print print : prints.prints()) {
        articles.add(print.chain());
        if (print.paper().length > 0) {
          papers.add(new String(print.paper(), UTF_8));
        }
        if (print.day() != WordingCopies.NO_DAY) {
          days.add(print.day());
        }
      }
    }
    return RowFactory.create(
        id,
        new String(quotation.text(), UTF_8),
        quotation.sentence() ? "sentence" : "clause",
        letters,
        (long) records.size(),
        (long) articles.size(),
        papers.size(),
        String.join("、", papers),
        days.isEmpty() ? null : LocalDate.ofEpochDay(days.first()),
        days.isEmpty() ? null : LocalDate.ofEpochDay(days.last()),
        (long) days.size(),
        Ids.ofKey(quotation.articleId()));
  }
}
