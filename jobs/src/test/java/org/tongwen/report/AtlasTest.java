package org.tongwen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.error.TongwenException;
import org.tongwen.job.LocalSpark;
import org.tongwen.table.Warehouse;

class AtlasTest {
  private static final String NOW = "2026-05-22T00:00:00Z";

  @TempDir private static Path folder;
  private static Warehouse house;
  private static Path atlas;
  private static Atlas.Written written;

  @BeforeAll
  static void write() throws IOException {
    house = FewStories.in(folder.resolve("house"));
    atlas = Files.createDirectory(folder.resolve("atlas"));
    Files.writeString(atlas.resolve("atlas.json"), "an older one");
    Files.writeString(atlas.resolve("left-over.js"), "");
    written = write(atlas);
  }

  private static Atlas.Written write(Path to) {
    return Atlas.write(
        house, to.toString(), LocalSpark.session().sparkContext().hadoopConfiguration(), NOW);
  }

  private static JsonNode data(String name) throws IOException {
    String script = Files.readString(atlas.resolve("data/" + name + ".js"));
    String head = "tongwen.put(\"" + name + "\",";
    assertThat(script).startsWith(head).endsWith(");\n");
    return new ObjectMapper().readTree(script.substring(head.length(), script.length() - 3));
  }

  @Test
  void theStoriesStandByReachWithTheNumbersOfTheirPapers() throws IOException {
    JsonNode list = data("stories/0");

    assertThat(written.stories()).isEqualTo(2);
    assertThat(list).hasSize(2);
    assertThat(list.get(0).get("h").asText()).isEqualTo("元首举行会谈");
    assertThat(list.get(0).get("p")).hasSize(2);
    assertThat(list.get(0).get("s").asText()).contains("简讯", "新华社");
    assertThat(data("papers/0").findValuesAsText("name"))
        .containsExactly(FewStories.SCRIPT, "山城晚报", "海滨日报");
  }

  @Test
  void aStoryHasItsPrintsItsReferenceAndTheCopiesOfEachReadingByNumber() throws IOException {
    JsonNode story = data("story/aa/" + FewStories.STORY);

    assertThat(story.get("prints").findValuesAsText("h")).containsExactly("元首会谈", "元首举行会谈", "简讯");
    assertThat(story.get("ref").asInt()).isEqualTo(1);
    assertThat(story.get("body").asText()).isEqualTo(FewStories.REFERENCE);
    JsonNode wording = story.get("variants").get(2);
    assertThat(wording.get("kind").asText()).isEqualTo("wording");
    assertThat(wording.get("by")).extracting(JsonNode::asInt).containsExactly(0, 2);
    assertThat(wording.get("len").asInt()).isEqualTo(8);
  }

  @Test
  void alignmentsLeadFromTheCopyToTheReferenceWhicheverIdIsSmaller() throws IOException {
    JsonNode abridged = data("texts/aa/" + FewStories.STORY + "-0").get(2);
    JsonNode passage = abridged.get("passages").get(0);
    int left = LetterMap.letters(FewStories.REFERENCE.split("\n")[0]);

    assertThat(abridged.get("body").asText()).isEqualTo(FewStories.ABRIDGED);
    assertThat(passage.get("o").asInt()).isZero();
    assertThat(passage.get("r").asInt()).isEqualTo(left);
    assertThat(passage.get("e").asText()).matches("(\\d+[=X])+");
  }

  @Test
  void thePageOfAPrintIsThereWithTheStretchOfItsArticle() throws IOException {
    JsonNode print = data("story/aa/" + FewStories.STORY).get("prints").get(1);
    String id = print.get("page").asText();
    JsonNode page = data("page/" + id.substring(0, 2) + "/" + id);
    JsonNode body = page.get("articles").get(0).get("spans").get(1);

    assertThat(page.get("text").asText().substring(body.get(0).asInt(), body.get(1).asInt()))
        .isEqualTo(FewStories.REFERENCE);
  }

  @Test
  void theFirstPageSaysWhichRunItShowsAndWhatWasRejected() throws IOException {
    JsonNode overview = data("overview");

    assertThat(overview.get("run").asText()).isEqualTo("r1");
    assertThat(overview.get("finished").asText()).isEqualTo("2026-05-21T01:02:03Z");
    assertThat(overview.get("written").asText()).isEqualTo(NOW);
    assertThat(overview.get("rejects").get(0).get("n").asInt()).isEqualTo(1);
    assertThat(overview.get("lists").get("recurring").asInt()).isEqualTo(1);
    assertThat(overview.get("months")).extracting(JsonNode::asText).containsExactly("2026-05");
  }

  @Test
  void noTextCanEndAScriptOrALine() throws IOException {
    for (Path file : files(atlas.resolve("data"))) {
      String script = Files.readString(file);
      assertThat(script).as(file.toString()).doesNotContain("<", "\u2028", "\u2029");
    }
    assertThat(data("story/bb/" + FewStories.MARKUP).get("h").asText())
        .isEqualTo(FewStories.SCRIPT);
  }

  @Test
  void thePagesNameNothingOutsideOfTheFolder() throws IOException {
    for (Path file : files(atlas)) {
      if (!file.toString().contains("echarts")) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("http:", "https:");
      }
    }
  }

  @Test
  void anOlderAtlasIsReplacedAsAWhole() throws IOException {
    assertThat(atlas.resolve("left-over.js")).doesNotExist();
    assertThat(Files.readString(atlas.resolve("atlas.json"))).contains("r1", NOW);
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(Path::toString)).noneMatch(f -> f.contains("/.atlas"));
    }
  }

  @Test
  void theSameTablesGiveTheSameFiles() throws IOException {
    Path again = folder.resolve("again");
    write(again);

    assertThat(contents(again)).isEqualTo(contents(atlas));
  }

  @Test
  void aFolderOfOtherThingsIsNotOverwritten() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "");

    assertThatThrownBy(() -> write(other))
        .isInstanceOf(TongwenException.class)
        .hasMessageContaining("is not overwritten");
    assertThat(other.resolve("letter.txt")).exists();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> out = new TreeMap<>();
    for (Path file : files(folder)) {
      out.put(folder.relativize(file).toString(), Files.readString(file));
    }
    return out;
  }
}
