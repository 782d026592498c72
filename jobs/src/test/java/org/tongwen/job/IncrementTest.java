package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.table.ConsensusTable;
import org.tongwen.table.RunsTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.Warehouse;

/** What a day added costs: what was made of articles that were there before is not made again. */
@Tag("slow")
class IncrementTest {
  private static final List<String> ALIGNING = List.of("similarities", "families", "passages");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static final SparkSession SPARK = Runs.smallSession();
  private static List<String> days;
  private static Set<String> pairsBefore;
  private static Map<String, String> madeOfBefore;

  @BeforeAll
  static void runTwoDaysThenTheThird() throws IOException {
    days = new MadeDelivery().byDay(Files.createDirectory(folder.resolve("in")));
    run("kept", "two-days", days.subList(0, 2));
    pairsBefore = pairs("kept");
    madeOfBefore = madeOf("kept");
    run("kept", "third", days.subList(2, 3));
  }

  private static void run(String house, String run, List<String> files) {
    Runs.run(
        SPARK,
        folder.resolve(house),
        Settings.defaults(),
        run,
        new RunInput(files, "jsonl", "articles"),
        p -> p.run(Pipeline.JOBS));
  }

  private static Warehouse house(String name) {
    return Warehouse.at(SPARK, folder.resolve(name).toString());
  }

  private static Set<String> pairs(String house) {
    return new HashSet<>(
        house(house)
            .read(SimilaritiesTable.TABLE)
            .selectExpr("concat_ws(' ', found_by, article_a, article_b)")
            .as(Encoders.STRING())
            .collectAsList());
  }

  /** What each family's consensus was made of. */
  private static Map<String, String> madeOf(String house) {
    Map<String, String> all = new TreeMap<>();
    for (Row row :
        house(house).read(ConsensusTable.TABLE).select("family_id", "made_of").collectAsList()) {
      all.put(row.getString(0), row.getString(1));
    }
    return all;
  }

  private static long count(String house, String run, String job, String name) throws IOException {
    Row counts =
        house(house)
            .read(RunsTable.TABLE)
            .where("run_id = '%s' AND job = '%s'".formatted(run, job))
            .select("counts")
            .head();
    JsonNode count = JSON.readTree(counts.getString(0)).get(name);
    return count.longValue();
  }

  @Test
  void aDayAddedLeavesTheTablesOfOneFullRun() {
    run("whole", "whole", days);
    assertThat(PublicTables.of(SPARK, folder.resolve("kept")))
        .isEqualTo(PublicTables.of(SPARK, folder.resolve("whole")));
  }

  @Test
  void aPairThatWasVerifiedIsNotAlignedAgain() throws IOException {
    Set<String> fresh = pairs("kept");
    fresh.removeAll(pairsBefore);
    assertThat(pairs("kept")).hasSizeGreaterThan(fresh.size());
    for (String job : ALIGNING) {
      assertThat(count("kept", "third", job, "aligned"))
          .as(job)
          .isEqualTo(fresh.stream().filter(pair -> pair.startsWith(job)).count());
    }
  }

  @Test
  void aFamilyThatNoCopyJoinedIsNotCollatedAgain() throws IOException {
    Map<String, String> fresh = madeOf("kept");
    assertThat(fresh).isNotEmpty();
    fresh.entrySet().removeAll(madeOfBefore.entrySet());
    assertThat(count("kept", "third", "variants", "collated")).isEqualTo(fresh.size());
  }

  @Test
  void ofAJobThatWasCutOffOrThatAnotherReleaseRanNothingIsKept() throws IOException {
    run("cut", "first", days);
    State state = State.of(house("cut"));
    Map<String, List<String>> before = PublicTables.of(SPARK, folder.resolve("cut"));
    state.made().remove("similarities");
    state.made().replaceAll((job, made) -> made.replaceFirst("@.*", "@0.0.1"));
    state.save(house("cut"));
    run("cut", "second", days);
    for (String job : ALIGNING) {
      assertThat(count("cut", "second", job, "aligned"))
          .as(job)
          .isEqualTo(count("cut", "first", job, "aligned"));
    }
    assertThat(PublicTables.of(SPARK, folder.resolve("cut"))).isEqualTo(before);
  }

  /** The day stands in the path: the same text under another one is judged by another day. */
  @Test
  void articlesThatMoveToAnotherDayLeaveTheTablesOfOneFullRun() throws IOException {
    Path first = dated("moved/2026-05-18", days.get(0));
    Path second = dated("moved/2026-05-19", days.get(1));
    run("moved", "first", List.of(first.toString(), second.toString()));
    List<String> lines = Files.readAllLines(second);
    Path later =
        Files.createDirectories(folder.resolve("moved/2026-05-27")).resolve("articles.jsonl");
    Files.write(later, lines.subList(0, lines.size() / 2));
    List<String> others = Files.readAllLines(dated("other", days.get(2)));
    List<String> corrected = new ArrayList<>();
    for (String line : lines) {
      ObjectNode other = (ObjectNode) JSON.readTree(others.get(corrected.size() % others.size()));
      corrected.add(other.put("id", JSON.readTree(line).get("id").textValue()).toString());
    }
    Files.write(second, corrected);
    List<String> now = List.of(first.toString(), second.toString(), later.toString());
    run("moved", "second", now);
    run("anew", "whole", now);
    assertThat(PublicTables.of(SPARK, folder.resolve("moved")))
        .isEqualTo(PublicTables.of(SPARK, folder.resolve("anew")));
  }

  /** The articles of a file in a folder of a day, without the day in their lines. */
  private static Path dated(String day, String file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(file))) {
      ObjectNode article = (ObjectNode) JSON.readTree(line);
      article.remove("date");
      lines.add(article.toString());
    }
    Path to = Files.createDirectories(folder.resolve(day)).resolve("articles.jsonl");
    return Files.write(to, lines);
  }
}
