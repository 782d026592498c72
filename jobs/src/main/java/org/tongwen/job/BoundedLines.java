package org.tongwen.job;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.tongwen.error.Reasons;

/**
 * The lines of files, read in stretches side by side (packed files as a whole). A line longer than
 * a bound is passed over and named, so that no line, packed or not, fills the memory; an unreadable
 * file is named too. Empty lines are left out.
 */
final class BoundedLines implements Iterator<Row> {
  /** A line, or where there is none a reason and detail with the place as the line's name. */
  static final StructType SCHEMA =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("line", DataTypes.StringType)
          .add("reason", DataTypes.StringType)
          .add("detail", DataTypes.StringType)
          .add("place", DataTypes.StringType);

  private static final StructType STRETCH =
      new StructType()
          .add("file", DataTypes.StringType, false)
          .add("start", DataTypes.LongType, false)
          .add("end", DataTypes.LongType, false);

  private final String file;
  private final InputStream in;
  private final long end;
  private final int most;
  private long at;
  private Row next;
  private boolean done;

  private BoundedLines(InputStream in, String file, long at, long end, int most) {
    this.in = in;
    this.file = file;
    this.at = at;
    this.end = end;
    this.most = most;
  }

  /**
   * The lines of files.
   *
   * @param most bytes of a line
   * @param stretch bytes that one task reads
   */
  static Dataset<Row> of(
      SparkSession spark, List<InputFiles.InputFile> files, int most, long stretch) {
    List<Row> stretches = new ArrayList<>();
    for (InputFiles.InputFile file : files) {
      if (packed(file.path())) {
        stretches.add(RowFactory.create(file.path(), 0L, Long.MAX_VALUE));
        continue;
      }
      for (long start = 0; start < file.length(); start += stretch) {
        stretches.add(RowFactory.create(file.path(), start, start + stretch));
      }
    }
    SerializableConfiguration hadoop =
        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
    FlatMapFunction<Row, Row> read =
        row -> open(hadoop.value(), row.getString(0), row.getLong(1), row.getLong(2), most);
    return spark
        .createDataFrame(stretches, STRETCH)
        .repartition(Math.max(1, stretches.size()))
        .flatMap(read, Encoders.row(SCHEMA));
  }

  private static boolean packed(String file) {
    return file.endsWith(".gz");
  }

  private static Iterator<Row> open(
      Configuration hadoop, String file, long start, long end, int most) {
    Path path = new Path(file);
    try {
      FSDataInputStream raw = path.getFileSystem(hadoop).open(path);
      try {
        if (start > 0) {
          // The line that begins before this stretch is another task's.
          raw.seek(start - 1);
        }
        InputStream in =
            new BufferedInputStream(packed(file) ? new GZIPInputStream(raw) : raw, 1 << 16);
        BoundedLines lines = new BoundedLines(in, file, Math.max(0, start - 1), end, most);
        if (start > 0) {
          lines.pass();
        }
        return lines;
      } catch (IOException e) {
        raw.close();
        throw e;
      }
    } catch (IOException e) {
      return List.of(unreadable(file, start, e)).iterator();
    }
  }

  private static Row unreadable(String file, long at, IOException e) {
    return refused(file, at, "unreadable", Reasons.of(e));
  }

  private static Row refused(String file, long at, String reason, String detail) {
    return RowFactory.create(file, null, reason, detail, "byte-" + at);
  }

  /** Reads up to the next line break; returns how many bytes were passed over. */
  private long pass() throws IOException {
    long passed = 0;
    int b;
    while ((b = in.read()) >= 0) {
      passed++;
      if (b == '\n') {
        break;
      }
    }
    at += passed;
    return passed;
  }

  @Override
  public boolean hasNext() {
    while (next == null && !done) {
      long start = at;
      try {
        next = at < end ? line() : null;
        done = done || next == null && at >= end;
      } catch (IOException e) {
        next = unreadable(file, start, e);
        done = true;
      }
    }
    if (next == null) {
      close();
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row line = next;
    next = null;
    return line;
  }

  /** The next line; null where it is empty or the file ends. */
  private Row line() throws IOException {
    long start = at;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int b;
    while ((b = in.read()) >= 0) {
      at++;
      if (b == '\n') {
        break;
      }
      bytes.write(b);
      if (bytes.size() > most) {
        long length = bytes.size() + pass();
        return refused(
            file,
            start,
            "too-long",
            "A line of %d bytes or so, more than %d".formatted(length, most));
      }
    }
    if (b < 0) {
      done = true;
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    String line = start == 0 && text.startsWith("\uFEFF") ? text.substring(1) : text;
    return line.isBlank() ? null : RowFactory.create(file, line, null, null, null);
  }

  private void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
