package org.tongwen.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongwen.error.TongwenException;
import org.tongwen.table.MartCopyTable;
import org.tongwen.table.Table;

class PostgresTest {
  private static EmbeddedPostgres server;
  private static String url;
  private static Connection connection;

  @BeforeAll
  static void startTheServer() throws IOException, SQLException {
    server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
    url = server.getJdbcUrl("postgres", "postgres");
    connection = DriverManager.getConnection(url);
  }

  @AfterAll
  static void stopTheServer() throws IOException, SQLException {
    connection.close();
    server.close();
  }

  @BeforeEach
  void publishOnce() throws SQLException {
    run("DROP SCHEMA IF EXISTS tongwen CASCADE");
    publish(MadeSource.star("会谈"));
  }

  private static List<Published> publish(Source source) {
    return new Postgres(url, Map.of(), "tongwen").publish(MadeSource.STAR, source);
  }

  private static void run(String... statements) throws SQLException {
    try (Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }

  private static List<String> ask(Connection connection, String query) throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }

  private static List<String> headlines() throws SQLException {
    return ask(connection, "SELECT headline FROM tongwen.mart_copy ORDER BY article_id");
  }

  @Test
  void everyValueArrivesAsItWas() throws SQLException {
    assertThat(headlines()).containsExactly(MadeSource.AWKWARD, "会谈");
    assertThat(
            ask(
                connection,
                "SELECT completeness = 0.1::float8 + 0.2::float8 FROM tongwen.mart_copy WHERE"
                    + " article_id = 'b'"))
        .containsExactly("t");
    assertThat(ask(connection, "SELECT place FROM tongwen.dim_paper ORDER BY paper DESC"))
        .containsExactlyInAnyOrder(null, "南城");
    assertThat(ask(connection, "SELECT pg_typeof(issue_date)::text FROM tongwen.mart_copy LIMIT 1"))
        .containsExactly("date");
  }

  @Test
  void tablesHaveKeysIndexesAndComments() throws SQLException {
    assertThat(
            ask(
                connection,
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint"
                    + " WHERE conrelid = 'tongwen.mart_copy'::regclass ORDER BY 1"))
        .contains("PRIMARY KEY (family_id, article_id)")
        .anyMatch(c -> c.startsWith("FOREIGN KEY (paper) REFERENCES tongwen.dim_paper(paper)"))
        .hasSize(5);
    assertThat(
            ask(
                connection,
                "SELECT indexname FROM pg_indexes WHERE schemaname = 'tongwen' AND tablename ="
                    + " 'mart_copy'"))
        .contains("mart_copy_pkey", "mart_copy_paper_idx", "mart_copy_issue_date_idx");
    assertThat(ask(connection, "SELECT obj_description('tongwen.mart_copy'::regclass)"))
        .containsExactly(MartCopyTable.TABLE.comment());
    assertThat(
            ask(
                connection,
                "SELECT col_description(attrelid, attnum) FROM pg_attribute WHERE attrelid ="
                    + " 'tongwen.mart_copy'::regclass AND attname = 'delay_days'"))
        .first()
        .asString()
        .endsWith("(unit: days)");
  }

  @Test
  void publishingAgainTouchesOnlyWhatIsNew() throws SQLException {
    assertThat(publish(MadeSource.star("会谈"))).allSatisfy(p -> assertThat(p.changed()).isZero());

    List<Published> changed = publish(MadeSource.star("新会谈"));
    assertThat(changed).extracting(Published::changed).containsExactly(0L, 0L, 0L, 1L);
    assertThat(changed).extracting(Published::rows).containsExactly(1L, 2L, 1L, 2L);
    assertThat(headlines()).contains("新会谈");
  }

  @Test
  void rowsThatAreGoneAreRemovedFromFactsAndDimensions() throws SQLException {
    publish(
        table -> table.name().startsWith("dim_date") ? MadeSource.star("").rows(table) : none());

    assertThat(headlines()).isEmpty();
    assertThat(ask(connection, "SELECT paper FROM tongwen.dim_paper")).isEmpty();
  }

  private static java.util.Iterator<Object[]> none() {
    return List.<Object[]>of().iterator();
  }

