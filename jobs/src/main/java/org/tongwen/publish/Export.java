package org.tongwen.publish;

import static org.apache.spark.sql.functions.base64;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.tongwen.error.OutputErrors;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * Writes tables as files for other tools, each sorted by its key, so that equal tables make equal
 * files. A file is written beside its place and moved there when it is whole: a reader sees the old
 * one or the new one.
 */
public final class Export {
  /** The forms that a table can be written in. */
  public enum Format {
    /** JSON lines, one file: nested columns as they are, null where there is no value. */
    jsonl,
    /** Comma-separated values for spreadsheets: nested columns as JSON, no formulae. */
    csv,
    /** A folder of Parquet files. */
    parquet
  }

  /** The mark that tells a spreadsheet that a file is UTF-8; Spark writes it with the header. */
  private static final String BOM = "\uFEFF";

  /** With one of these at its beginning a spreadsheet takes a text for a formula. */
  private static final String FORMULA = "^[=+\\-@\\t\\r\\n＝＋－＠]";

  private final Function<Table, Dataset<Row>> rows;
  private final Path folder;
  private final Format format;
  private final FileSystem files;

  /** Whether a table is one file also where a folder of several would be written faster. */
  private final boolean oneFile;

  /**
   * An export into a folder, which is made where it is missing.
   *
   * @throws org.tongwen.error.TongwenException if nothing can be written there
   */
  public Export(Warehouse house, String to, Format format, Configuration conf) {
    this(house::read, to, format, conf, false);
  }

  /** Likewise, with one file for each table in any format, and rows from elsewhere. */
  static Export oneFileEach(
      Function<Table, Dataset<Row>> rows, String to, Format format, Configuration conf) {
    return new Export(rows, to, format, conf, true);
  }

  private Export(
      Function<Table, Dataset<Row>> rows,
      String to,
      Format format,
      Configuration conf,
      boolean oneFile) {
    this.rows = rows;
    this.format = format;
    this.oneFile = oneFile || format != Format.parquet;
    this.folder = new Path(to);
    try {
      files = folder.getFileSystem(conf);
      files.mkdirs(folder);
      Path probe = new Path(folder, hidden("probe"));
      files.create(probe, true).close();
      files.delete(probe, false);
    } catch (IOException e) {
      throw OutputErrors.exportNotWritable(to, e);
    }
  }

  /**
   * What was written.
   *
   * @param name of the file or folder
   * @param rows in it
   * @param bytes of it
   */
  public record Written(String name, long rows, long bytes) {}

  /**
   * Writes one table; may be called from several threads for different tables.
   *
   * @throws org.tongwen.error.TongwenException if the table has not been made or the folder cannot
   *     be written
   */
  public Written write(Table table) {
    Dataset<Row> all = rows.apply(table).select(columns(table));
    Path target = new Path(folder, table.name() + "." + format);
    Path unfinished = new Path(folder, hidden(table.name()));
    try {
      try {
        writer(shaped(all, table)).save(unfinished.toString());
        if (oneFile) {
          replaceFile(onlyPart(unfinished), target);
        } else {
          replaceFolder(unfinished, target);
        }
      } finally {
        files.delete(unfinished, true);
      }
      return new Written(
          target.getName(), rows.apply(table).count(), files.getContentSummary(target).getLength());
    } catch (IOException e) {
      throw OutputErrors.exportNotWritable(target.toString(), e);
    } catch (RuntimeException e) {
      IOException cause = ioCause(e);
      throw cause == null ? e : OutputErrors.exportNotWritable(target.toString(), cause);
    }
  }

  private static Column[] columns(Table table) {
    return Arrays.stream(table.columnNames()).map(c -> col(c)).toArray(Column[]::new);
  }

  /** The rows as the format takes them, in one partition where they make one file. */
  private Dataset<Row> shaped(Dataset<Row> all, Table table) {
    Column[] key = table.key().stream().map(c -> col(c)).toArray(Column[]::new);
    Dataset<Row> sorted = oneFile ? all.repartition(1).sortWithinPartitions(key) : all.orderBy(key);
    return format == Format.csv ? marked(flat(sorted)) : sorted;
  }

  private static Dataset<Row> marked(Dataset<Row> rows) {
    String first = rows.columns()[0];
    return rows.withColumnRenamed(first, BOM + first);
  }

  /** Columns that a spreadsheet can hold. */
  public static Dataset<Row> flat(Dataset<Row> rows) {
    StructField[] fields = rows.schema().fields();
    Column[] flat = new Column[fields.length];
    for (int i = 0; i < fields.length; i++) {
      String name = fields[i].name();
      // Quoted, for a column of a query may be named count(1).
      Column column = col("`" + name.replace("`", "``") + "`");
      flat[i] = flat(column, fields[i].dataType()).as(name);
    }
    return rows.select(flat);
  }

  private static Column flat(Column column, DataType type) {
    if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
      return to_json(column, Map.of("ignoreNullFields", "false"));
    }
    if (type.equals(DataTypes.BinaryType)) {
      return base64(column);
    }
    if (type.equals(DataTypes.StringType)) {
      return when(column.rlike(FORMULA), concat(lit("'"), column)).otherwise(column);
    }
    return column;
  }

  private DataFrameWriter<Row> writer(Dataset<Row> rows) {
    return switch (format) {
      case parquet -> rows.write().format("parquet");
      case jsonl -> rows.write().format("json").option("ignoreNullFields", "false");
      case csv ->
          rows.write()
              .format("csv")
              .option("header", "true")
              .option("escape", "\"")
              .option("emptyValue", "")
              .option("ignoreLeadingWhiteSpace", "false")
              .option("ignoreTrailingWhiteSpace", "false");
    };
  }

  private Path onlyPart(Path unfinished) throws IOException {
    for (FileStatus status : files.listStatus(unfinished)) {
      if (status.getPath().getName().startsWith("part-")) {
        return status.getPath();
      }
    }
    throw new FileNotFoundException("Spark wrote no part into " + unfinished);
  }

  private void replaceFile(Path part, Path target) throws IOException {
    if (files instanceof LocalFileSystem local) {
      // Hadoop's own move would leave a checksum file beside each table.
      Files.move(
          local.pathToFile(part).toPath(),
          local.pathToFile(target).toPath(),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    files.delete(target, false);
    move(part, target);
  }

  private void replaceFolder(Path unfinished, Path target) throws IOException {
    if (!files.exists(target)) {
      move(unfinished, target);
      return;
    }
    Path old = new Path(folder, hidden("old"));
    move(target, old);
    move(unfinished, target);
    files.delete(old, true);
  }

  private void move(Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot move " + from + " to " + to);
    }
  }

  private static String hidden(String name) {
    return ".%s-%s".formatted(name, UUID.randomUUID());
  }

  private static IOException ioCause(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof IOException io) {
        return io;
      }
    }
    return null;
  }
}
