package org.tongwen.bench;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Another way to find near-duplicates, which Tongwen is measured beside; the benchmarks' own build
 * has the one there is, and {@link java.util.ServiceLoader} finds it.
 */
public interface SimilarityJoin {
  /** What it is called. */
  String name();

  /**
   * The pairs of texts whose sets of shingles are alike.
   *
   * @param texts id, and letters (normalised)
   * @param shingleLetters letters of a shingle
   * @param tables hash tables: more of them miss fewer pairs and cost more
   * @param distance the greatest Jaccard distance of a pair
   * @return a, b (ids, a before b) and distance
   */
  Dataset<Row> pairs(Dataset<Row> texts, int shingleLetters, int tables, double distance);
}
