package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongwen.config.Settings;
import org.tongwen.sketch.Anchors;
import org.tongwen.sketch.Buckets;
import org.tongwen.sketch.MinHash;

class CandidatePairsTest {
  private static final StructType SKETCHES =
      new StructType()
          .add("key", DataTypes.LongType, false)
          .add("letters", DataTypes.StringType, false)
          .add("minhash", DataTypes.BinaryType, false)
          .add("anchors", DataTypes.BinaryType, false)
          .add("epoch_day", DataTypes.LongType, true);

  private static final int STORIES = 30;
  private static final MatchSettings SETTINGS = MatchSettings.of(Settings.defaults());

  private static Dataset<Row> sketches;
  private static Set<String> ofOnePart;

  /** Stories of random letters, each with a copy of another wording here and there, and a part. */
  @BeforeAll
  static void makeStories() {
    Random random = new Random(3);
    List<Row> rows = new ArrayList<>();
    for (int story = 0; story < STORIES; story++) {
      int[] text = random.ints(300, 0x4e00, 0x5200).toArray();
      int[] copy = text.clone();
      for (int i = 0; i < 6; i++) {
        copy[random.nextInt(copy.length)] = 0x6000 + i;
      }
      long day = 20_000L + random.nextInt(3);
      rows.add(sketch(10L * story, text, day));
      rows.add(sketch(10L * story + 1, copy, story % 5 == 0 ? null : (Long) day));
      rows.add(sketch(10L * story + 2, java.util.Arrays.copyOf(text, 120), day));
      rows.add(sketch(10L * story + 3, text, day + 400));
    }
    sketches = Runs.session().createDataFrame(rows, SKETCHES).repartition(3).localCheckpoint();
    ofOnePart = pairs(1, Buckets.Reach.WINDOW);
  }

  private static Row sketch(long key, int[] letters, Long day) {
    SketchShape shape = SketchShape.of(Settings.defaults());
    return RowFactory.create(
        key,
        new String(letters, 0, letters.length),
        MinHash.pack(new MinHash(shape.signatureSize(), shape.shingleLetters()).sign(letters)),
        Anchors.of(letters, shape.anchorLetters(), shape.anchorsOneIn()).pack(),
        day);
  }

  private static Set<String> pairs(int parts, Buckets.Reach reach) {
    List<Row> found =
        CandidatePairs.of(sketches, SETTINGS, SETTINGS.families(), reach, parts).collectAsList();
    Set<String> pairs = new TreeSet<>();
    found.forEach(r -> pairs.add(r.mkString(" ")));
    assertThat(pairs).as("each pair once").hasSize(found.size());
    return pairs;
  }

  /** The stories of both documents of each pair, as the keys say them. */
  private static boolean ofOneStory(String pair) {
    String[] words = pair.split(" ");
    return Long.parseLong(words[0]) / 10 == Long.parseLong(words[1]) / 10;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void thePairsAreTheSameForAnyNumberOfParts(int parts) {
    assertThat(pairs(parts, Buckets.Reach.WINDOW)).isEqualTo(ofOnePart);
  }

  /** A part may meet the story in another copy: one that explains it is enough. */
  @Test
  void everyCopyAndEveryPartMeetsItsStory() {
    for (int story = 0; story < STORIES; story++) {
      for (int print = 0; print < 3; print++) {
        String document = 10 * story + print + " ";
        assertThat(ofOnePart).as(document).anyMatch(p -> p.startsWith(document));
      }
    }
  }

  @Test
  void strangersDoNotMeet() {
    assertThat(ofOnePart).allMatch(CandidatePairsTest::ofOneStory);
  }

  @Test
  void printsOfAnotherYearMeetOnlyWhereAllDatesAreAsked() {
    assertThat(ofOnePart).noneMatch(p -> p.startsWith("13 10 ") || p.startsWith("10 13 "));
    assertThat(pairs(2, Buckets.Reach.ALL_DATES))
        .anyMatch(p -> p.startsWith("13 10 ") || p.startsWith("10 13 "));
  }

  @Test
  void identicalTextsAreSaidToBe() {
    assertThat(pairs(2, Buckets.Reach.ALL_DATES))
        .filteredOn(p -> p.endsWith("true"))
        .isNotEmpty()
        .allMatch(p -> Set.of(0L, 3L).contains(Long.parseLong(p.split(" ")[0]) % 10));
  }
}
