package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.Warehouse;

/** Families corrected by hand, in every run. */
@Tag("slow")
class CorrectionsTest {
  private static final List<Job> UP_TO_FAMILIES =
      Pipeline.JOBS.stream().takeWhile(job -> !(job instanceof PassagesJob)).toList();

  @TempDir private static Path folder;
  private static RunInput input;
  private static Path house;

  @BeforeAll
  static void runWithoutCorrections() throws IOException {
    house = folder.resolve("house");
    input =
        new RunInput(
            new MadeDelivery().byDay(Files.createDirectories(folder.resolve("in"))),
            "jsonl",
            "articles");
    Runs.run(house, Settings.defaults(), "first", input, UP_TO_FAMILIES);
  }

  private static Runs.Outcome runWith(String run, String... lines) throws IOException {
    Path file = Files.write(folder.resolve("corrections.tsv"), List.of(lines));
    Settings settings =
        Settings.resolve(List.of(), Map.of(), List.of("families.overrides=" + file));
    return Runs.run(house, settings, run, input, UP_TO_FAMILIES);
  }

  /** The id of the article that was given under this one. */
  private static String id(String given) {
    return Warehouse.at(Runs.session(), house.toString())
        .read(ArticlesTable.TABLE)
        .where("source_id = '" + given + "'")
        .select("article_id")
        .head()
        .getString(0);
  }

  private static Map<String, Row> families() {
    Map<String, Row> families = new TreeMap<>();
    Warehouse.at(Runs.session(), house.toString())
        .read(FamiliesTable.TABLE)
        .select("article_id", "family_id", "corrections")
        .collectAsList()
        .forEach(r -> families.put(r.getString(0), r));
    return families;
  }

  private static String family(Map<String, Row> families, String article) {
    return families.get(article).getString(1);
  }

  @Test
  void whatIsJoinedAndPartedByHandStaysSoAndTakingItBackChangesItBack() throws IOException {
    Map<String, Row> before = families();
    String alone = id("alone-0");
    String copy = id("1-1");
    String other = id("1-3");
    assertThat(family(before, copy)).isEqualTo(family(before, other));

    Runs.Outcome corrected =
        runWith(
            "second",
            "join\t" + alone + "\t" + id("0-0") + "\tthe same fire",
            "part\t" + copy + "\t" + other + "\tanother day's flood",
            "join\t" + copy + "\t0123456789abcdef\tnot delivered yet");
    Map<String, Row> after = families();

    assertThat(corrected.done()).contains("families");
    assertThat(family(after, alone)).isEqualTo(family(after, id("0-0")));
    assertThat(family(after, copy)).isNotEqualTo(family(after, other));
    assertThat(after.get(alone).<String>getList(2))
        .containsExactly("joined with " + id("0-0") + ": the same fire");
    assertThat(after.get(other).<String>getList(2))
        .containsExactly("parted from " + copy + ": another day's flood");

    runWith("third", "# none");
    assertThat(families()).isEqualTo(before);
  }

  @Test
  void aLineThatIsNoCorrectionIsRefused() {
    assertThatThrownBy(() -> runWith("bad", "join these two, please"))
        .isInstanceOf(TongwenException.class)
        .hasMessageContaining("Line 1")
        .hasMessageContaining("join these two, please")
        .extracting(e -> ((TongwenException) e).exitCode())
        .isEqualTo(ExitCode.SETTINGS);
  }
}
