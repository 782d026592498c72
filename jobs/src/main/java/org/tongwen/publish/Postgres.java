package org.tongwen.publish;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.tongwen.error.OutputErrors;
import org.tongwen.table.Table;
import org.tongwen.table.Table.Reference;

/**
 * Publishes tables into a schema of a PostgreSQL database (version 11 or newer).
 *
 * <p>The rows are first copied into temporary tables of the connection, which end with it. One
 * transaction then brings the tables to the same content: rows that are gone are deleted, rows that
 * differ are changed, all others stay untouched. Readers are never locked out while the tables keep
 * their columns, and see all of the old state or all of the new one. Tables, and so the rights and
 * views that others have on them, stay; only one whose columns are others than before is made anew.
 */
public final class Postgres {
  private static final Pattern SECRET = Pattern.compile("[?&]password=|//[^/?]*:[^/?@]*@");

  /** Rows are sent in pieces of about so many characters. */
  private static final int PIECE = 1 << 16;

  private final String url;
  private final Properties login;
  private final String schema;

  /**
   * A place to publish to.
   *
   * @param url as {@code jdbc:postgresql://host:5432/database}, without a password
   * @param environment where PGUSER and PGPASSWORD stand, as for PostgreSQL's own tools; without a
   *     password there, the driver looks into the file that PGPASSFILE names, or ~/.pgpass
   * @param schema that holds the tables; made where it is missing
   * @throws org.tongwen.error.TongwenException if the URL holds a password
   */
  public Postgres(String url, Map<String, String> environment, String schema) {
    if (SECRET.matcher(url).find()) {
      throw OutputErrors.passwordInUrl();
    }
    this.url = url;
    this.schema = schema;
    this.login = new Properties();
    login.setProperty("ApplicationName", "tongwen publish");
    if (environment.containsKey("PGUSER")) {
      login.setProperty("user", environment.get("PGUSER"));
    }
    if (environment.containsKey("PGPASSWORD")) {
      login.setProperty("password", environment.get("PGPASSWORD"));
    }
  }

  /**
   * Publishes tables and those that they refer to.
   *
   * @return what was done, a table at a time
   * @throws org.tongwen.error.TongwenException if the database refuses; it is as it was before then
   */
  public List<Published> publish(Collection<Table> asked, Source source) {
    List<Table> tables = Ddl.closed(asked);
    try (Connection connection = DriverManager.getConnection(url, login);
        Statement sql = connection.createStatement()) {
      for (Table table : tables) {
        stage(table, source.rows(table), connection, sql);
      }
      connection.setAutoCommit(false);
      // Two at once would wait for each other's rows; the second waits here for the first.
      sql.execute(
          "SELECT pg_advisory_xact_lock(hashtext(%s))".formatted(Ddl.text("tongwen " + schema)));
      sql.execute("CREATE SCHEMA IF NOT EXISTS " + Ddl.quoted(schema));
      shape(tables, sql);
      long[] changed = new long[tables.size()];
      for (int i = tables.size() - 1; i >= 0; i--) {
        changed[i] += sql.executeLargeUpdate(deletion(tables.get(i)));
      }
      List<Published> published = new ArrayList<>();
      for (int i = 0; i < changed.length; i++) {
        Table table = tables.get(i);
        changed[i] += sql.executeLargeUpdate(insertion(table));
        for (String comment : Ddl.comments(table, schema)) {
          sql.execute(comment);
        }
        published.add(new Published(table.name(), count(table, sql), changed[i]));
      }
      connection.commit();
      return published;
    } catch (SQLException e) {
      throw OutputErrors.notPublished(url, e.getMessage(), e);
    }
  }

