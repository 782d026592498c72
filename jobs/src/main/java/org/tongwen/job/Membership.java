package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.align.FamilyEdge;
import org.tongwen.align.FamilyRules;
import org.tongwen.align.Relation;
import org.tongwen.align.Side;

/**
 * Which articles make a family: the edges that {@link FamilyRules} keeps, and the jumps that it
 * lets join, made into connected components.
 */
final class Membership {
  /** An edge that its document keeps. */
  private static final StructType KEPT =
      new StructType()
          .add("document", DataTypes.LongType, false)
          .add("other", DataTypes.LongType, false)
          .add("needs_both", DataTypes.BooleanType, false)
          .add("whole", DataTypes.BooleanType, false);

  /** The relations that make families, as the table has them. */
  private static final Object[] REPRINTS =
      Arrays.stream(Relation.values()).filter(Relation::isReprint).map(Names::of).toArray();

  private Membership() {}

  /**
   * The edges of reprints, each from both sides.
   *
   * @param similarities rows of the table
   * @param articles key, article_id, length, epoch_day, continuation
   */
  static Dataset<Row> edges(Dataset<Row> similarities, Dataset<Row> articles) {
    Dataset<Row> pairs =
        similarities
            .where(col("verdict").equalTo("accepted").and(col("relation").isin(REPRINTS)))
            .select(
                Texts.key(col("article_a")).as("a"),
                Texts.key(col("article_b")).as("b"),
                col("relation"),
                col("part"),
                col("aligned_chars").as("held"),
                col("edit_similarity").as("similarity"));
    Dataset<Row> directed = side(pairs, "a", "b").union(side(pairs, "b", "a"));
    Dataset<Row> others =
        articles.select(
            col("key").as("other"),
            col("length").as("other_length"),
            col("epoch_day").as("other_day"),
            col("continuation").as("other_continuation"));
    Dataset<Row> documents = articles.select(col("key").as("document"), col("epoch_day").as("day"));
    return directed.join(others, "other").join(documents, "document");
  }

  private static Dataset<Row> side(Dataset<Row> pairs, String document, String other) {
    return pairs.select(
        col(document).as("document"),
        col(other).as("other"),
        col("relation"),
        col("part").equalTo(document).as("part"),
        col("held"),
        col("similarity"));
  }

  /** The edges that each document keeps. */
  static Dataset<Row> kept(Dataset<Row> edges, int windowDays) {
    MapFunction<Row, Long> byDocument = row -> row.<Long>getAs("document");
    FlatMapGroupsFunction<Long, Row, Row> keep = (key, rows) -> keep(key, rows, windowDays);
    return edges.groupByKey(byDocument, Encoders.LONG()).flatMapGroups(keep, Encoders.row(KEPT));
  }

  private static Iterator<Row> keep(long document, Iterator<Row> rows, int windowDays) {
    List<FamilyEdge> edges = new ArrayList<>();
    long day = Side.NO_DAY;
    while (rows.hasNext()) {
      Row row = rows.next();
      day = day(row, "day");
      edges.add(
          new FamilyEdge(
              document,
              row.getAs("other"),
              Names.value(Relation.class, row.getAs("relation")),
              row.<Boolean>getAs("part"),
              row.<Integer>getAs("held"),
              row.<Double>getAs("similarity"),
              row.<Integer>getAs("other_length"),
              day(row, "other_day"),
              row.<Boolean>getAs("other_continuation")));
    }
    List<Row> out = new ArrayList<>();
    for (FamilyEdge edge : FamilyRules.keep(day, windowDays, edges)) {
      out.add(
          RowFactory.create(
              document, edge.other(), edge.relation().needsBoth(), !edge.otherContinuation()));
    }
    return out.iterator();
  }

  private static long day(Row row, String column) {
    Long day = row.getAs(column);
    return day == null ? Side.NO_DAY : day;
  }

  /**
   * The family of every article, by the least key of it.
   *
   * @param articles as in {@link #edges}
   * @param kept as {@link #kept} makes them
   * @param jumps columns part and previous, keys
   * @return key, component
   */
  static Dataset<Row> components(
      Dataset<Row> articles, Dataset<Row> kept, Dataset<Row> jumps, long driverEdges) {
    Dataset<Row> standing =
        kept.groupBy(
                least(col("document"), col("other")).as("u"),
                greatest(col("document"), col("other")).as("v"))
            .agg(count(lit(1)).as("sides"), max(not(col("needs_both"))).as("one_side"))
            .where(col("sides").equalTo(2).or(col("one_side")))
            .select("u", "v");
    Dataset<Row> edged = kept.groupBy(col("document").as("node")).agg(max(col("whole")).as("held"));
    Dataset<Row> joins =
        jumps
            .join(edged.select(col("node").as("part"), col("held")), "part")
            .join(edged.select(col("node").as("previous"), lit(true).as("edged")), "previous")
            .where(col("held"))
            .select(col("part"), col("previous"), lit(true).as("needless"));
    // The rule of FamilyRules.linkJoins: a jump adds nothing where the text tells where both
    // belong.
    Dataset<Row> joining =
        jumps
            .join(
                joins,
                jumps
                    .col("part")
                    .equalTo(joins.col("part"))
                    .and(jumps.col("previous").equalTo(joins.col("previous"))),
                "left_anti")
            .select(
                least(col("part"), col("previous")).as("u"),
                greatest(col("part"), col("previous")).as("v"));
    Dataset<Row> components = Components.of(standing.union(joining), driverEdges);
    return articles
        .select("key")
        .join(components, col("key").equalTo(col("node")), "left")
        .select(col("key"), coalesce(col("component"), col("key")).as("component"));
  }
}
