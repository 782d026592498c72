package org.tongwen.bench.mllib;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.tongwen.bench.SimilarityJoin;
import org.tongwen.sketch.Shingles;

/**
 * {@code MinHashLSH.approxSimilarityJoin} of Spark MLlib, a table of texts with itself. Texts
 * become sparse vectors with a one for each shingle.
 */
public final class MinHashJoin implements SimilarityJoin {
  /** MLlib takes places below 2,038,074,743. */
  private static final int PLACES = 1 << 30;

  private static final StructType VECTORS =
      new StructType().add("id", DataTypes.StringType).add("features", SQLDataTypes.VectorType());

  @Override
  public String name() {
    return "Spark MLlib";
  }

  @Override
  public Dataset<Row> pairs(Dataset<Row> texts, int shingleLetters, int tables, double distance) {
    Dataset<Row> vectors = vectors(texts, shingleLetters);
    MinHashLSHModel model =
        new MinHashLSH()
            .setInputCol("features")
            .setOutputCol("hashes")
            .setNumHashTables(tables)
            .setSeed(1)
            .fit(vectors);
    Dataset<?> signed =
        model.transform(vectors).localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
    return model
        .approxSimilarityJoin(signed, signed, distance, "distance")
        .selectExpr("datasetA.id AS a", "datasetB.id AS b", "distance")
        .where("a < b");
  }

  private static Dataset<Row> vectors(Dataset<Row> texts, int shingleLetters) {
    MapPartitionsFunction<Row, Row> all =
        rows -> {
          Iterable<Row> once = () -> rows;
          Iterator<Row> made =
              StreamSupport.stream(once.spliterator(), false)
                  .map(
                      row ->
                          RowFactory.create(row.get(0), vector(row.getString(1), shingleLetters)))
                  .filter(row -> row.get(1) != null)
                  .iterator();
          return made;
        };
    return texts.mapPartitions(all, Encoders.row(VECTORS));
  }

  /** The vector of a text's shingles; null where it has none, which MLlib does not take. */
  private static Vector vector(String letters, int shingleLetters) {
    long[] hashes = Shingles.hashes(letters.codePoints().toArray(), shingleLetters);
    int[] places =
        Arrays.stream(hashes).mapToInt(h -> (int) (h >>> 34)).sorted().distinct().toArray();
    double[] ones = new double[places.length];
    Arrays.fill(ones, 1);
    return places.length == 0 ? null : Vectors.sparse(PLACES, places, ones);
  }
}
