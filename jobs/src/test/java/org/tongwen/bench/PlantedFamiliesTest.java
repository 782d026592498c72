package org.tongwen.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.tongwen.evaluate.Figures;
import org.tongwen.job.LocalSpark;

class PlantedFamiliesTest {
  private static Dataset<Row> rows(String columns, String... lines) {
    StructType schema = new StructType();
    for (String column : columns.split(" ")) {
      schema = schema.add(column, DataTypes.StringType);
    }
    List<Row> rows =
        List.of(lines).stream().map(l -> RowFactory.create((Object[]) l.split(" "))).toList();
    return LocalSpark.session().createDataFrame(rows, schema);
  }

  private static final Map<String, String> STORIES =
      Map.of("a", "1", "b", "1", "c", "1", "d", "2", "e", "2", "f", "3");

  private static final Map<String, String> FAMILIES =
      Map.of("a", "x", "b", "x", "c", "y", "d", "z", "e", "z");

  @Test
  void aFamilyIsExactWhereItHasAllPrintsOfItsStoryAndNoOther() {
    Dataset<Row> stories =
        rows("item story article_id", "i1 1 a", "i2 1 b", "i3 1 c", "i4 2 d", "i5 2 e", "i6 3 f");
    Dataset<Row> families = rows("article_id family", "a x", "b x", "c y", "d z", "e z");
    PlantedFamilies.Score score = PlantedFamilies.score(stories, families);
    assertThat(score.articles()).isEqualTo(6);
    assertThat(score.planted()).isEqualTo(2);
    assertThat(score.exact()).isEqualTo(1);
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isCloseTo((4 / 3. + 1 / 3. + 2 + 1) / 6, within(1e-9));
  }

  @Test
  void theScoreOnTheDriverIsTheSame() {
    Figures.Pair pair = SideBySide.score(STORIES, FAMILIES);
    assertThat(pair.precision()).isEqualTo(1);
    assertThat(pair.recall()).isCloseTo((4 / 3. + 1 / 3. + 2 + 1) / 6, within(1e-9));
  }

  @Test
  void pairsUpToADistanceAreJoinedIntoComponents() {
    List<Row> pairs =
        List.of(
            RowFactory.create("a", "b", .1),
            RowFactory.create("c", "d", .2),
            RowFactory.create("b", "d", .6));
    Map<String, String> near = SideBySide.families(pairs, .5);
    assertThat(near.get("a")).isEqualTo(near.get("b")).isNotEqualTo(near.get("c"));
    Map<String, String> far = SideBySide.families(pairs, .6);
    assertThat(far.values()).hasSize(4).containsOnly(far.get("a"));
  }
}
