package org.tongwen.table;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.slf4j.LoggerFactory;
import org.tongwen.error.WarehouseErrors;

/**
 * Keeps a warehouse to one run at a time by its file {@code _lock}, which says who holds it.
 *
 * <p>On a local file system the operating system holds the lock for the process and lets it go with
 * it, however it ends. Elsewhere the file itself is the lock, which its holder writes anew every
 * {@value #BEAT_SECONDS} seconds: one that has not been for {@value #STALE_SECONDS}, by the clock
 * of the file system, was left by a run that was killed, and the next run takes it over.
 */
public final class WarehouseLock implements AutoCloseable {
  static final int BEAT_SECONDS = 20;
  static final int STALE_SECONDS = 120;

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
      throw WarehouseErrors.warehouseNotWritable(path.getParent().toString(), e);
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
      throw WarehouseErrors.warehouseLocked(
          path.toString(), new String(other, StandardCharsets.UTF_8));
    }
    file.setLength(0);
    file.write(holder.getBytes(StandardCharsets.UTF_8));
    // The file stays: were it deleted, two runs could hold locks of two files of its name.
    return new WarehouseLock(path, file::close);
  }

  private static WarehouseLock remote(FileSystem fs, Path path, String holder) throws IOException {
    String own = holder + ", " + UUID.randomUUID();
    if (!created(fs, path, own)) {
      String other = content(fs, path);
      if (now(fs, path) - fs.getFileStatus(path).getModificationTime() < 1000 * STALE_SECONDS) {
        throw WarehouseErrors.warehouseLocked(path.toString(), other);
      }
      // Of several that find it stale, one moves it away; the others then meet the lock of that
      // one.
      Path stale = path.suffix("." + UUID.randomUUID());
      boolean moved = fs.rename(path, stale);
      boolean asSeen = moved && content(fs, stale).equals(other);
      if (moved && !asSeen) {
        fs.rename(stale, path);
      }
      if (!asSeen || !created(fs, path, own)) {
        throw WarehouseErrors.warehouseLocked(path.toString(), content(fs, path));
      }
      fs.delete(stale, false);
    }
    ScheduledExecutorService beat =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "warehouse-lock");
              thread.setDaemon(true);
              return thread;
            });
    ScheduledFuture<?> beating =
        beat.scheduleWithFixedDelay(
            () -> refresh(fs, path, own), BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    return new WarehouseLock(
        path,
        () -> {
          beating.cancel(false);
          release(fs, path, own, beat);
        });
  }

  private static boolean created(FileSystem fs, Path path, String holder) throws IOException {
    OutputStream lock;
    try {
      lock = fs.create(path, false);
    } catch (IOException e) {
      // Of a file that its writer has not closed yet HDFS says something else than that it exists.
      if (e instanceof FileAlreadyExistsException || fs.exists(path)) {
        return false;
      }
      throw e;
    }
    try (lock) {
      lock.write(holder.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (FileAlreadyExistsException taken) {
      // Object stores look once more when the file is closed.
      return false;
    } catch (IOException e) {
      // Where there is room for a file and none for what it says, an empty one is left: nobody's.
      if (content(fs, path).isEmpty()) {
        fs.delete(path, false);
      }
      throw e;
    }
  }

  private static void refresh(FileSystem fs, Path path, String own) {
    try {
      if (own.equals(content(fs, path))) {
        try (OutputStream out = fs.create(path, true)) {
          out.write(own.getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      // The next beat tries again; the warehouse's own writes fail where it is gone for good.
      LoggerFactory.getLogger(WarehouseLock.class).warn("The lock {} was not refreshed", path, e);
    }
  }

  private static void release(FileSystem fs, Path path, String own, ScheduledExecutorService beat)
      throws IOException {
    beat.shutdown();
    try {
      beat.awaitTermination(BEAT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (own.equals(content(fs, path))) {
      fs.delete(path, false);
    }
  }

  /** The time by the clock that dates the lock. */
  private static long now(FileSystem fs, Path lock) throws IOException {
    Path probe = lock.suffix(".now-" + UUID.randomUUID());
    fs.create(probe, true).close();
    try {
      return fs.getFileStatus(probe).getModificationTime();
    } finally {
      fs.delete(probe, false);
    }
  }

  private static String content(FileSystem fs, Path path) throws IOException {
    try (InputStream in = fs.open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException gone) {
      return "";
    }
  }

  @Override
  public void close() {
    try {
      release.run();
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(path.getParent().toString(), e);
    }
  }
}
