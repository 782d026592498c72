package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CountingOutputStream;
import org.apache.commons.io.output.NullOutputStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.nlp.Segmenter;
import org.tongwen.sketch.Buckets;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.Held;
import org.tongwen.table.PagePartsTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.SketchesTable;
import org.tongwen.table.Table;
import org.tongwen.table.TokensTable;
import org.tongwen.table.Warehouse;

/**
 * What a run would read and about how much it would make, from a sample of the input that is read,
 * split, segmented and signed in memory: nothing is written.
 *
 * <p>Rows and bytes grow with the input. A pair is in the sample where both its articles are: pairs
 * grow with its square, up to {@code match.candidates} an article.
 *
 * @param files of the input's format
 * @param bytes of those
 * @param otherFiles of other endings, which go to rejects
 * @param sampledFiles that were read for the estimate
 * @param share of the bytes that was read, 0 to 1
 * @param sampledPages found in them
 * @param rejected inputs of the sample that are no page
 * @param known pages of the sample that the warehouse has already
 * @param tables estimates for the whole input
 * @param candidates estimated pairs to compare within the window of days
 */
public record Forecast(
    long files,
    long bytes,
    long otherFiles,
    long sampledFiles,
    double share,
    long sampledPages,
    long rejected,
    long known,
    List<Size> tables,
    long candidates) {
  /**
   * A table's estimate.
   *
   * @param table its name
   * @param rows in it
   * @param bytes of its files, packed
   */
  public record Size(String table, long rows, long bytes) {}

  /** So many rows of JSON lines or Parquet files are read at most. */
  private static final int SAMPLED_ROWS = 2000;

  /**
   * The forecast of a run.
   *
   * @throws org.tongwen.error.TongwenException if there is no input, or the warehouse's tables were
   *     made under other settings
   */
  public static Forecast of(
      SparkSession spark, Warehouse warehouse, RunInput input, Settings settings) {
    Origins.refuseOtherSettings(warehouse, settings, State.of(warehouse));
    InputFiles.Found found = InputReader.list(spark, input, settings);
    long bytes = length(found.taken());
    List<InputFiles.InputFile> sample =
        sample(found.taken(), settings.whole("run.dry-run-megabytes") << 20);
    try (Held held = Held.of(rows(spark, input, sample, settings))) {
      double share = share(held.rows(), input, length(sample), bytes);
      Dataset<Row> delivered = Deliveries.of(Deliveries.identified(held.rows()));
      Dataset<Row> pages =
          Held.cutOff(
              PagesJob.read(
                  delivered,
                  Resources.gazetteer(),
                  settings.text("pages.path-pattern"),
                  input.kind(),
                  ""));
      long known =
          warehouse.has(PagesTable.TABLE)
              ? warehouse.read(PagesTable.TABLE).join(pages, "page_id").count()
              : 0;
      return estimated(
          pages,
          settings,
          new Forecast(
              found.taken().size(),
              bytes,
              found.others().size(),
              sample.size(),
              share,
              pages.count(),
              held.rows().where("reason IS NOT NULL").count(),
              known,
              List.of(),
              0));
    }
  }

  private static Forecast estimated(Dataset<Row> pages, Settings settings, Forecast f) {
    Dataset<Row> split = Held.cutOff(ArticlesJob.split(pages));
    Dataset<Row> articles = Held.cutOff(split.selectExpr("inline(articles)"));
    Dataset<Row> bodies = articles.join(pages.select("page_id", "text"), "page_id");
    Dataset<Row> sketches = Held.cutOff(SketchesJob.sketch(bodies, SketchShape.of(settings)));
    Segmenter segmenter =
        new Segmenter(
            Resources.text("user-dictionary.txt").lines().toList(),
            settings.integer("tokens.keywords"));
    List<Size> sizes = new ArrayList<>();
    sizes.add(f.size(PagesTable.TABLE, pages));
    sizes.add(f.size(PagePartsTable.TABLE, split.selectExpr("inline(parts)")));
    sizes.add(f.size(ArticlesTable.TABLE, articles));
    sizes.add(f.size(TokensTable.TABLE, TokensJob.segment(bodies, segmenter)));
    sizes.add(f.size(SketchesTable.TABLE, sketches));
    long most = f.whole(articles.count()) * settings.integer("match.candidates");
    double pairs = pairs(pages, articles, sketches, settings) / (f.share * f.share);
    return new Forecast(
        f.files,
        f.bytes,
        f.otherFiles,
        f.sampledFiles,
        f.share,
        f.sampledPages,
        f.rejected,
        f.known,
        List.copyOf(sizes),
        Math.min(most, Math.round(pairs)));
  }

  private static long pairs(
      Dataset<Row> pages, Dataset<Row> articles, Dataset<Row> sketches, Settings settings) {
    MatchSettings matching = MatchSettings.of(settings);
    Dataset<Row> days =
        pages.select(col("page_id"), unix_date(col("stated_date")).cast("long").as("epoch_day"));
    Dataset<Row> texts =
        sketches
            .join(articles.select("article_id", "page_id").join(days, "page_id"), "article_id")
            .withColumn("key", Texts.key(col("article_id")));
    int parts = pages.sparkSession().sparkContext().defaultParallelism();
    return CandidatePairs.of(texts, matching, matching.families(), Buckets.Reach.WINDOW, parts)
        .count();
  }

  /** Files in the order of a hash of their names, so that no day or paper comes first. */
  private static List<InputFiles.InputFile> sample(
      List<InputFiles.InputFile> files, long mostBytes) {
    List<InputFiles.InputFile> mixed = new ArrayList<>(files);
    mixed.sort(Comparator.comparing(file -> Ids.hash(16, file.path())));
    List<InputFiles.InputFile> sample = new ArrayList<>();
    long bytes = 0;
    for (InputFiles.InputFile file : mixed) {
      bytes += file.length();
      if (sample.isEmpty() || bytes <= mostBytes) {
        sample.add(file);
      }
    }
    return sample;
  }

  private static Dataset<Row> rows(
      SparkSession spark, RunInput input, List<InputFiles.InputFile> sample, Settings settings) {
    List<String> paths = sample.stream().map(InputFiles.InputFile::path).toList();
    Dataset<Row> rows =
        InputReader.read(
            spark,
            new RunInput(paths, input.format(), input.kind()),
            InputFiles.Found.of(sample),
            settings);
    return "text".equals(input.format()) ? rows : rows.limit(SAMPLED_ROWS);
  }

  private static double share(Dataset<Row> rows, RunInput input, long sampled, long all) {
    double byFiles = all == 0 ? 1 : (double) sampled / all;
    if ("text".equals(input.format()) || rows.count() < SAMPLED_ROWS) {
      return byFiles;
    }
    // Of the first file only the first rows were read.
    return Math.min(byFiles, Math.max(1, Counts.sum(rows, "octet_length(text)")) / (double) all);
  }

  private static long length(List<InputFiles.InputFile> files) {
    return files.stream().mapToLong(InputFiles.InputFile::length).sum();
  }

  private long whole(long sampled) {
    return Math.round(sampled / share);
  }

  private Size size(Table table, Dataset<Row> rows) {
    MapPartitionsFunction<Row, Long> packed = all -> List.of(packed(all)).iterator();
    Dataset<Row> json = rows.selectExpr(table.columnNames()).toJSON().toDF();
    long bytes =
        json.mapPartitions(packed, Encoders.LONG()).collectAsList().stream()
            .mapToLong(Long::longValue)
            .sum();
    return new Size(table.name(), whole(rows.count()), whole(bytes));
  }

  /** The bytes of rows as packed JSON: Parquet's files are about as long. */
  private static long packed(Iterator<Row> rows) {
    CountingOutputStream bytes = new CountingOutputStream(NullOutputStream.INSTANCE);
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      while (rows.hasNext()) {
        out.write(rows.next().getString(0).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.getByteCount();
  }
}
