package org.tongwen.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.tongwen.error.OutputErrors;

/**
 * The folder that an atlas is written into, on any file system that Hadoop knows.
 *
 * <p>Everything goes into a new folder beside the target, which is moved into its place when it is
 * whole: a reader sees the old atlas or the new one. Executors write their files themselves.
 */
final class AtlasFolder implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Says that a folder is an atlas, so that a new one may take its place. */
  static final String MARK = "atlas.json";

  private final String target;
  private final String unfinished;
  private final SerializableConfiguration conf;

  /**
   * A new atlas.
   *
   * @param to a path or URI of a folder: missing, empty, or an atlas that is replaced
   * @throws org.tongwen.error.TongwenException if it holds anything else, or cannot be written
   */
  AtlasFolder(String to, Configuration hadoop) {
    conf = new SerializableConfiguration(hadoop);
    try {
      Path path = new Path(to);
      Path whole = path.getFileSystem(hadoop).makeQualified(path);
      target = whole.toString();
      unfinished =
          new Path(whole.getParent(), ".%s-%s".formatted(whole.getName(), UUID.randomUUID()))
              .toString();
      FileSystem files = files();
      if (files.exists(whole) && !replaceable(files, whole)) {
        throw OutputErrors.reportFolderTaken(to);
      }
      files.mkdirs(new Path(unfinished));
    } catch (IOException e) {
      throw OutputErrors.exportNotWritable(to, e);
    }
  }

  private static boolean replaceable(FileSystem files, Path folder) throws IOException {
    return files.getFileStatus(folder).isDirectory()
        && (files.exists(new Path(folder, MARK)) || files.listStatus(folder).length == 0);
  }

  /** The file system; the local one without the checksum files that Hadoop puts beside each. */
  private FileSystem files() throws IOException {
    FileSystem files = new Path(target).getFileSystem(conf.value());
    return files instanceof LocalFileSystem local ? local.getRaw() : files;
  }

  /** Writes a file as it is. */
  void write(String name, byte[] content) {
    try {
      write(files(), name, content);
    } catch (IOException e) {
      throw OutputErrors.exportNotWritable(target, e);
    }
  }

  private void write(FileSystem files, String name, byte[] content) throws IOException {
    // A task that is tried again writes the same once more.
    try (OutputStream out = files.create(new Path(unfinished, name), true)) {
      out.write(content);
    }
  }

  /** Copies a resource of this package. */
  void copy(String resource, String name) {
    try (InputStream in = AtlasFolder.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the jar lacks " + resource);
      }
      write(name, in.readAllBytes());
    } catch (IOException e) {
      throw OutputErrors.exportNotWritable(target, e);
    }
  }

  /** Writes JSON as a data file. */
  void data(String name, String json) {
    write(file(name), script(name, json));
  }

  /**
   * Writes a data file a row, on the executors.
   *
   * @param rows name and json
   */
  void each(Dataset<Row> rows) {
    AtlasFolder folder = this;
    ForeachPartitionFunction<Row> write =
        part -> {
          FileSystem files = folder.files();
          while (part.hasNext()) {
            Row row = part.next();
            String name = row.getString(0);
            folder.write(files, file(name), script(name, row.getString(1)));
          }
        };
    rows.select("name", "json").foreachPartition(write);
  }

  private static String file(String name) {
    return "data/" + name + ".js";
  }

  /**
   * JSON as a script, for pages from disk may not fetch files but may load scripts. What could end
   * a script or a line within a string is escaped; such characters stand nowhere else in JSON.
   */
  static byte[] script(String name, String json) {
    String safe =
        json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
    return "tongwen.put(\"%s\",%s);\n".formatted(name, safe).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Moves the atlas into its place.
   *
   * @return how many files it has and how many bytes they are
   */
  Size place() {
    try {
      FileSystem files = files();
      Path whole = new Path(unfinished);
      Path place = new Path(target);
      Size size = size(files, whole);
      Path old = new Path(unfinished + "-old");
      if (files.exists(place)) {
        move(files, place, old);
      }
      move(files, whole, place);
      files.delete(old, true);
      return size;
    } catch (IOException e) {
      throw OutputErrors.exportNotWritable(target, e);
    }
  }

  /** Deletes what was written and not placed. */
  void discard() {
    try {
      files().delete(new Path(unfinished), true);
    } catch (IOException e) {
      throw OutputErrors.exportNotWritable(target, e);
    }
  }

  private static void move(FileSystem files, Path from, Path to) throws IOException {
    if (!files.rename(from, to)) {
      throw new IOException("cannot move " + from + " to " + to);
    }
  }

  private static Size size(FileSystem files, Path folder) throws IOException {
    Size sum = new Size(0, 0);
    for (FileStatus status : files.listStatus(folder)) {
      sum =
          sum.plus(
              status.isDirectory() ? size(files, status.getPath()) : new Size(1, status.getLen()));
    }
    return sum;
  }

  /** Files and their bytes. */
  record Size(long files, long bytes) {
    private Size plus(Size other) {
      return new Size(files + other.files, bytes + other.bytes);
    }
  }
}
