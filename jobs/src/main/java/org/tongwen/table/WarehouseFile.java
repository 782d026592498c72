package org.tongwen.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.tongwen.error.WarehouseErrors;

/** A small text file beside the tables, in UTF-8. */
public final class WarehouseFile {
  /** So many writes in a row would have to pass a slow reader by. */
  private static final int LOOKS = 5;

  private final FileSystem fs;
  private final String location;
  private final String name;

  WarehouseFile(FileSystem fs, String location, String name) {
    // Sums beside the file would be of the old content while it has the new one already.
    this.fs = fs instanceof ChecksumFileSystem sums ? sums.getRawFileSystem() : fs;
    this.location = location;
    this.name = name;
  }

  /** Its content; null where it is missing. */
  public String read() {
    Path path = new Path(location, name);
    // While a writer is between its two last steps, or was killed there, the new content has the
    // other name; it may get its own before it is looked for under the other, and lose it to the
    // next writer before it is looked for again.
    for (int look = 0; look < LOOKS; look++) {
      for (Path place : List.of(path, part())) {
        String content = contentOf(place);
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private String contentOf(Path path) {
    try (InputStream in = fs.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException missing) {
      return null;
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotReadable(location, e);
    }
  }

  /** The next content, whole: it has this name only between the last two steps of a writer. */
  private Path part() {
    return new Path(location, name + ".part");
  }

  /** Writes it so that a reader sees the old or the new one, whole, whenever the writer ends. */
  public void write(String content) {
    Path path = new Path(location, name);
    Path part = part();
    try {
      if (!fs.exists(path) && fs.exists(part)) {
        fs.rename(part, path);
      }
      Path unfinished = new Path(location, name + ".new");
      try (OutputStream out = fs.create(unfinished, true)) {
        out.write(content.getBytes(StandardCharsets.UTF_8));
      }
      fs.delete(part, false);
      move(unfinished, part);
      fs.delete(path, false);
      move(part, path);
    } catch (FSError e) {
      // How Hadoop tells of a local disk that takes no more.
      throw WarehouseErrors.diskRefuses(e.getCause());
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(location, e);
    }
  }

  /** Removes it; nothing where it is missing. */
  public void remove() {
    try {
      fs.delete(part(), false);
      fs.delete(new Path(location, name), false);
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(location, e);
    }
  }

  private void move(Path from, Path to) throws IOException {
    if (!fs.rename(from, to)) {
      throw new IOException("cannot rename " + from + " to " + to);
    }
  }
}
