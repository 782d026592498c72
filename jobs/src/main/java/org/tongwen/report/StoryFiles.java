package org.tongwen.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.table.DimAgencyTable;

/** The data files of stories: the list, a file for each story, and the texts of its copies. */
final class StoryFiles {
  /** Texts of a story in one file: a comparison loads one or two of them. */
  static final int TEXTS = 20;

  /** The agency of a story, null where none is named. */
  private static final Column CREDITED = nullif(col("agency"), lit(DimAgencyTable.NONE));

  private StoryFiles() {}

  /**
   * The list of stories by reach, a column of JSON.
   *
   * @param stories rows of {@code mart_story}
   * @param prints as {@link Prints} makes them
   */
  static Dataset<Row> list(Dataset<Row> stories, Dataset<Row> prints) {
    Dataset<Row> who =
        prints
            .groupBy("family_id")
            .agg(
                sort_array(collect_set("n")).as("p"),
                concat_ws("\n", sort_array(collect_set("headline"))).as("headlines"));
    return stories
        .join(who, "family_id")
        .orderBy(
            col("copies").desc(), col("papers").desc(), col("headline").asc(), col("family_id"))
        .select(
            to_json(
                struct(
                    col("family_id").as("id"),
                    col("headline").as("h"),
                    CREDITED.as("a"),
                    col("first_print_date").as("d"),
                    col("last_print_date").as("l"),
                    col("copies").as("c"),
                    col("papers").as("w"),
                    round(col("mean_completeness"), 3).as("m"),
                    col("variants").as("v"),
                    col("letters").as("z"),
                    col("p"),
                    LetterMap.SEARCHED
                        .apply(concat_ws("\n", col("headlines"), CREDITED))
                        .as("s"))));
  }

  /**
   * A file for each story: what it is, its prints, its reference text, its variants.
   *
   * @param stories rows of {@code mart_story}
   * @param prints as {@link Prints} makes them
   * @param variants rows of {@code variants}
   * @return name, json
   */
  static Dataset<Row> each(Dataset<Row> stories, Dataset<Row> prints, Dataset<Row> variants) {
    Column isReference = col("article_id").equalTo(col("reference_article_id"));
    Column head =
        struct(
            col("k"),
            col("article_id").as("id"),
            col("page_id").as("page"),
            col("n"),
            col("issue_date").as("d"),
            col("page_no").as("no"),
            col("headline").as("h"),
            col("byline").as("by"),
            col("agency").as("a"),
            col("relation").as("rel"),
            round(col("completeness"), 4).as("m"),
            round(col("chain_completeness"), 4).as("chain"),
            col("continues_article_id").as("after"),
            expr("transform(passages, p -> array(p.r, p.r + p.s))").as("cov"));
    Dataset<Row> heads =
        prints
            .groupBy("family_id")
            .agg(
                sort_array(collect_list(head)).as("prints"),
                max(when(isReference, col("k"))).as("ref"),
                max(when(isReference, col("body"))).as("body"));
    return stories
        .join(heads, "family_id")
        .join(readings(variants, prints), new String[] {"family_id"}, "left")
        .select(
            name("story", "family_id").as("name"),
            to_json(
                    struct(
                        col("family_id").as("id"),
                        col("headline").as("h"),
                        CREDITED.as("a"),
                        col("first_print_date").as("d"),
                        col("last_print_date").as("l"),
                        col("copies").as("c"),
                        col("papers").as("w"),
                        round(col("mean_completeness"), 4).as("m"),
                        col("letters").as("z"),
                        col("ref"),
                        col("body"),
                        LetterMap.RUNS.apply(col("body")).as("runs"),
                        col("prints"),
                        coalesce(col("readings"), expr("array()")).as("variants")))
                .as("json"));
  }

  /** The variants of each story with their copies by number. */
  private static Dataset<Row> readings(Dataset<Row> variants, Dataset<Row> prints) {
    Dataset<Row> numbers = prints.select("family_id", "article_id", "k");
    return variants
        .select(
            col("family_id"),
            struct(
                    col("position").as("at"),
                    LetterMap.LETTERS.apply(col("reference")).as("len"),
                    col("reference").as("ref"),
                    col("reading").as("is"),
                    col("kind"),
                    col("witnesses").as("of"))
                .as("v"),
            explode(col("article_ids")).as("article_id"))
        .join(numbers, new String[] {"family_id", "article_id"})
        .groupBy("family_id", "v")
        .agg(sort_array(collect_list("k")).as("by"))
        .groupBy("family_id")
        .agg(sort_array(collect_list(struct(col("v.*"), col("by")))).as("readings"));
  }

  /**
   * The texts of copies with their alignments, so many in a file.
   *
   * @param prints as {@link Prints} makes them
   * @return name, json
   */
  static Dataset<Row> texts(Dataset<Row> prints) {
    Column text =
        struct(
            col("k"), col("body"), LetterMap.RUNS.apply(col("body")).as("runs"), col("passages"));
    return prints
        .withColumn("file", floor(col("k").divide(lit(TEXTS))))
        .groupBy("family_id", "file")
        .agg(sort_array(collect_list(text)).as("texts"))
        .select(
            concat_ws("-", name("texts", "family_id"), col("file")).as("name"),
            to_json(col("texts")).as("json"));
  }

  /** Files by the first two digits of their ids: no folder has too many for a file system. */
  static Column name(String folder, String id) {
    return expr("concat('%s/', left(%s, 2), '/', %s)".formatted(folder, id, id));
  }
}
