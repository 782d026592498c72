package org.tongwen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tongwen.job.SeedsWarehouse;
import org.tongwen.publish.DuckDb;
import org.tongwen.publish.Postgres;
import org.tongwen.publish.WarehouseSource;
import org.tongwen.table.Table;
import org.tongwen.table.Tables;

/** The questions of notebooks/questions.sql on the five real pages, in three engines. */
class QuestionsTest {
  @TempDir private static Path folder;
  private static Query spark;
  private static Connection duckdb;
  private static EmbeddedPostgres server;
  private static Connection postgres;

  @BeforeAll
  static void publishTheSeeds() throws IOException, SQLException {
    spark =
        new Query(
            SeedsWarehouse.open().read(Tables.MARTS.get(0)).sparkSession(), SeedsWarehouse.open());
    WarehouseSource source = new WarehouseSource(SeedsWarehouse.open());
    Path file = folder.resolve("seeds.duckdb");
    new DuckDb(file).publish(Tables.ALL, source);
    duckdb = DriverManager.getConnection("jdbc:duckdb:" + file);
    server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
    String url = server.getJdbcUrl("postgres", "postgres");
    // Every reference between the tables holds, or the databases would refuse.
    new Postgres(url, Map.of(), "tongwen").publish(Tables.ALL, source);
    postgres = DriverManager.getConnection(url);
    try (Statement sql = postgres.createStatement()) {
      sql.execute("SET search_path TO tongwen");
    }
  }

  @AfterAll
  static void stop() throws IOException, SQLException {
    duckdb.close();
    postgres.close();
    server.close();
  }

  static List<Question> questions() throws IOException {
    return Question.all(
        Files.readString(
            Path.of(System.getProperty("tongwen.root"), "notebooks", "questions.sql")));
  }

  @Test
  void thereAreQuestionsForEveryMart() throws IOException {
    List<Question> questions = questions();
    assertThat(questions).hasSizeBetween(10, 15);
    assertThat(questions).extracting(Question::name).doesNotHaveDuplicates();
    assertThat(questions).allSatisfy(q -> assertThat(q.about()).isNotBlank());
    for (Table table : Tables.MARTS) {
      assertThat(questions).anyMatch(q -> q.sql().contains(table.name()));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void everyEngineGivesTheSameAnswer(Question question) throws SQLException {
    List<String> answer =
        spark.ask(question.sql()).collectAsList().stream().map(QuestionsTest::line).toList();
    assertThat(answered(duckdb, question)).isEqualTo(answer);
    // PostgreSQL sorts Chinese by the rules of its locale.
    assertThat(answered(postgres, question)).containsExactlyInAnyOrderElementsOf(answer);
    if (question.name().equals("traced_to_rows")) {
      assertThat(answer).isEmpty();
    } else {
      assertThat(answer).isNotEmpty();
    }
  }

  @Test
  void everyTableArrivesWithAllItsRows() throws SQLException {
    for (Table table : Tables.ALL) {
      List<String> rows = List.of("" + SeedsWarehouse.open().count(table));
      Question count = new Question("", "", "SELECT count(*) FROM " + table.name());
      assertThat(answered(duckdb, count)).as(table.name()).isEqualTo(rows);
      assertThat(answered(postgres, count)).as(table.name()).isEqualTo(rows);
    }
    Question letters = new Question("", "", "SELECT sum(length(text)) FROM pages");
    assertThat(answered(duckdb, letters)).isEqualTo(answered(postgres, letters));
  }

  private static List<String> answered(Connection connection, Question question)
      throws SQLException {
    try (Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(question.sql())) {
      List<String> lines = new ArrayList<>();
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          cells.add(text(rows.getObject(i)));
        }
        lines.add(String.join(" | ", cells));
      }
      return lines;
    }
  }

  private static String line(Row row) {
    return String.join(
        " | ", IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))).toList());
  }

  /** A value as text, whichever type an engine has for it. */
  private static String text(Object value) {
    return value instanceof Number number
        ? new BigDecimal(number.toString())
            .setScale(6, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : String.valueOf(value);
  }
}
