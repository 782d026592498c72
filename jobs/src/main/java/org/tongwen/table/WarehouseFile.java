package org.tongwen.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.tongwen.error.Errors;

/** A small text file beside the tables, in UTF-8. */
public final class WarehouseFile {
  private final FileSystem fs;
  private final String location;
  private final String name;

  WarehouseFile(FileSystem fs, String location, String name) {
    this.fs = fs;
    this.location = location;
    this.name = name;
  }

  /** Its content; null where it is missing. */
  public String read() {
    Path path = new Path(location, name);
    try {
      if (!fs.exists(path)) {
        return null;
      }
      try (InputStream in = fs.open(path)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw Errors.warehouseNotWritable(location, e);
    }
  }

  /** Writes it so that a reader sees the old or the new one, whole. */
  public void write(String content) {
    Path path = new Path(location, name);
    Path part = new Path(location, name + ".part");
    try {
      try (OutputStream out = fs.create(part, true)) {
        out.write(content.getBytes(StandardCharsets.UTF_8));
      }
      fs.delete(path, false);
      if (!fs.rename(part, path)) {
        throw new IOException("cannot rename " + part + " to " + path);
      }
    } catch (IOException e) {
      throw Errors.warehouseNotWritable(location, e);
    }
  }
}