  private void stage(Table table, Iterator<Object[]> rows, Connection connection, Statement sql)
      throws SQLException {
    sql.execute("CREATE TEMPORARY TABLE %s %s".formatted(staged(table), Ddl.body(table, "jsonb")));
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("COPY %s FROM STDIN (ENCODING 'UTF8')".formatted(staged(table)));
    try {
      StringBuilder piece = new StringBuilder();
      while (rows.hasNext()) {
        piece.append(CopyText.line(rows.next()));
        if (piece.length() > PIECE || !rows.hasNext()) {
          byte[] bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(bytes, 0, bytes.length);
          piece.setLength(0);
        }
      }
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    sql.execute("ANALYZE " + staged(table));
  }

  /** Makes the tables that are missing or have other columns, and the keys between them. */
  private void shape(List<Table> tables, Statement sql) throws SQLException {
    List<Table> stale = new ArrayList<>();
    for (Table table : tables) {
      List<String> there = columns(Ddl.in(schema, table.name()), sql);
      if (!there.isEmpty() && !there.equals(columns(staged(table), sql))) {
        stale.add(table);
      }
    }
    for (Table table : tables) {
      for (Reference reference : table.references()) {
        if (stale.stream().anyMatch(s -> s.equals(table) || s.name().equals(reference.table()))) {
          sql.execute(
              "ALTER TABLE IF EXISTS %s DROP CONSTRAINT IF EXISTS %s"
                  .formatted(
                      Ddl.in(schema, table.name()),
                      Ddl.quoted(Ddl.foreignKeyName(table, reference))));
        }
      }
    }
    for (Table table : stale) {
      sql.execute("DROP TABLE " + Ddl.in(schema, table.name()));
    }
    for (Table table : tables) {
      if (columns(Ddl.in(schema, table.name()), sql).isEmpty()) {
        sql.execute(
            "CREATE TABLE %s %s".formatted(Ddl.in(schema, table.name()), Ddl.body(table, "jsonb")));
        for (String column : indexed(table)) {
          sql.execute(
              "CREATE INDEX %s ON %s (%s)"
                  .formatted(
                      Ddl.quoted("%s_%s_idx".formatted(table.name(), column)),
                      Ddl.in(schema, table.name()),
                      Ddl.quoted(column)));
        }
      }
    }
    for (Table table : tables) {
      for (Reference reference : table.references()) {
        if (!has(table, reference, sql)) {
          sql.execute(
              "ALTER TABLE %s ADD CONSTRAINT %s DEFERRABLE INITIALLY DEFERRED"
                  .formatted(
                      Ddl.in(schema, table.name()), Ddl.foreignKey(table, reference, schema)));
        }
      }
    }
  }

  /** What is joined and filtered on and does not begin the primary key. */
  private static List<String> indexed(Table table) {
    List<String> columns = new ArrayList<>(table.clusteredBy());
    table.references().forEach(r -> columns.add(r.column()));
    return columns.stream().distinct().filter(c -> !c.equals(table.key().get(0))).toList();
  }

  /** The columns of a table as the database has them; none where there is no such table. */
  private static List<String> columns(String table, Statement sql) throws SQLException {
    return texts(
        sql,
        "SELECT concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull) FROM"
            + " pg_attribute"
            + " WHERE attrelid = to_regclass(%s) AND attnum > 0 AND NOT attisdropped ORDER BY attnum"
                .formatted(Ddl.text(table)));
  }

  private boolean has(Table table, Reference reference, Statement sql) throws SQLException {
    return !texts(
            sql,
            "SELECT conname FROM pg_constraint WHERE conrelid = to_regclass(%s) AND conname = %s"
                .formatted(
                    Ddl.text(Ddl.in(schema, table.name())),
                    Ddl.text(Ddl.foreignKeyName(table, reference))))
        .isEmpty();
  }

  private static List<String> texts(Statement sql, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private String deletion(Table table) {
    return "DELETE FROM %s t WHERE NOT EXISTS (SELECT 1 FROM %s s WHERE (%s) = (%s))"
        .formatted(
            Ddl.in(schema, table.name()),
            staged(table),
            of("s", table.key()),
            of("t", table.key()));
  }

  private String insertion(Table table) {
    List<String> others =
        List.of(table.columnNames()).stream().filter(c -> !table.key().contains(c)).toList();
    String onConflict =
        others.isEmpty()
            ? "NOTHING"
            : "UPDATE SET (%s) = ROW(%s) WHERE (%s) IS DISTINCT FROM (%s)"
                .formatted(
                    Ddl.names(others),
                    of("excluded", others),
                    of("t", others),
                    of("excluded", others));
    return "INSERT INTO %s AS t SELECT * FROM %s ON CONFLICT (%s) DO %s"
        .formatted(Ddl.in(schema, table.name()), staged(table), Ddl.names(table.key()), onConflict);
  }

  private static String of(String alias, List<String> columns) {
    return String.join(", ", columns.stream().map(c -> alias + "." + Ddl.quoted(c)).toList());
  }

  private long count(Table table, Statement sql) throws SQLException {
    return Long.parseLong(
        texts(sql, "SELECT count(*) FROM " + Ddl.in(schema, table.name())).get(0));
  }

  /** The connection's own copy. */
  private static String staged(Table table) {
    return Ddl.in("pg_temp", table.name());
  }
}
