package org.tongwen.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class KeyedTest {
  private static final StructType SAID =
      new StructType()
          .add("key", DataTypes.LongType, false)
          .add("text", DataTypes.StringType, false);

  private static final int PARTS = 3;

  /** Keys that differ in their lower half alone, negative ones, and texts longer than a buffer. */
  private static Map<Long, List<String>> texts() {
    Map<Long, List<String>> texts = new TreeMap<>();
    for (long key : new long[] {0, 1, 2, -1, -2, 1L << 32, (1L << 32) + 1, Long.MIN_VALUE}) {
      texts.put(key, List.of("", "甲" + key, "乙丙".repeat(50_000) + key));
    }
    return texts;
  }

  private static Dataset<Row> records(Map<Long, List<String>> texts) {
    List<Row> rows = new ArrayList<>();
    texts.forEach((key, all) -> all.forEach(text -> rows.add(RowFactory.create(key, text))));
    return Keyed.of(
        LocalSpark.session().createDataFrame(rows, SAID).repartition(4),
        PARTS,
        () -> (row, out) -> put(row.getLong(0), row.getString(1), out));
  }

  private static void put(long key, String text, Keyed out) {
    byte[] bytes = text.getBytes(UTF_8);
    out.put(key, bytes.length).put(bytes);
  }

  private static Row row(List<ByteBuffer> records) {
    long key = Keyed.key(records.get(0));
    String all = records.stream().map(Keyed::text).sorted().collect(Collectors.joining("|"));
    return RowFactory.create(key, all);
  }

  private static Map<Long, String> read(Dataset<Row> records) {
    List<Row> rows = Keyed.rows(records, PARTS, SAID, KeyedTest::row).collectAsList();
    Map<Long, String> read = new TreeMap<>();
    rows.forEach(row -> read.put(row.getLong(0), row.getString(1)));
    assertThat(read).as("each key once").hasSize(rows.size());
    return read;
  }

  @Test
  void whatHasTheSameKeyComesTogether() {
    Map<Long, String> asWritten = new TreeMap<>();
    texts()
        .forEach(
            (key, all) ->
                asWritten.put(key, all.stream().sorted().collect(Collectors.joining("|"))));
    assertThat(read(records(texts()))).isEqualTo(asWritten);
  }

  @Test
  void theNextRecordsAreMadeOfAllThatHaveAKey() {
    // Each key's texts are counted, and the counts meet under one key.
    Dataset<Row> counts =
        Keyed.next(records(texts()), PARTS, (all, out) -> put(7, String.valueOf(all.size()), out));
    String threes =
        Stream.generate(() -> "3").limit(texts().size()).collect(Collectors.joining("|"));
    assertThat(read(counts)).isEqualTo(Map.of(7L, threes));
  }
}
