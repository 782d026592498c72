package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code consensus}: the repaired texts. */
public final class ConsensusTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("consensus", "The repaired text of a family of two copies or more.")
          .required("family_id", DataTypes.StringType, "The family")
          .required(
              "text",
              DataTypes.StringType,
              "The story's own text: that of the reference with likely misreadings repaired,"
                  + " without the paragraphs in borrowed")
          .required(
              "whole_text", DataTypes.StringType, "The same with those paragraphs, as printed")
          .required(
              "borrowed",
              DataTypes.createArrayType(DataTypes.StringType, false),
              "Paragraphs that a family first printed earlier has too, repaired, in their order;"
                  + " none where they are half of the text")
          .required("copies", DataTypes.IntegerType, "copies", "How many copies were collated")
          .required("repairs", DataTypes.IntegerType, "places", "How many places were repaired")
          .optional(
              "made_of",
              DataTypes.StringType,
              "What it was made of, as a hash: its copies, their papers, names and borrowed"
                  + " paragraphs of the reference; null in a row that an earlier release made")
          .key("family_id")
          .build();

  private ConsensusTable() {}
}
