package org.tongwen.job;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.tongwen.config.Settings;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Table;
import org.tongwen.table.Warehouse;

/**
 * The tables of the five real pages in seeds/, made once for all tests of a JVM; they leave them as
 * they are.
 */
public final class SeedsWarehouse {
  private SeedsWarehouse() {}

  /** The folder; it is gone when the JVM ends. */
  public static Path folder() {
    return Holder.FOLDER;
  }

  /** The warehouse in the shared session. */
  public static Warehouse open() {
    return Warehouse.at(Runs.session(), folder().toString());
  }

  /** What the run did that made it. */
  static Runs.Outcome outcome() {
    return Holder.OUTCOME;
  }

  static RunInput seeds() {
    return new RunInput(List.of(Runs.root().resolve("seeds") + "/*.txt"), "text", "pages");
  }

  /** Rows of a table, by expressions. */
  static List<Row> rows(Table table, String... expressions) {
    return open().read(table).selectExpr(expressions).collectAsList();
  }

  /** Articles with the file, the paper and the day of their page. */
  static Dataset<Row> printed() {
    Dataset<Row> pages =
        open()
            .read(PagesTable.TABLE)
            .selectExpr(
                "page_id",
                "substring_index(source, '/', -1) AS file",
                "paper",
                "cast(issue_date AS string) AS day",
                "text");
    return open().read(ArticlesTable.TABLE).join(pages, "page_id");
  }

  /** The texts of the pages. */
  static Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    rows(PagesTable.TABLE, "page_id", "text")
        .forEach(r -> texts.put(r.getString(0), r.getString(1)));
    return texts;
  }

  /** A text without white space. */
  static String solid(String text) {
    return text.replaceAll("[\\s\\p{Z}]", "");
  }

  private static final class Holder {
    static final Path FOLDER = temporary();
    static final Runs.Outcome OUTCOME =
        Runs.run(FOLDER, Settings.defaults(), "first", seeds(), Pipeline.JOBS);

    private static Path temporary() {
      try {
        Path folder = Files.createTempDirectory("tongwen-seeds-");
        File file = folder.toFile();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(file)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
