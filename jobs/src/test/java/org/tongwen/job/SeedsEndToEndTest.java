package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.tongwen.job.SeedsWarehouse.printed;
import static org.tongwen.job.SeedsWarehouse.rows;
import static org.tongwen.job.SeedsWarehouse.solid;
import static org.tongwen.job.SeedsWarehouse.texts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.PagePartsTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.QualityTable;
import org.tongwen.table.TokensTable;
import org.tongwen.table.Warehouse;

/** The whole pipeline on the five real pages in seeds/, run once for all sentences. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeedsEndToEndTest {
  private static Runs.Outcome first;
  private static Warehouse warehouse;

  @BeforeAll
  static void runThePipeline() {
    first = SeedsWarehouse.outcome();
    warehouse = SeedsWarehouse.open();
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
}
