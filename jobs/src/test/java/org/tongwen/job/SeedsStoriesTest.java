package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongwen.job.SeedsWarehouse.printed;
import static org.tongwen.job.SeedsWarehouse.rows;
import static org.tongwen.job.SeedsWarehouse.solid;
import static org.tongwen.job.SeedsWarehouse.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.tongwen.table.ConsensusTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

/** What is found on the five real pages: families, passages, readings and repaired texts. */
class SeedsStoriesTest {
  private static final String TALKS = "习近平同俄罗斯总统普京会谈";
  private static final String FORMULA = "两国元首先后举行小范围、大范围会谈";

  private static final Warehouse WAREHOUSE = SeedsWarehouse.open();

  private static Dataset<Row> familiesPrinted() {
    return WAREHOUSE.read(FamiliesTable.TABLE).join(printed(), "article_id");
  }

  @Test
  void theTalksOfTwoYearsAreTwoFamilies() {
    Map<String, Set<String>> days =
        familiesPrinted()
            .where(col("headline").equalTo(TALKS))
            .select("family_id", "day")
            .collectAsList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.getString(0),
                    Collectors.mapping(r -> r.getString(1), Collectors.toSet())));
    assertThat(days.values()).containsExactlyInAnyOrder(Set.of("2026-05-21"), Set.of("2025-05-09"));
  }

  @Test
  void sixStoriesAreReprintedAndEveryOtherArticleIsAFamilyOfOne() {
    Map<String, Long> sizes =
        rows(FamiliesTable.TABLE, "family_id").stream()
            .collect(Collectors.groupingBy(r -> r.getString(0), Collectors.counting()));
    assertThat(sizes).hasSize(15);
    assertThat(sizes.values())
        .filteredOn(n -> n > 1)
        .containsExactlyInAnyOrder(3L, 2L, 2L, 2L, 2L, 2L);
  }

  @Test
  void copiesThatGoOnOnAnotherPageAreIncomplete() {
    List<Row> cut =
        familiesPrinted()
            .where("paper = '阳江日报' AND jump_to IS NOT NULL AND article_id <> reference_article_id")
            .select("headline", "jump_to", "chain_completeness", "relation")
            .collectAsList();
    assertThat(cut)
        .extracting(r -> r.getString(0), r -> r.getString(1))
        .containsExactlyInAnyOrder(tuple(TALKS, "8"), tuple("习近平同俄罗斯总统普京共同会见记者", "7"));
    assertThat(cut)
        .allSatisfy(
            r -> {
              assertThat(r.getDouble(2)).isBetween(0.3, 0.7);
              assertThat(r.getString(3)).isEqualTo("abridged");
            });
  }

  @Test
  void twoPapersDifferOverTheColourAndTheFruitOfCooperation() {
    assertThatPapersRead(TALKS, "合作成果越来越多", "合作成色越来越足");
  }

  @Test
  void twoPapersDifferOverAnImportantAndAMajorConsensus() {
    assertThatPapersRead("习近平同俄罗斯总统普京茶叙", "重大共识", "重要共识");
  }

  /**
   * Between 阳江日报 and 衡阳日报 a place has two readings, of which the reference of the family has one;
   * each paper has its own and not the other's.
   */
  private static void assertThatPapersRead(String headline, String yangjiang, String hengyang) {
    Map<String, String> family = new HashMap<>();
    Map<String, String> bodies = new HashMap<>();
    for (Row r :
        familiesPrinted()
            .where(col("headline").equalTo(headline).and(col("day").equalTo("2026-05-21")))
            .select("paper", "family_id", "body")
            .collectAsList()) {
      family.put(r.getString(0), r.getString(1));
      bodies.put(r.getString(0), r.getString(2).replace("\n", ""));
    }
    assertThat(bodies.get("阳江日报")).contains(yangjiang).doesNotContain(hengyang);
    assertThat(bodies.get("衡阳日报")).contains(hengyang).doesNotContain(yangjiang);
    assertThat(family.get("阳江日报")).isEqualTo(family.get("衡阳日报"));

    List<Row> variants =
        WAREHOUSE
            .read(VariantsTable.TABLE)
            .where(col("family_id").equalTo(family.get("阳江日报")))
            .where(
                col("reference")
                    .isin(yangjiang, hengyang)
                    .and(col("reading").isin(yangjiang, hengyang)))
            .select("reference", "reading", "papers", "kind", "context", "page_start", "page_end")
            .collectAsList();
    assertThat(variants).hasSize(1);
    Row variant = variants.get(0);
    String reader = variant.getString(1).equals(yangjiang) ? "阳江日报" : "衡阳日报";
    assertThat(variant.getString(0)).isNotEqualTo(variant.getString(1));
    assertThat(variant.<String>getList(2)).containsExactly(reader);
    assertThat(variant.getString(3)).isEqualTo("wording");
    assertThat(variant.getString(4)).contains(variant.getString(0));
    assertThat(variant.getInt(6)).isGreaterThan(variant.getInt(5));
  }

  @Test
  void aFormulaOfTwoMeetingsRecursAndMergesNothing() {
    List<Row> formula =
        rows(
            MartRecurringPassageTable.TABLE,
            "text",
            "families",
            "cast(first_date AS string)",
            "cast(last_date AS string)");
    assertThat(formula)
        .filteredOn(r -> r.getString(0).contains(FORMULA))
        .extracting(r -> r.getLong(1), r -> r.getString(2), r -> r.getString(3))
        .containsExactly(tuple(2L, "2025-05-09", "2026-05-21"));
    Map<String, Set<String>> years =
        familiesPrinted().selectExpr("family_id", "left(day, 4)").collectAsList().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.getString(0),
                    Collectors.mapping(r -> r.getString(1), Collectors.toSet())));
    assertThat(years.values()).allSatisfy(y -> assertThat(y).hasSize(1));
  }

  @Test
  void theFormulaIsAPassageBetweenTheTwoMeetings() {
    Map<String, String> texts = texts();
    Map<String, String> days = new HashMap<>();
    rows(PagesTable.TABLE, "page_id", "cast(issue_date AS string)")
        .forEach(r -> days.put(r.getString(0), r.getString(1)));
    assertThat(
            rows(
                PassagesTable.TABLE,
                "a_page_id",
                "a_start",
                "a_end",
                "b_page_id",
                "b_start",
                "b_end"))
        .filteredOn(r -> !days.get(r.getString(0)).equals(days.get(r.getString(3))))
        .anySatisfy(
            r -> {
              assertThat(letters(texts.get(r.getString(0)), r.getInt(1), r.getInt(2)))
                  .contains("两国元首先后举行小范围");
              assertThat(letters(texts.get(r.getString(3)), r.getInt(4), r.getInt(5)))
                  .contains("两国元首先后举行小范围");
            });
  }

  @Test
  void everyFamilyOfSeveralHasARepairedText() {
    Set<String> several =
        rows(FamiliesTable.TABLE, "family_id").stream()
            .collect(Collectors.groupingBy(r -> r.getString(0), Collectors.counting()))
            .entrySet()
            .stream()
            .filter(e -> e.getValue() > 1)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    assertThat(rows(ConsensusTable.TABLE, "family_id", "text"))
        .allSatisfy(r -> assertThat(r.getString(1)).isNotBlank())
        .extracting(r -> r.getString(0))
        .containsExactlyInAnyOrderElementsOf(several);
  }

  /** A stretch of a page, in code points, without white space. */
  private static String letters(String text, int start, int end) {
    return solid(
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
  }
}
