package org.tongwen.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.align.FamilyMember;
import org.tongwen.align.FamilyRules;

/** Which member of a family is its reference: see {@link FamilyRules#REFERENCE}. */
final class References {
  private static final StructType FOREIGN =
      new StructType()
          .add("key", DataTypes.LongType, false)
          .add("foreign", DataTypes.IntegerType, false);

  private static final StructType PLACED =
      new StructType()
          .add("key", DataTypes.LongType, false)
          .add("article_id", DataTypes.StringType, false)
          .add("reference", DataTypes.LongType, false)
          .add("reference_article_id", DataTypes.StringType, false);

  private References() {}

  /** The members of families of two or more: of the others each is its own reference. */
  private static Dataset<Row> ofSeveral(Dataset<Row> members) {
    return members.join(
        members.groupBy("component").count().where("count > 1").select("component"), "component");
  }

  /**
   * Letters of each article that stand in articles of other families and in none of its own; where
   * it has a family of its own, for that is where they count.
   *
   * @param passages rows of the table
   * @param members key, component
   */
  static Dataset<Row> foreign(Dataset<Row> passages, Dataset<Row> members) {
    Dataset<Row> a =
        passages.select(
            Texts.key(col("article_a")).as("key"),
            Texts.key(col("article_b")).as("other"),
            col("a_letter").as("from"),
            col("a_letter_end").as("to"));
    Dataset<Row> b =
        passages.select(
            Texts.key(col("article_b")).as("key"),
            Texts.key(col("article_a")).as("other"),
            col("b_letter").as("from"),
            col("b_letter_end").as("to"));
    Dataset<Row> sides =
        a.union(b)
            .join(ofSeveral(members).select(col("key"), col("component").as("own")), "key")
            .join(members.select(col("key").as("other"), col("component").as("theirs")), "other")
            .select(
                col("key"), col("from"), col("to"), col("own").equalTo(col("theirs")).as("inside"));
    MapFunction<Row, Long> byKey = row -> row.<Long>getAs("key");
    FlatMapGroupsFunction<Long, Row, Row> measure = References::foreignOf;
    return sides.groupByKey(byKey, Encoders.LONG()).flatMapGroups(measure, Encoders.row(FOREIGN));
  }

  private static Iterator<Row> foreignOf(Long key, Iterator<Row> rows) {
    BitSet inside = new BitSet();
    BitSet outside = new BitSet();
    while (rows.hasNext()) {
      Row row = rows.next();
      BitSet set = row.<Boolean>getAs("inside") ? inside : outside;
      set.set(row.<Integer>getAs("from"), row.<Integer>getAs("to"));
    }
    outside.andNot(inside);
    return outside.isEmpty()
        ? List.<Row>of().iterator()
        : List.of(RowFactory.create(key, outside.cardinality())).iterator();
  }

  /**
   * The reference of each family.
   *
   * @param articles key, length
   * @param members key, component
   * @param foreign key, foreign
   * @param edges document, similarity: the verified edges, for the agreement
   * @return key, article_id, reference, reference_article_id of every article
   */
  static Dataset<Row> choose(
      Dataset<Row> articles, Dataset<Row> members, Dataset<Row> foreign, Dataset<Row> edges) {
    Dataset<Row> agreement =
        edges
            .groupBy(col("document").as("key"))
            .agg(sum("similarity").as("similarity"), count("similarity").as("pairs"));
    Dataset<Row> several = ofSeveral(members);
    Dataset<Row> candidates =
        several
            .join(articles.select("key", "length"), "key")
            .join(foreign, new String[] {"key"}, "left")
            .join(agreement, new String[] {"key"}, "left")
            .select(
                col("component"),
                col("key"),
                col("length"),
                coalesce(col("foreign"), lit(0)).as("foreign"),
                coalesce(col("similarity"), lit(0.0)).as("similarity"),
                coalesce(col("pairs"), lit(0L)).as("pairs"));
    MapFunction<Row, Long> byFamily = row -> row.<Long>getAs("component");
    FlatMapGroupsFunction<Long, Row, Row> place = (family, rows) -> place(rows);
    Column id = Texts.articleId(col("key"));
    return candidates
        .groupByKey(byFamily, Encoders.LONG())
        .flatMapGroups(place, Encoders.row(PLACED))
        .union(
            members
                .join(several.select("key"), new String[] {"key"}, "left_anti")
                .select(col("key"), id, col("key"), id));
  }

  private static Iterator<Row> place(Iterator<Row> rows) {
    FamilyMember best = null;
    List<FamilyMember> members = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      FamilyMember member =
          new FamilyMember(
              row.getAs("key"),
              row.getAs("length"),
              row.getAs("foreign"),
              FamilyMember.agreement(row.<Double>getAs("similarity"), row.<Long>getAs("pairs")));
      members.add(member);
      if (best == null || FamilyRules.REFERENCE.compare(member, best) < 0) {
        best = member;
      }
    }
    List<Row> out = new ArrayList<>();
    for (FamilyMember member : members) {
      out.add(
          RowFactory.create(
              member.document(),
              Ids.ofKey(member.document()),
              best.document(),
              Ids.ofKey(best.document())));
    }
    return out.iterator();
  }
}
