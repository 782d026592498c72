package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code sketches}: the signatures of articles. */
public final class SketchesTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("sketches", "The signature of an article: what candidates are found by.")
          .required("article_id", DataTypes.StringType, "The article")
          .required(
              "letters",
              DataTypes.StringType,
              "The normalised text: letters and digits only, traditional characters folded to"
                  + " simplified ones, one for one")
          .required(
              "offsets",
              DataTypes.BinaryType,
              "Where each letter stands on the page: differences, as variable-length integers")
          .required(
              "minhash", DataTypes.BinaryType, "The MinHash signature, 32-bit values, big-endian")
          .required(
              "shingles",
              DataTypes.IntegerType,
              "shingles",
              "How many different shingles the text has")
          .required("anchors", DataTypes.BinaryType, "The anchors: hashes and positions, packed")
          .key("article_id")
          .clusteredBy("article_id")
          .references("article_id", "articles")
          .build();

  private SketchesTable() {}
}