  @Test
  void rightsAndViewsOfOthersStayAndAReaderCannotWrite() throws SQLException {
    run(
        "DROP ROLE IF EXISTS tongwen_reader",
        "CREATE ROLE tongwen_reader LOGIN",
        "GRANT USAGE ON SCHEMA tongwen TO tongwen_reader",
        "GRANT SELECT ON ALL TABLES IN SCHEMA tongwen TO tongwen_reader",
        "CREATE VIEW public.mine AS SELECT headline FROM tongwen.mart_copy");
    try {
      publish(MadeSource.star("新会谈"));

      try (Connection reader =
          DriverManager.getConnection(server.getJdbcUrl("tongwen_reader", "postgres"))) {
        assertThat(ask(reader, "SELECT headline FROM tongwen.mart_copy")).contains("新会谈");
        assertThatThrownBy(() -> ask(reader, "DELETE FROM tongwen.mart_copy RETURNING headline"))
            .hasMessageContaining("permission denied");
      }
      assertThat(ask(connection, "SELECT headline FROM public.mine")).contains("新会谈");
    } finally {
      run("DROP VIEW public.mine", "DROP OWNED BY tongwen_reader", "DROP ROLE tongwen_reader");
    }
  }

  @Test
  void aTableThatHadOtherColumnsIsMadeAnewWithItsKeys() throws SQLException {
    run(
        "ALTER TABLE tongwen.dim_paper DROP COLUMN place",
        "ALTER TABLE tongwen.mart_copy ALTER COLUMN delay_days TYPE bigint");
    publish(MadeSource.star("新会谈"));

    assertThat(headlines()).contains("新会谈");
    assertThat(ask(connection, "SELECT place FROM tongwen.dim_paper")).contains("南城");
    assertThat(
            ask(
                connection,
                "SELECT conname::text FROM pg_constraint WHERE conrelid ="
                    + " 'tongwen.mart_copy'::regclass AND contype = 'f'"))
        .hasSize(4);
  }

  @Test
  void aProcessKilledMidwayLeavesTheOldStateWhole() throws Exception {
    HangingPublish.killedMidway(url);

    assertThat(headlines()).containsExactly(MadeSource.AWKWARD, "会谈");
    publish(MadeSource.star("再会谈"));
    assertThat(headlines()).contains("再会谈");
  }

  @Test
  void readersSeeTheOldStateUntilAllIsThereAndKeepItWhenTheTransactionIsEnded() throws Exception {
    Source more =
        table -> {
          // The dimension changes before the fact, on which somebody else has a lock.
          return table.name().equals("dim_paper")
              ? withPaper(table)
              : MadeSource.star("新").rows(table);
        };
    try (Connection holder = DriverManager.getConnection(url)) {
      holder.setAutoCommit(false);
      ask(holder, "SELECT headline FROM tongwen.mart_copy WHERE article_id = 'b' FOR UPDATE");
      CompletableFuture<List<Published>> publishing =
          CompletableFuture.supplyAsync(() -> publish(more));
      String waiting =
          "SELECT pid::text FROM pg_stat_activity WHERE application_name = 'tongwen publish' AND"
              + " wait_event_type = 'Lock'";
      while (ask(connection, waiting).isEmpty() && !publishing.isDone()) {
        Thread.sleep(20);
      }
      assertThat(publishing).as("waits in the middle of its transaction").isNotDone();
      assertThat(ask(connection, "SELECT paper FROM tongwen.dim_paper")).doesNotContain("东报");
      ask(
          connection,
          "SELECT pg_terminate_backend(pid)::text FROM (%s) w(id), pg_stat_activity WHERE pid::text = id"
              .formatted(waiting));
      assertThatThrownBy(publishing::join).hasCauseInstanceOf(TongwenException.class);
    }
    assertThat(ask(connection, "SELECT paper FROM tongwen.dim_paper")).doesNotContain("东报");
    assertThat(headlines()).containsExactly(MadeSource.AWKWARD, "会谈");
  }

  private static java.util.Iterator<Object[]> withPaper(Table table) {
    List<Object[]> rows = new ArrayList<>();
    MadeSource.star("").rows(table).forEachRemaining(rows::add);
    Object[] another = rows.get(0).clone();
    another[0] = "东报";
    rows.add(another);
    return rows.iterator();
  }

  @Test
  void aPasswordInTheUrlIsRefusedAndNotRepeated() {
    for (String bad :
        List.of(
            "jdbc:postgresql://localhost/x?user=me&password=s3cret",
            "jdbc:postgresql://me:s3cret@localhost/x")) {
      assertThatThrownBy(() -> new Postgres(bad, Map.of(), "tongwen"))
          .isInstanceOf(TongwenException.class)
          .hasMessageContaining("PGPASSWORD")
          .message()
          .doesNotContain("s3cret");
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsTold() {
    assertThatThrownBy(
            () ->
                new Postgres("jdbc:postgresql://127.0.0.1:1/none", Map.of(), "tongwen")
                    .publish(MadeSource.STAR, MadeSource.star("")))
        .isInstanceOf(TongwenException.class)
        .hasMessageContaining("what was there is as it was");
  }
}
