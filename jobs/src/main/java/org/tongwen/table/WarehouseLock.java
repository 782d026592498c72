package org.tongwen.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.tongwen.error.Errors;

/**
 * Keeps a warehouse to one run at a time by its file {@code _lock}, which says who holds it.
 *
 * <p>On a local file system the operating system holds the lock for the process and lets it go with
 * it, however it ends. Elsewhere the file itself is the lock: a run that was killed leaves it, and
 * the message that the next one ends in says which file to delete.
 */
public final class WarehouseLock implements AutoCloseable {
  private interface Release {
    void run() throws IOException;
  }

  private final Path path;
  private final Release release;

  private WarehouseLock(Path path, Release release) {
    this.path = path;
    this.release = release;
  }

  /**
   * Takes the lock.
   *
   * @param holder who takes it, for others to read
   * @throws org.tongwen.error.TongwenException if another run has it
   */
  static WarehouseLock take(FileSystem fs, Path path, String holder) {
    try {
      return "file".equals(fs.getUri().getScheme())
          ? local(path, holder)
          : remote(fs, path, holder);
    } catch (IOException e) {
      throw Errors.warehouseNotWritable(path.getParent().toString(), e);
    }
  }

  private static WarehouseLock local(Path path, String holder) throws IOException {
    RandomAccessFile file = new RandomAccessFile(path.toUri().getPath(), "rw");
    FileLock lock;
    try {
      lock = file.getChannel().tryLock();
    } catch (OverlappingFileLockException ofThisProcess) {
      lock = null;
    }
    if (lock == null) {
      byte[] other = new byte[(int) file.length()];
      file.readFully(other);
      file.close();
      throw Errors.warehouseLocked(path.toString(), new String(other, StandardCharsets.UTF_8));
    }
    file.setLength(0);
    file.write(holder.getBytes(StandardCharsets.UTF_8));
    // The file stays: were it deleted, two runs could hold locks of two files of its name.
    return new WarehouseLock(path, file::close);
  }

  private static WarehouseLock remote(FileSystem fs, Path path, String holder) throws IOException {
    try (OutputStream out = fs.create(path, false)) {
      out.write(holder.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException taken) {
      try (InputStream in = fs.open(path)) {
        throw Errors.warehouseLocked(
            path.toString(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return new WarehouseLock(path, () -> fs.delete(path, false));
  }

  @Override
  public void close() {
    try {
      release.run();
    } catch (IOException e) {
      throw Errors.warehouseNotWritable(path.getParent().toString(), e);
    }
  }
}
