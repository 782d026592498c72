package org.tongwen.job;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.align.Overrides;
import org.tongwen.align.Parting;
import org.tongwen.error.SettingErrors;
import org.tongwen.table.Held;

/**
 * Families corrected by hand ({@link Overrides}), in the steps of the job families. A line whose
 * articles are not both in the warehouse changes nothing: they may come with a later delivery.
 */
final class Corrections {
  private static final StructType EDGE =
      new StructType().add("u", DataTypes.LongType, false).add("v", DataTypes.LongType, false);

  private static final StructType SAID =
      new StructType()
          .add("article_id", DataTypes.StringType, false)
          .add("corrections", DataTypes.createArrayType(DataTypes.StringType, false), false);

  private Corrections() {}

  /** The lines of the file that the setting names; none where it names none. */
  static Overrides of(RunContext context) {
    String file = context.settings().text("families.overrides");
    if (file.isBlank()) {
      return Overrides.NONE;
    }
    Path path = new Path(file);
    try (InputStream in =
        path.getFileSystem(context.spark().sparkContext().hadoopConfiguration()).open(path)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Overrides.parse(file, text.lines().toList());
    } catch (IOException e) {
      throw SettingErrors.overridesUnreadable(file, e);
    }
  }

  /** The edges, and one for each line that joins two of the articles. */
  static Dataset<Row> joined(Dataset<Row> edges, Dataset<Row> articles, Overrides overrides) {
    if (overrides.joins().isEmpty()) {
      return edges;
    }
    List<Row> joins =
        overrides.joins().stream()
            .map(line -> RowFactory.create(Ids.key(line.a()), Ids.key(line.b())))
            .toList();
    return edges
        .select("u", "v")
        .union(
            edges
                .sparkSession()
                .createDataFrame(joins, EDGE)
                .join(articles.select(col("key").as("u")), "u")
                .join(articles.select(col("key").as("v")), "v")
                .select("u", "v"));
  }

  /**
   * The components, with those cut that a line parts.
   *
   * @param components node, component
   * @param edges u, v: what the components were made of
   */
  static Dataset<Row> parted(Dataset<Row> components, Dataset<Row> edges, Overrides overrides) {
    if (overrides.parts().isEmpty()) {
      return components;
    }
    Dataset<Row> all = Held.cutOff(components);
    Object[] named = overrides.parts().stream().map(line -> (Object) Ids.key(line.a())).toArray();
    Dataset<Row> concerned = all.where(col("node").isin(named)).select("component").distinct();
    List<Row> few =
        edges
            .join(all, col("u").equalTo(col("node")))
            .join(concerned, "component")
            .select("u", "v")
            .distinct()
            .collectAsList();
    Dataset<Row> cut = all.sparkSession().createDataFrame(cut(few, overrides), Components.SCHEMA);
    return all.join(concerned, new String[] {"component"}, "left_anti")
        .select("node", "component")
        .union(cut);
  }

  /** The families on the driver: those alone that a line parts. */
  private static List<Row> cut(List<Row> edges, Overrides overrides) {
    Set<List<Long>> joins = new HashSet<>();
    overrides
        .joins()
        .forEach(
            line -> {
              joins.add(List.of(Ids.key(line.a()), Ids.key(line.b())));
              joins.add(List.of(Ids.key(line.b()), Ids.key(line.a())));
            });
    Parting families = new Parting();
    for (Row edge : edges) {
      long u = edge.getLong(0);
      long v = edge.getLong(1);
      families.add(u, v, joins.contains(List.of(u, v)));
    }
    overrides.parts().forEach(line -> families.part(Ids.key(line.a()), Ids.key(line.b())));
    List<Row> out = new ArrayList<>();
    families.components().forEach((node, least) -> out.add(RowFactory.create(node, least)));
    return out;
  }

  /** Adds to each article what was said of it, in the column corrections. */
  static Dataset<Row> told(Dataset<Row> members, Overrides overrides) {
    List<Row> said = new ArrayList<>();
    for (Map.Entry<String, List<String>> entry : overrides.byArticle().entrySet()) {
      said.add(RowFactory.create(entry.getKey(), entry.getValue().toArray(String[]::new)));
    }
    return said.isEmpty()
        ? members.withColumn("corrections", array().cast("array<string>"))
        : members
            .join(
                members.sparkSession().createDataFrame(said, SAID),
                new String[] {"article_id"},
                "left")
            .withColumn("corrections", coalesce(col("corrections"), array().cast("array<string>")));
  }
}
