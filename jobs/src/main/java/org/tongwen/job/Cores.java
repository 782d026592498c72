package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
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
import org.tongwen.align.Core;
import org.tongwen.align.Relation;

/** What the texts alone join: copies into cores, and cores with those that they follow. */
final class Cores {
  /** A {@link Core.Vote}. */
  private static final StructType VOTE =
      new StructType()
          .add("part", DataTypes.LongType, false)
          .add("whole", DataTypes.LongType, false)
          .add("part_prints", DataTypes.IntegerType, false)
          .add("whole_prints", DataTypes.IntegerType, false)
          .add("edges", DataTypes.IntegerType, false)
          .add("held", DataTypes.IntegerType, false);

  private Cores() {}

  /**
   * The edges that the texts alone make families of: copies, and cores that follow others.
   *
   * @param kept as {@link Membership#kept} makes them
   * @return u and v, keys
   */
  static Dataset<Row> edges(Dataset<Row> kept, long driverEdges) {
    Dataset<Row> standing =
        kept.groupBy(
                least(col("document"), col("other")).as("u"),
                greatest(col("document"), col("other")).as("v"))
            .agg(
                count(lit(1)).as("sides"),
                max(not(col("needs_both"))).as("one_side"),
                max(col("relation").equalTo(Names.of(Relation.COPY))).as("copy"),
                max(when(col("part"), col("document")).otherwise(col("other"))).as("part"),
                max("held").as("held"))
            .where(col("sides").equalTo(2).or(col("one_side")));
    Dataset<Row> copies = standing.where("copy").select("u", "v");
    Dataset<Row> parts =
        standing
            .where("NOT copy")
            .select(
                col("part"),
                when(col("part").equalTo(col("u")), col("v")).otherwise(col("u")).as("whole"),
                col("held"));
    return copies.union(followed(parts, Components.of(copies, driverEdges)));
  }

  /** The edges between cores, by {@link Core}. */
  private static Dataset<Row> followed(Dataset<Row> parts, Dataset<Row> cores) {
    Dataset<Row> sizes = cores.groupBy("component").agg(count(lit(1)).cast("int").as("prints"));
    Dataset<Row> known = cores.join(sizes, "component");
    Dataset<Row> votes =
        coreOf(coreOf(parts, known, "part"), known, "whole")
            .where("part <> whole")
            .groupBy("part", "whole", "part_prints", "whole_prints")
            .agg(count(lit(1)).cast("int").as("edges"), max("held").as("held"));
    MapFunction<Row, Long> byPart = row -> row.<Long>getAs("part");
    // By place: Spark hands over the rows as they were made, without the names of their columns.
    MapFunction<Row, Long> byWhole = row -> row.getLong(1);
    FlatMapGroupsFunction<Long, Row, Row> follow =
        (part, rows) -> List.of(row(Core.follows(votes(rows)))).iterator();
    FlatMapGroupsFunction<Long, Row, Row> join =
        (whole, rows) -> Core.joined(votes(rows)).stream().map(Cores::row).iterator();
    return votes
        .groupByKey(byPart, Encoders.LONG())
        .flatMapGroups(follow, Encoders.row(VOTE))
        .groupByKey(byWhole, Encoders.LONG())
        .flatMapGroups(join, Encoders.row(VOTE))
        .select(
            least(col("part"), col("whole")).as("u"), greatest(col("part"), col("whole")).as("v"));
  }

  /** Puts in the place of documents the cores that they are of, with their prints. */
  private static Dataset<Row> coreOf(Dataset<Row> parts, Dataset<Row> cores, String side) {
    return parts
        .join(
            cores.select(col("node").as(side), col("component").as("core"), col("prints")),
            new String[] {side},
            "left")
        .withColumn(side, coalesce(col("core"), col(side)))
        .withColumn(side + "_prints", coalesce(col("prints"), lit(1)))
        .drop("core", "prints");
  }

  private static List<Core.Vote> votes(Iterator<Row> rows) {
    List<Core.Vote> votes = new ArrayList<>();
    rows.forEachRemaining(
        row ->
            votes.add(
                new Core.Vote(
                    row.getAs("part"),
                    row.getAs("whole"),
                    row.getAs("part_prints"),
                    row.getAs("whole_prints"),
                    row.getAs("edges"),
                    row.getAs("held"))));
    return votes;
  }

  private static Row row(Core.Vote vote) {
    return RowFactory.create(
        vote.part(),
        vote.whole(),
        vote.partPrints(),
        vote.wholePrints(),
        vote.edges(),
        vote.held());
  }
}
