package org.tongwen.job;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.error.WarehouseErrors;
import org.tongwen.sketch.Anchors;
import org.tongwen.sketch.MinHash;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

/** What the tables know of two articles and of the pair that they are. */
final class TwoArticles {
  private static final int CANDIDATES_NAMED = 6;

  private final Warehouse house;
  private final Comparison.Article a;
  private final Comparison.Article b;

  private TwoArticles(Warehouse house, Comparison.Article a, Comparison.Article b) {
    this.house = house;
    this.a = a;
    this.b = b;
  }

  /**
   * Finds two articles.
   *
   * @param idA an article's id, the beginning of one, or the id that was supplied with it
   * @param idB the same of the other
   * @throws org.tongwen.error.TongwenException if there is no such article, or several
   */
  static TwoArticles of(Warehouse house, String idA, String idB) {
    String first = resolve(house, idA);
    String second = resolve(house, idB);
    Map<String, Comparison.Article> articles = load(house, first, second);
    return new TwoArticles(house, articles.get(first), articles.get(second));
  }

  Comparison.Article a() {
    return a;
  }

  Comparison.Article b() {
    return b;
  }

  private static String resolve(Warehouse house, String id) {
    Dataset<Row> articles =
        house.read(ArticlesTable.TABLE).select(col("article_id"), col("source_id"));
    List<Row> found =
        articles
            .where(col("article_id").startsWith(id).or(col("source_id").equalTo(id)))
            .orderBy(
                col("article_id").equalTo(id).desc(),
                col("source_id").eqNullSafe(id).desc(),
                col("article_id"))
            .limit(CANDIDATES_NAMED)
            .collectAsList();
    if (found.isEmpty() || id.isBlank()) {
      throw WarehouseErrors.articleMissing(id, house.location());
    }
    List<String> exact =
        found.stream()
            .filter(r -> id.equals(r.getString(0)) || id.equals(r.getString(1)))
            .map(r -> r.getString(0))
            .toList();
    if (exact.contains(id) || exact.size() == 1) {
      return exact.get(0);
    }
    if (exact.size() > 1 || found.size() > 1) {
      throw WarehouseErrors.articleAmbiguous(id, found.stream().map(r -> r.getString(0)).toList());
    }
    return found.get(0).getString(0);
  }

  private static Map<String, Comparison.Article> load(
      Warehouse house, String first, String second) {
    Dataset<Row> articles =
        house
            .read(ArticlesTable.TABLE)
            .where(col("article_id").isin(first, second))
            .select("article_id", "page_id", "headline", "agency", "jump_from");
    Dataset<Row> pages =
        house
            .read(PagesTable.TABLE)
            .select(
                "page_id",
                "source",
                "paper",
                "issue_date",
                "issue_date_source",
                "stated_date",
                "page_no",
                "text");
    Dataset<Row> sketches =
        house
            .read(SketchesTable.TABLE)
            .where(col("article_id").isin(first, second))
            .select("article_id", "letters", "offsets", "minhash", "anchors");
    Dataset<Row> rows = articles.join(pages, "page_id").join(sketches, "article_id");
    Map<String, Row> families = new HashMap<>();
    if (house.has(FamiliesTable.TABLE)) {
      house
          .read(FamiliesTable.TABLE)
          .where(col("article_id").isin(first, second))
          .select("article_id", "family_id", "relation", "completeness", "corrections")
          .collectAsList()
          .forEach(r -> families.put(r.getString(0), r));
    }
    Map<String, Comparison.Article> out = new HashMap<>();
    for (Row row : rows.collectAsList()) {
      Comparison.Article article = article(row, families.get(row.<String>getAs("article_id")));
      out.put(article.articleId(), article);
    }
    for (String id : List.of(first, second)) {
      if (!out.containsKey(id)) {
        throw WarehouseErrors.tableMissing(SketchesTable.TABLE.name(), house.location());
      }
    }
    return out;
  }

  private static Comparison.Article article(Row row, Row family) {
    int[] letters = row.<String>getAs("letters").codePoints().toArray();
    return new Comparison.Article(
        row.getAs("article_id"),
        row.getAs("page_id"),
        row.getAs("source"),
        row.getAs("paper"),
        date(row.getAs("issue_date")),
        row.getAs("issue_date_source"),
        date(row.getAs("stated_date")),
        row.getAs("page_no"),
        row.getAs("headline"),
        row.getAs("agency"),
        family == null ? null : family.getString(1),
        family == null ? null : family.getString(2),
        family == null ? 0 : family.getDouble(3),
        family == null ? List.of() : family.getList(4),
        row.getAs("jump_from") != null,
        row.<String>getAs("text").codePoints().toArray(),
        letters,
        Packed.offsets(row.getAs("offsets"), letters.length),
        MinHash.unpack(row.getAs("minhash")),
        Anchors.unpack(row.getAs("anchors")));
  }

  private static LocalDate date(Object value) {
    return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
  }

  /** What the run said of the pair; null where it did not compare the two. */
  Comparison.Stored stored() {
    if (!house.has(SimilaritiesTable.TABLE)) {
      return null;
    }
    boolean inOrder = a.articleId().compareTo(b.articleId()) <= 0;
    String low = (inOrder ? a : b).articleId();
    String high = (inOrder ? b : a).articleId();
    List<Row> rows =
        house
            .read(SimilaritiesTable.TABLE)
            .where(col("article_a").equalTo(low).and(col("article_b").equalTo(high)))
            .select("relation", "verdict", "reasons")
            .limit(1)
            .collectAsList();
    return rows.isEmpty()
        ? null
        : new Comparison.Stored(
            rows.get(0).getString(0), rows.get(0).getString(1), rows.get(0).getList(2));
  }

  /** Variants of their family that one of the two has; none where they share none. */
  List<Comparison.Reading> readings() {
    if (a.familyId() == null
        || !a.familyId().equals(b.familyId())
        || !house.has(VariantsTable.TABLE)) {
      return List.of();
    }
    List<Comparison.Reading> out = new ArrayList<>();
    List<Row> rows =
        house
            .read(VariantsTable.TABLE)
            .where(col("family_id").equalTo(a.familyId()))
            .where(
                array_contains(col("article_ids"), a.articleId())
                    .or(array_contains(col("article_ids"), b.articleId())))
            .orderBy("position", "reference", "reading")
            .select("kind", "reference", "reading", "papers", "article_ids")
            .collectAsList();
    for (Row row : rows) {
      List<String> copies = row.getList(4);
      out.add(
          new Comparison.Reading(
              row.getString(0),
              row.getString(1),
              row.getString(2),
              row.getList(3),
              copies.contains(a.articleId()),
              copies.contains(b.articleId())));
    }
    return List.copyOf(out);
  }
}
