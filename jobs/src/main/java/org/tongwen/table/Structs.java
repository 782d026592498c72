package org.tongwen.table;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The nested types of the tables. Delta has no NOT NULL within arrays, so their fields are
 * nullable; comments say which can be missing.
 */
public final class Structs {
  /** A half-open stretch of a page's text, in Unicode code points. */
  public static final StructType SPAN =
      new StructType()
          .add("start", DataTypes.IntegerType, true)
          .add("end", DataTypes.IntegerType, true);

  /** Stretches of a page's text in their order. */
  public static final ArrayType SPANS = DataTypes.createArrayType(SPAN, true);

  /** A segmented word: its text, its tag in HanLP's set, its place on the page. */
  public static final StructType WORD =
      new StructType()
          .add("text", DataTypes.StringType, true)
          .add("tag", DataTypes.StringType, true)
          .add("start", DataTypes.IntegerType, true)
          .add("end", DataTypes.IntegerType, true);

  /** An article's words in their order. */
  public static final ArrayType WORDS = DataTypes.createArrayType(WORD, true);

  /** A named person, place or organisation and its place on the page. */
  public static final StructType ENTITY =
      new StructType()
          .add("text", DataTypes.StringType, true)
          .add("kind", DataTypes.StringType, true)
          .add("start", DataTypes.IntegerType, true)
          .add("end", DataTypes.IntegerType, true);

  /** An article's entities in their order. */
  public static final ArrayType ENTITIES = DataTypes.createArrayType(ENTITY, true);

  /**
   * What speaks for a page's date; year, month and day are 0 where it does not say them, start and
   * end are null where it does not stand on the page.
   */
  public static final StructType DATE_EVIDENCE =
      new StructType()
          .add("source", DataTypes.StringType, true)
          .add("year", DataTypes.IntegerType, true)
          .add("month", DataTypes.IntegerType, true)
          .add("day", DataTypes.IntegerType, true)
          .add("lag", DataTypes.IntegerType, true)
          .add("confidence", DataTypes.DoubleType, true)
          .add("start", DataTypes.IntegerType, true)
          .add("end", DataTypes.IntegerType, true)
          .add("text", DataTypes.StringType, true);

  /** All that speaks for a page's date. */
  public static final ArrayType DATE_EVIDENCES = DataTypes.createArrayType(DATE_EVIDENCE, true);

  private Structs() {}
}
