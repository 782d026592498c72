package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

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
import org.tongwen.align.Overrides;
import org.tongwen.align.Relation;
import org.tongwen.align.Side;

/**
 * Which articles make a family: the edges that {@link FamilyRules} keeps, what they join ({@link
 * Cores}), and the jumps that join too, made into connected components.
 */
final class Membership {
  /** An edge that its document keeps. */
  private static final StructType KEPT =
      new StructType()
          .add("document", DataTypes.LongType, false)
          .add("other", DataTypes.LongType, false)
          .add("relation", DataTypes.StringType, false)
          .add("part", DataTypes.BooleanType, false)
          .add("held", DataTypes.IntegerType, false)
          .add("needs_both", DataTypes.BooleanType, false)
          .add("whole", DataTypes.BooleanType, false);

  /** An edge from the side of its document, with the document's day: see {@link FamilyEdge}. */
  private static final StructType PLACED =
      new StructType()
          .add("document", DataTypes.LongType, false)
          .add("day", DataTypes.LongType, true)
          .add("other", DataTypes.LongType, false)
          .add("relation", DataTypes.StringType, false)
          .add("part", DataTypes.BooleanType, false)
          .add("held", DataTypes.IntegerType, false)
          .add("similarity", DataTypes.DoubleType, false)
          .add("other_length", DataTypes.IntegerType, false)
          .add("other_day", DataTypes.LongType, true)
          .add("other_continuation", DataTypes.BooleanType, false)
          .add("other_from", DataTypes.IntegerType, false)
          .add("other_to", DataTypes.IntegerType, false)
          .add("other_copies", DataTypes.IntegerType, false)
          .add("outside", DataTypes.BooleanType, false);

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
                col("edit_similarity").as("similarity"),
                col("a_letter"),
                col("a_letter_end"),
                col("b_letter"),
                col("b_letter_end"));
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
        col("similarity"),
        col(other + "_letter").as("other_from"),
        col(other + "_letter_end").as("other_to"),
        lit(0).as("other_copies"),
        lit(false).as("outside"));
  }

  /** The edges that each document keeps. */
  static Dataset<Row> kept(Dataset<Row> edges, int windowDays) {
    MapFunction<Row, Long> byOther = row -> row.<Long>getAs("other");
    // By place: Spark hands over the rows as they were made, without the names of their columns.
    MapFunction<Row, Long> byDocument = row -> row.getLong(0);
    FlatMapGroupsFunction<Long, Row, Row> place = (key, rows) -> place(rows);
    FlatMapGroupsFunction<Long, Row, Row> keep = (key, rows) -> keep(key, rows, windowDays);
    return edges
        .groupByKey(byOther, Encoders.LONG())
        .flatMapGroups(place, Encoders.row(PLACED))
        .groupByKey(byDocument, Encoders.LONG())
        .flatMapGroups(keep, Encoders.row(KEPT));
  }

  /** Tells of the edges to one document what all of them together say of it. */
  private static Iterator<Row> place(Iterator<Row> rows) {
    List<Row> all = new ArrayList<>();
    List<FamilyEdge> edges = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      all.add(row);
      edges.add(edge(row));
    }
    List<FamilyEdge> placed = FamilyEdge.placed(edges);
    List<Row> out = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      FamilyEdge edge = placed.get(i);
      Row row = all.get(i);
      out.add(row(edge, row.getAs("day"), row.getAs("other_day")));
      if (edge.outside()) {
        out.add(row(edge.turned(), row.getAs("other_day"), row.getAs("day")));
      }
    }
    return out.iterator();
  }

  private static Row row(FamilyEdge edge, Long day, Long otherDay) {
    return RowFactory.create(
        edge.document(),
        day,
        edge.other(),
        Names.of(edge.relation()),
        edge.part(),
        edge.held(),
        edge.similarity(),
        edge.otherLength(),
        otherDay,
        edge.otherContinuation(),
        edge.otherFrom(),
        edge.otherTo(),
        edge.otherCopies(),
        edge.outside());
  }

  private static Iterator<Row> keep(long document, Iterator<Row> rows, int windowDays) {
    List<FamilyEdge> edges = new ArrayList<>();
    long day = Side.NO_DAY;
    while (rows.hasNext()) {
      Row row = rows.next();
      day = day(row, "day");
      edges.add(edge(row));
    }
    List<Row> out = new ArrayList<>();
    for (FamilyEdge edge : FamilyRules.keep(day, windowDays, edges)) {
      out.add(
          RowFactory.create(
              document,
              edge.other(),
              Names.of(edge.relation()),
              edge.part(),
              edge.held(),
              edge.relation().needsBoth(),
              !edge.otherContinuation()));
    }
    return out.iterator();
  }

  private static FamilyEdge edge(Row row) {
    return new FamilyEdge(
        row.getAs("document"),
        row.getAs("other"),
        Names.value(Relation.class, row.getAs("relation")),
        row.<Boolean>getAs("part"),
        row.<Integer>getAs("held"),
        row.<Double>getAs("similarity"),
        row.<Integer>getAs("other_length"),
        day(row, "other_day"),
        row.<Boolean>getAs("other_continuation"),
        row.<Integer>getAs("other_from"),
        row.<Integer>getAs("other_to"),
        row.<Integer>getAs("other_copies"),
        row.<Boolean>getAs("outside"));
  }

  private static long day(Row row, String column) {
    Long day = row.getAs(column);
    return day == null ? Side.NO_DAY : day;
  }

  /**
   * The edges of printed jumps, by the rule of {@link FamilyRules#linkJoins}.
   *
   * @param jumps columns part and previous, keys
   * @param kept as {@link #kept} makes them
   * @param members key, component: the families by text alone
   * @return u and v, keys
   */
  static Dataset<Row> byJumps(Dataset<Row> jumps, Dataset<Row> kept, Dataset<Row> members) {
    Dataset<Row> held =
        kept.where("whole")
            .join(members, col("document").equalTo(col("key")))
            .select(col("component").as("part_family"), lit(true).as("held"))
            .distinct();
    Dataset<Row> several =
        members
            .groupBy(col("component").as("previous_family"))
            .count()
            .where("count > 1")
            .select(col("previous_family"), lit(true).as("several"));
    return jumps
        .join(members.select(col("key").as("part"), col("component").as("part_family")), "part")
        .join(
            members.select(col("key").as("previous"), col("component").as("previous_family")),
            "previous")
        .join(held, new String[] {"part_family"}, "left")
        .join(several, new String[] {"previous_family"}, "left")
        .where(col("held").isNull().or(col("several").isNull()))
        .select(
            least(col("part"), col("previous")).as("u"),
            greatest(col("part"), col("previous")).as("v"));
  }

  /**
   * The family of every article, by the least key of it.
   *
   * @param articles as in {@link #edges}
   * @param edges u and v, keys
   * @param overrides corrections by hand
   * @return key, component
   */
  static Dataset<Row> components(
      Dataset<Row> articles, Dataset<Row> edges, Overrides overrides, long driverEdges) {
    Dataset<Row> all = Corrections.joined(edges, articles, overrides);
    Dataset<Row> components = Corrections.parted(Components.of(all, driverEdges), all, overrides);
    return articles
        .select("key")
        .join(components, col("key").equalTo(col("node")), "left")
        .select(col("key"), coalesce(col("component"), col("key")).as("component"));
  }
}
