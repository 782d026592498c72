package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.tongwen.config.Settings;
import org.tongwen.sketch.MinHash;
import org.tongwen.table.Structs;

class SketchesJobTest {
  private static final String STORY = "两国元首在北京举行会谈，就双边关系和共同关心的问题深入交换意见，达成重要共识。";
  private static final StructType BODIES =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("page_id", DataTypes.StringType)
          .add("body_spans", Structs.SPANS)
          .add("text", DataTypes.StringType);

  @Test
  void shinglesOfWordsAreFewerThanThoseOfLettersAndTellTheSameCopies() {
    String copy = STORY.replace("，", "\n　　").replace("。", "");
    Map<String, Row> letters = sketches("letters", STORY, copy);
    Map<String, Row> words = sketches("words", STORY, copy);

    assertThat(letters.get("0").<String>getAs("letters")).hasSize(36);
    assertThat(letters.get("0").<Integer>getAs("shingles")).isEqualTo(33);
    assertThat(words.get("0").<Integer>getAs("shingles")).isBetween(12, 24);
    assertThat(estimate(words, "0", "1")).as("punctuation and line breaks are no words").isOne();
    assertThat(words.get("0").<byte[]>getAs("anchors"))
        .as("anchors are of letters in both")
        .isEqualTo(letters.get("0").<byte[]>getAs("anchors"));
  }

  @Test
  void anotherWordSpoilsTheShinglesThatItIsIn() {
    Map<String, Row> words = sketches("words", STORY, STORY.replace("重要", "重大"));

    assertThat(estimate(words, "0", "1")).isBetween(.6, .99);
  }

  private static double estimate(Map<String, Row> sketches, String a, String b) {
    return MinHash.estimate(
        MinHash.unpack(sketches.get(a).getAs("minhash")),
        MinHash.unpack(sketches.get(b).getAs("minhash")));
  }

  private static Map<String, Row> sketches(String unit, String... texts) {
    List<Row> bodies = new java.util.ArrayList<>();
    for (String text : texts) {
      Row span = RowFactory.create(0, text.codePointCount(0, text.length()));
      String id = String.valueOf(bodies.size());
      bodies.add(RowFactory.create(id, "page " + id, new Row[] {span}, text));
    }
    SketchShape shape =
        SketchShape.of(Settings.resolve(List.of(), Map.of(), List.of("sketch.unit=" + unit)));
    Map<String, Row> byId = new TreeMap<>();
    SketchesJob.sketch(Runs.session().createDataFrame(bodies, BODIES), shape)
        .collectAsList()
        .forEach(row -> byId.put(row.getAs("article_id"), row));
    return byId;
  }
}
