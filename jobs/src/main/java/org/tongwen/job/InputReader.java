package org.tongwen.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.tongwen.config.Settings;
import org.tongwen.error.InputErrors;
import org.tongwen.error.Reasons;
import org.tongwen.text.Decoded;
import org.tongwen.text.Decoding;

/**
 * Reads the inputs of a run as rows of {@link #SCHEMA}: a text with what was supplied beside it, or
 * a reason why there is none. Whatever is wrong with an input ends in its row, never in the job.
 */
final class InputReader {
  /** One input: source, text or reason and detail, and what was supplied. */
  static final StructType SCHEMA =
      new StructType()
          .add("source", DataTypes.StringType, false)
          .add("text", DataTypes.StringType)
          .add("charset", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("detail", DataTypes.StringType)
          .add("id", DataTypes.StringType)
          .add("paper", DataTypes.StringType)
          .add("date", DataTypes.StringType)
          .add("page", DataTypes.StringType)
          .add("headline", DataTypes.StringType);

  /** Files are read in tasks of about this many bytes, so that none waits for one large task. */
  private static final long BYTES_A_TASK = 8L << 20;

  /** Opening a file costs about as much as reading this many bytes of it. */
  private static final long BYTES_TO_OPEN = 64L << 10;

  private InputReader() {}

  static Dataset<Row> read(SparkSession spark, RunInput input, Settings settings) {
    return read(spark, input, list(spark, input, settings), settings);
  }

  /** Reads files that {@link #list} found. */
  static Dataset<Row> read(
      SparkSession spark, RunInput input, InputFiles.Found found, Settings settings) {
    return switch (input.format()) {
      case "text" -> text(spark, found, settings);
      case "jsonl" -> jsonl(spark, found, settings);
      case "parquet" -> parquet(spark, input, found, settings);
      default -> throw new IllegalArgumentException("no input format " + input.format());
    };
  }

  private static Dataset<Row> text(SparkSession spark, InputFiles.Found found, Settings settings) {
    List<Row> files = new ArrayList<>();
    long bytes = 0;
    for (InputFiles.InputFile file : found.taken()) {
      files.add(RowFactory.create(file.path(), file.length()));
      bytes += file.length() + BYTES_TO_OPEN;
    }
    StructType fileSchema =
        new StructType()
            .add("path", DataTypes.StringType, false)
            .add("length", DataTypes.LongType, false);
    int tasks = (int) Math.max(spark.sparkContext().defaultParallelism(), bytes / BYTES_A_TASK + 1);
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    long maxBytes = settings.whole("input.max-bytes");
    MapPartitionsFunction<Row, Row> readAll =
        rows ->
            new MappedRows(
                rows,
                file -> readFile(hadoop.value(), file.getString(0), file.getLong(1), maxBytes));
    return spark
        .createDataFrame(files, fileSchema)
        .repartition(Math.min(tasks, Math.max(1, files.size())))
        .mapPartitions(readAll, Encoders.row(SCHEMA))
        .unionByName(others(spark, found));
  }

  private static Dataset<Row> others(SparkSession spark, InputFiles.Found found) {
    List<Row> rows = new ArrayList<>();
    for (InputFiles.InputFile file : found.others()) {
      rows.add(
          refused(file.path(), "other-ending", "The file's ending is not one of the format's"));
    }
    for (InputFiles.InputFile link : found.links()) {
      rows.add(refused(link.path(), "link", "A symbolic link, which is not followed"));
    }
    return spark.createDataFrame(rows, SCHEMA);
  }

  /** The files of an input. */
  static InputFiles.Found list(SparkSession spark, RunInput input, Settings settings) {
    List<String> endings =
        Arrays.asList(settings.text("input." + input.format() + "-endings").split(" +"));
    return InputFiles.list(spark.sparkContext().hadoopConfiguration(), input, endings);
  }

  private static Row readFile(Configuration hadoop, String path, long length, long maxBytes) {
    if (length > maxBytes) {
      return refused(path, "too-long", tooLong(length, maxBytes));
    }
    Path file = new Path(path);
    byte[] bytes;
    try (InputStream raw = file.getFileSystem(hadoop).open(file);
        InputStream in = path.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      bytes = readBounded(in, maxBytes);
    } catch (IOException e) {
      return refused(path, "unreadable", Reasons.of(e));
    }
    if (bytes.length > maxBytes) {
      return refused(path, "too-long", tooLong(bytes.length, maxBytes));
    }
    Decoded decoded = Decoding.decode(bytes, maxBytes);
    if (!decoded.isText()) {
      String reason = decoded.refusal().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      return refused(path, reason, decoded.detail());
    }
    return RowFactory.create(
        path, decoded.text(), decoded.charset(), null, null, null, null, null, null, null);
  }

  private static String tooLong(long bytes, long maxBytes) {
    return "At least %d bytes, more than input.max-bytes = %d".formatted(bytes, maxBytes);
  }

  /** Reads at most one byte more than the bound, so that a packed file cannot fill the memory. */
  private static byte[] readBounded(InputStream in, long maxBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    int n;
    while (out.size() <= maxBytes && (n = in.read(buffer)) >= 0) {
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  private static Row refused(String source, String reason, String detail) {
    return RowFactory.create(source, null, null, reason, detail, null, null, null, null, null);
  }

  private static Dataset<Row> jsonl(SparkSession spark, InputFiles.Found found, Settings settings) {
    StructType schema = new StructType();
    for (String name : suppliedNames(settings)) {
      schema = schema.add(name, DataTypes.StringType);
    }
    schema = schema.add("_malformed", DataTypes.StringType);
    // Every letter may stand there as an escape of twice its bytes, beside the other columns.
    long most =
        Math.min(Integer.MAX_VALUE - 16L, 2 * settings.whole("input.max-bytes") + (1 << 16));
    Dataset<Row> lines =
        BoundedLines.of(spark, found.taken(), (int) most, BYTES_A_TASK)
            .withColumn(
                "json",
                from_json(
                    col("line"),
                    schema,
                    Map.of("mode", "PERMISSIVE", "columnNameOfCorruptRecord", "_malformed")))
            .selectExpr("file", "reason", "detail", "place", "json.*");
    return checked(
            lines
                .select(supplied(lines, settings, col("file")))
                .withColumn("malformed", col("_malformed")),
            settings)
        .unionByName(others(spark, found));
  }

  private static Dataset<Row> parquet(
      SparkSession spark, RunInput input, InputFiles.Found found, Settings settings) {
    // Whole folders are read where nothing else is in them: their names may be columns (paper=…).
    Dataset<Row> rows =
        spark
            .read()
            .parquet(
                found.others().isEmpty() && found.links().isEmpty()
                    ? input.paths().toArray(String[]::new)
                    : found.taken().stream()
                        .map(InputFiles.InputFile::path)
                        .toArray(String[]::new));
    String text = settings.text("input.columns.text");
    if (!Arrays.asList(rows.columns()).contains(text)) {
      throw InputErrors.inputColumnMissing(
          String.join(", ", input.paths()), text, List.of(rows.columns()), "input.columns.text");
    }
    return checked(
            rows.select(supplied(rows, settings, col("_metadata.file_path")))
                .withColumn("malformed", lit(null).cast(DataTypes.StringType)),
            settings)
        .unionByName(others(spark, found));
  }

  private static final List<String> SUPPLIED =
      List.of("id", "text", "paper", "date", "page", "headline", "url");

  private static List<String> suppliedNames(Settings settings) {
    return SUPPLIED.stream().map(name -> settings.text("input.columns." + name)).toList();
  }

  /** The supplied columns under their own names, null where the input lacks one, and the file. */
  private static Column[] supplied(Dataset<Row> rows, Settings settings, Column file) {
    List<String> present = Arrays.asList(rows.columns());
    List<Column> columns = new ArrayList<>();
    for (String name : SUPPLIED) {
      String theirs = settings.text("input.columns." + name);
      Column column = present.contains(theirs) ? col("`" + theirs + "`") : lit(null);
      columns.add(column.cast(DataTypes.StringType).as(name));
    }
    for (String ours : List.of("_malformed", "reason", "detail", "place")) {
      boolean lines = present.contains("_malformed");
      columns.add((lines ? col(ours) : lit(null).cast(DataTypes.StringType)).as(ours));
    }
    columns.add(file.as("file"));
    return columns.toArray(Column[]::new);
  }

  private static Dataset<Row> checked(Dataset<Row> rows, Settings settings) {
    long maxBytes = settings.whole("input.max-bytes");
    MapPartitionsFunction<Row, Row> check = all -> new MappedRows(all, row -> check(row, maxBytes));
    return rows.mapPartitions(check, Encoders.row(SCHEMA));
  }

  private static Row check(Row row, long maxBytes) {
    String file = row.<String>getAs("file").replaceFirst("^file:/+", "/");
    String url = row.getAs("url");
    String id = row.getAs("id");
    String text = row.getAs("text");
    String malformed = row.getAs("malformed");
    if (row.getAs("reason") != null) {
      return refused(file + "#" + row.getAs("place"), row.getAs("reason"), row.getAs("detail"));
    }
    String source =
        url != null ? url : id != null ? file + "#" + id : file + "#" + sampleOf(text, malformed);
    if (malformed != null) {
      return refused(source, "malformed", "No JSON object");
    }
    if (text == null || text.isBlank()) {
      return refused(source, "empty", "The row has no text");
    }
    if (text.length() > maxBytes) {
      return refused(source, "too-long", tooLong(text.length(), maxBytes));
    }
    return RowFactory.create(
        source,
        text,
        "UTF-8",
        null,
        null,
        id,
        row.getAs("paper"),
        row.getAs("date"),
        row.getAs("page"),
        row.getAs("headline"));
  }

  /**
   * Names a row that has neither id nor url by its content, so that the name is always the same.
   */
  private static String sampleOf(String text, String malformed) {
    return Ids.page(text != null ? text : String.valueOf(malformed), null, null, null, null)
        .substring(0, 12);
  }
}
