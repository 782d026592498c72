package org.tongwen.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.tongwen.error.OutputErrors;
import org.tongwen.table.Table;

/**
 * Publishes tables into a DuckDB file: a new file is written beside it and moved into its place
 * when it is whole. Whoever has the old one open goes on reading it.
 */
public final class DuckDb {
  private final Path file;

  /** A file to publish into; its folder is made where it is missing. */
  public DuckDb(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Publishes tables and those that they refer to.
   *
   * @return what was done, a table at a time
   * @throws org.tongwen.error.TongwenException if the file cannot be written; the old one is as it
   *     was then
   */
  public List<Published> publish(Collection<Table> asked, Source source) {
    Path unfinished = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      Files.createDirectories(file.getParent());
      // What a publish left that was killed.
      Files.deleteIfExists(unfinished);
      Files.deleteIfExists(wal(unfinished));
      List<Published> published;
      try {
        published = write(unfinished, Ddl.closed(asked), source);
        Files.move(
            unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
        Files.deleteIfExists(wal(unfinished));
      }
      return published;
    } catch (IOException | SQLException e) {
      throw OutputErrors.notPublished(file.toString(), e.getMessage(), e);
    }
  }

  /** DuckDB's log beside a file that is open. */
  private static Path wal(Path database) {
    return database.resolveSibling(database.getFileName() + ".wal");
  }

  private static List<Published> write(Path database, List<Table> tables, Source source)
      throws SQLException, IOException {
    List<Published> published = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
        Statement sql = connection.createStatement()) {
      for (Table table : tables) {
        String keys =
            String.join(
                "",
                table.references().stream()
                    .map(r -> ", CONSTRAINT " + Ddl.foreignKey(table, r, "main"))
                    .toList());
        String body = Ddl.body(table, "json");
        sql.execute(
            "CREATE TABLE %s %s%s)"
                .formatted(Ddl.quoted(table.name()), body.substring(0, body.length() - 1), keys));
        load(table, source.rows(table), sql);
        for (String comment : Ddl.comments(table, "main")) {
          sql.execute(comment);
        }
        try (ResultSet count =
            sql.executeQuery("SELECT count(*) FROM " + Ddl.quoted(table.name()))) {
          count.next();
          published.add(new Published(table.name(), count.getLong(1), count.getLong(1)));
        }
      }
      sql.execute("CHECKPOINT");
    }
    return published;
  }

  /** Rows go through a file: DuckDB loads one many times as fast as it takes single rows. */
  private static void load(Table table, Iterator<Object[]> rows, Statement sql)
      throws IOException, SQLException {
    Path csv = Files.createTempFile("tongwen-", ".csv");
    try {
      int longest = write(csv, rows);
      sql.execute(
          ("COPY %s FROM %s (FORMAT csv, HEADER false, AUTO_DETECT false, DELIMITER ',', QUOTE"
                  + " '\"', ESCAPE '\"', NULLSTR '\\N', ALLOW_QUOTED_NULLS false, MAX_LINE_SIZE %d)")
              .formatted(
                  Ddl.quoted(table.name()),
                  Ddl.text(csv.toString()),
                  Math.max(longest + 1, 1 << 21)));
    } finally {
      Files.delete(csv);
    }
  }

  /** Returns the bytes of the longest line. */
  private static int write(Path csv, Iterator<Object[]> rows) throws IOException {
    int longest = 0;
    try (BufferedWriter out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
      while (rows.hasNext()) {
        StringBuilder line = new StringBuilder();
        for (Object value : rows.next()) {
          line.append(line.length() == 0 ? "" : ",").append(cell(value));
        }
        out.append(line).append('\n');
        longest = Math.max(longest, 3 * line.length());
      }
    }
    return longest;
  }

  private static String cell(Object value) {
    if (value == null) {
      return "\\N";
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().withPrefix("\\x").formatHex(bytes);
    }
    if (value instanceof Instant || !(value instanceof String text)) {
      return value.toString();
    }
    return '"' + text.replace("\0", "").replace("\"", "\"\"") + '"';
  }
}
