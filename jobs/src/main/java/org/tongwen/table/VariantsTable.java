package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code variants}: the readings of a family. */
public final class VariantsTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("variants", "A reading (异文) that differs from the reference of its family.")
          .required("family_id", DataTypes.StringType, "The family")
          .required(
              "position",
              DataTypes.IntegerType,
              "letters",
              "Letter of the reference at which it stands, from 0")
          .required("page_id", DataTypes.StringType, "The page of the reference")
          .required(
              "page_start",
              DataTypes.IntegerType,
              "code points",
              "First code point of the place on that page")
          .required("page_end", DataTypes.IntegerType, "code points", "Code point after the last")
          .required(
              "reference",
              DataTypes.StringType,
              "What the reference reads there; empty for an insertion")
          .required("reading", DataTypes.StringType, "What the copies read; empty for an omission")
          .required(
              "context",
              DataTypes.StringType,
              "The place in the reference with some letters on both sides")
          .required(
              "papers",
              DataTypes.createArrayType(DataTypes.StringType, true),
              "The papers of the copies, sorted; 佚名 for a page of unknown paper")
          .required(
              "article_ids",
              DataTypes.createArrayType(DataTypes.StringType, true),
              "The copies with the reading, sorted")
          .required("witnesses", DataTypes.IntegerType, "copies", "How many copies cover the place")
          .required(
              "kind",
              DataTypes.StringType,
              "misreading, script, punctuation, number, date, name, negation, wording, insertion or"
                  + " omission")
          .key("family_id", "position", "reference", "reading")
          .clusteredBy("family_id")
          .references("page_id", "pages")
          .check("differs", "reference <> reading")
          .build();

  private VariantsTable() {}
}
