package org.tongwen.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.tongwen.error.OutputErrors;
import org.tongwen.table.Dictionary;
import org.tongwen.table.Table;

/**
 * Publishes tables as files in a folder of a local disk, with a page that explains them.
 *
 * <p>The folder is a symbolic link to one beside it that is written whole before the link changes
 * over: a reader who opens it has all of the old files or all of the new ones. The files before
 * these stay until the next time, for those who are reading them.
 */
public final class Folder {
  private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final Path folder;
  private final Export.Format format;

  /** A folder to publish into. */
  public Folder(Path folder, Export.Format format) {
    this.folder = folder.toAbsolutePath().normalize();
    this.format = format;
  }

  /**
   * Publishes tables and those that they refer to.
   *
   * @return what was done, a table at a time
   * @throws org.tongwen.error.TongwenException if the folder cannot be written, or is there and was
   *     not published
   */
  public List<Published> publish(
      Collection<Table> asked, WarehouseSource source, Configuration conf) {
    if (Files.exists(folder) && !Files.isSymbolicLink(folder)) {
      throw OutputErrors.notPublished(
          folder.toString(),
          "it is there and was not published by this command; name another folder",
          null);
    }
    Path fresh = folder.resolveSibling(prefix() + UUID.randomUUID());
    List<Table> tables = Ddl.closed(asked);
    try {
      List<Published> published = new ArrayList<>();
      try {
        Export export = Export.oneFileEach(source::read, fresh.toString(), format, conf);
        for (Table table : tables) {
          Export.Written written = export.write(table);
          published.add(new Published(table.name(), written.rows(), written.rows()));
        }
        Files.writeString(fresh.resolve("tables.md"), Dictionary.of(tables));
        Path before = Files.isSymbolicLink(folder) ? Files.readSymbolicLink(folder) : null;
        change(fresh);
        removeAllBut(fresh.getFileName(), before);
      } catch (Throwable e) {
        // Whatever it is: Spark's own failures are checked exceptions that are declared nowhere.
        delete(fresh);
        throw e;
      }
      return published;
    } catch (IOException e) {
      throw OutputErrors.notPublished(folder.toString(), e.toString(), e);
    }
  }

  /** Lets the link lead to the new files, in one step. */
  private void change(Path fresh) throws IOException {
    Path link = folder.resolveSibling(prefix() + "link");
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, fresh.getFileName());
    Files.move(link, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what was published before the last time, or left by one that was killed. */
  private void removeAllBut(Path now, Path before) throws IOException {
    List<Path> old;
    try (Stream<Path> beside = Files.list(folder.getParent())) {
      old =
          beside
              .filter(p -> p.getFileName().toString().matches(Pattern.quote(prefix()) + ID))
              .filter(p -> !p.getFileName().equals(now) && !p.getFileName().equals(before))
              .toList();
    }
    for (Path path : old) {
      delete(path);
    }
  }

  private String prefix() {
    return "." + folder.getFileName() + ".";
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failure)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
