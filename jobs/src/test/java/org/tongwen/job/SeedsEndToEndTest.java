package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.tongwen.cli.SeedScores;
import org.tongwen.config.Settings;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.ConsensusTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.MartRecurringPassageTable;
import org.tongwen.table.PagePartsTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.PassagesTable;
import org.tongwen.table.QualityTable;
import org.tongwen.table.Table;
import org.tongwen.table.TokensTable;
import org.tongwen.table.VariantsTable;
import org.tongwen.table.Warehouse;

/** The whole pipeline on the five real pages in seeds/, run once for all sentences. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeedsEndToEndTest {
  private static final String TALKS = "习近平同俄罗斯总统普京会谈";
  private static final String FORMULA = "两国元首先后举行小范围、大范围会谈";

  private static Runs.Outcome first;
  private static Warehouse warehouse;

  @BeforeAll
  static void runThePipeline() {
    first = SeedsWarehouse.outcome();
    warehouse = SeedsWarehouse.open();
  }

  private static List<Row> rows(Table table, String... expressions) {
    return warehouse.read(table).selectExpr(expressions).collectAsList();
  }

  /** Articles with the file, the paper and the day of their page. */
  private static Dataset<Row> printed() {
    Dataset<Row> pages =
        warehouse
            .read(PagesTable.TABLE)
            .selectExpr(
                "page_id",
                "substring_index(source, '/', -1) AS file",
                "paper",
                "cast(issue_date AS string) AS day",
                "text");
    return warehouse.read(ArticlesTable.TABLE).join(pages, "page_id");
  }

  private static Dataset<Row> familiesPrinted() {
    return warehouse.read(FamiliesTable.TABLE).join(printed(), "article_id");
  }

  @Test
  void everyJobWorksTheFirstTime() {
    assertThat(first.worked()).isEqualTo(Pipeline.JOBS.size());
    assertThat(first.done())
        .containsExactlyInAnyOrderElementsOf(Pipeline.JOBS.stream().map(Job::name).toList());
    assertThat(first.skipped()).isEmpty();
  }

  @Test
  void everyPageHasItsPaperAndItsDay() {
    assertThat(
            rows(
                PagesTable.TABLE,
                "substring_index(source, '/', -1)",
                "paper",
                "cast(issue_date AS string)",
                "issue_date_source"))
        .extracting(r -> r.get(0), r -> r.get(1), r -> r.get(2), r -> r.get(3))
        .containsExactlyInAnyOrder(
            tuple("000_b59daeffc74fdaaf.txt", "阳江日报", "2026-05-21", "masthead"),
            tuple("001_57a71094b1c089dd.txt", "衡阳日报", "2026-05-21", "masthead"),
            tuple("002_e28829fd794e0667.txt", "华西都市报", "2026-05-21", "family"),
            tuple("003_90bb0de5f8d5f863.txt", "辽宁日报", "2025-05-09", "text"),
            tuple("004_87d8efd4bb68617a.txt", null, "2025-05-09", "text"));
  }

  @Test
  void yearsFromTheBodyAreHeldWithLowConfidence() {
    assertThat(
            rows(
                PagesTable.TABLE,
                "issue_date_source",
                "issue_date_confidence",
                "issue_date_detail",
                "stated_date"))
        .filteredOn(r -> "text".equals(r.getString(0)))
        .hasSize(2)
        .allSatisfy(
            r -> {
              assertThat(r.getDouble(1)).isBetween(0.0, 0.5);
              assertThat(r.getString(2)).contains("5月8日");
              assertThat(r.isNullAt(3)).as("no date is stated").isTrue();
            });
  }

  @Test
  void everyFigureOfTheTruthIsReachedInFull() {
    Map<String, Double> scores = SeedScores.of(warehouse, Runs.root().resolve("seeds/truth.jsonl"));
    assertThat(scores)
        .containsKeys(
            "pages_read",
            "page_paper",
            "page_date",
            "page_undated",
            "article_f1_iou90",
            "headline",
            "family_bcubed_f1");
    assertThat(new TreeMap<>(scores).entrySet())
        .filteredOn(e -> !e.getKey().equals("consensus_error_ratio"))
        .allSatisfy(e -> assertThat(e.getValue()).as(e.getKey()).isEqualTo(1.0));
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
        warehouse
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
  void everyCodePointOfAPageIsInExactlyOnePart() {
    Map<String, List<Row>> parts =
        rows(PagePartsTable.TABLE, "page_id", "start", "end").stream()
            .collect(Collectors.groupingBy(r -> r.getString(0)));
    texts()
        .forEach(
            (page, text) -> {
              int[] covered = new int[text.codePointCount(0, text.length())];
              for (Row part : parts.get(page)) {
                for (int i = part.getInt(1); i < part.getInt(2); i++) {
                  covered[i]++;
                }
              }
              assertThat(covered).containsOnly(1);
            });
  }

  /** A word that a caption or the end of a column parts has that within its span, not its text. */
  @Test
  void everyWordIsWhatItsSpanHasOfTheBody() {
    Map<String, List<Row>> words =
        rows(TokensTable.TABLE, "article_id", "inline(words)").stream()
            .collect(Collectors.groupingBy(r -> r.getString(0)));
    List<String> misplaced = new ArrayList<>();
    for (Row article : printed().select("article_id", "text", "body_spans").collectAsList()) {
      int[] page = article.getString(1).codePoints().toArray();
      BitSet body = new BitSet();
      article.<Row>getList(2).forEach(s -> body.set(s.getInt(0), s.getInt(1)));
      for (Row word : words.get(article.getString(0))) {
        StringBuilder there = new StringBuilder();
        for (int i = word.getInt(3); i < word.getInt(4); i++) {
          if (body.get(i)) {
            there.appendCodePoint(page[i]);
          }
        }
        String text = solid(word.getString(1));
        String printed = solid(there.toString());
        // Of a word that another text parts, the span is the first piece.
        boolean parted = !body.get(word.getInt(4)) && text.startsWith(printed);
        if (printed.isEmpty() || !printed.equals(text) && !parted) {
          misplaced.add(word + " stands at " + there);
        }
      }
    }
    assertThat(words).hasSize(22);
    assertThat(misplaced).isEmpty();
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

  @Test
  void everyCheckOfQualityIsPassed() {
    assertThat(rows(QualityTable.TABLE, "check", "value", "low", "high", "passed", "run_id"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            r -> {
              assertThat(r.getBoolean(4)).as(r.getString(0)).isTrue();
              assertThat(r.getDouble(1)).isBetween(r.getDouble(2), r.getDouble(3));
              assertThat(r.getString(5)).isEqualTo("first");
            });
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void aSecondRunHasNothingToDo() {
    List<Tuple> before = families();
    Runs.Outcome second =
        Runs.run(
            SeedsWarehouse.folder(),
            Settings.defaults(),
            "second",
            SeedsWarehouse.seeds(),
            Pipeline.JOBS);
    assertThat(second.worked()).isZero();
    assertThat(second.skipped())
        .containsExactlyInAnyOrderElementsOf(
            Pipeline.JOBS.stream().map(Job::name).filter(n -> !n.equals("pages")).toList());
    assertThat(families()).containsExactlyInAnyOrderElementsOf(before);
    assertThat(rows(PagesTable.TABLE, "run_id")).extracting(r -> r.get(0)).containsOnly("first");
  }

  private static List<Tuple> families() {
    return rows(FamiliesTable.TABLE, "family_id", "article_id", "relation").stream()
        .map(r -> tuple(r.get(0), r.get(1), r.get(2)))
        .toList();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void tablesMadeUnderAnotherWindowAreRefused() {
    Settings wider = Settings.resolve(List.of(), Map.of(), List.of("match.window-days=30"));
    assertThatThrownBy(
            () ->
                Runs.run(
                    SeedsWarehouse.folder(), wider, "third", SeedsWarehouse.seeds(), Pipeline.JOBS))
        .isInstanceOf(TongwenException.class)
        .hasMessageContaining("rebuild")
        .asInstanceOf(type(TongwenException.class))
        .extracting(TongwenException::exitCode)
        .isEqualTo(ExitCode.OTHER_SETTINGS);
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    rows(PagesTable.TABLE, "page_id", "text")
        .forEach(r -> texts.put(r.getString(0), r.getString(1)));
    return texts;
  }

  /** A stretch of a page, in code points, without white space. */
  private static String letters(String text, int start, int end) {
    return solid(
        text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
  }

  private static String solid(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }
}
