package org.tongwen.table;

import org.apache.spark.sql.types.DataTypes;

/** {@code tokens}: the words of articles. */
public final class TokensTable {
  /** The definition. */
  public static final Table TABLE =
      Table.named("tokens", "The words of an article, as HanLP segments them.")
          .required("article_id", DataTypes.StringType, "The article")
          .required("words", Structs.WORDS, "Words with HanLP tags; spans on the page")
          .required(
              "entities", Structs.ENTITIES, "Persons, places and organisations; spans on the page")
          .required(
              "keywords",
              DataTypes.createArrayType(DataTypes.StringType, true),
              "Keywords by TextRank, best first")
          .key("article_id")
          .clusteredBy("article_id")
          .references("article_id", "articles")
          .build();

  private TokensTable() {}
}
