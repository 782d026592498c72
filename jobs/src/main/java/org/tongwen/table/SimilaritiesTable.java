package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code similarities}: the compared pairs. */
public final class SimilaritiesTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("similarities", "A compared pair of articles, with its evidence.")
          .required("article_a", DataTypes.StringType, "The article of the smaller id")
          .required("article_b", DataTypes.StringType, "The article of the greater id")
          .required(
              "relation",
              DataTypes.StringType,
              "What the part is to the other: copy, abridged, brief, continuation, excerpt,"
                  + " same_form, shares_passage or unrelated")
          .required(
              "part",
              DataTypes.StringType,
              "Which of the two is the part, or the shorter copy: a or b")
          .required(
              "jaccard",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "The true Jaccard index of the shingle sets")
          .required(
              "jaccard_estimate", DataTypes.DoubleType, "share, 0 to 1", "Its MinHash estimate")
          .required(
              "containment_a",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "Share of the letters of a that stand in b")
          .required(
              "containment_b",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "Share of the letters of b that stand in a")
          .required(
              "aligned_chars",
              DataTypes.IntegerType,
              "letters",
              "Letters of the shorter that are aligned")
          .required(
              "leading_chars",
              DataTypes.IntegerType,
              "letters",
              "Letters that are the same in the passage that begins where both texts begin; 0 where"
                  + " there is none")
          .required(
              "a_letter",
              DataTypes.IntegerType,
              "letters",
              "First letter of a, in its normalised text, that stands in b, formulae beside a long"
                  + " passage left out; 0 where none does")
          .required(
              "a_letter_end", DataTypes.IntegerType, "letters", "Letter after the last such one")
          .required(
              "b_letter",
              DataTypes.IntegerType,
              "letters",
              "First letter of b, in its normalised text, that stands in a, formulae beside a long"
                  + " passage left out; 0 where none does")
          .required(
              "b_letter_end", DataTypes.IntegerType, "letters", "Letter after the last such one")
          .required(
              "edit_similarity",
              DataTypes.DoubleType,
              "share, 0 to 1",
              "1 - edit distance over length, within the aligned stretches")
          .required(
              "reasons",
              DataTypes.createArrayType(DataTypes.StringType, true),
              "What made the pair a candidate (identical, minhash, anchors) and what speaks for the"
                  + " verdict")
          .required("verdict", DataTypes.StringType, "accepted, borderline or rejected")
          .required(
              "found_by",
              DataTypes.StringType,
              "Which job compared the pair: similarities (candidates within the window of days),"
                  + " families (a copy with its reference) or passages (references over all dates)")
          .key("article_a", "article_b")
          .clusteredBy("article_a", "article_b")
          .alsoChosenBy("found_by")
          .references("article_a", "articles")
          .references("article_b", "articles")
          .check("in_order", "article_a < article_b")
          .check("jaccard_is_a_share", "jaccard BETWEEN 0 AND 1")
          .build();

  private SimilaritiesTable() {}
}
