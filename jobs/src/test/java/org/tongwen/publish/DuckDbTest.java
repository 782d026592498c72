package org.tongwen.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.table.MartCopyTable;

class DuckDbTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void publishOnce() {
    file = folder.resolve("made/tongwen.duckdb");
    new DuckDb(file).publish(MadeSource.STAR, MadeSource.star("会谈"));
  }

  private static List<String> ask(Path file, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }

  private static List<String> headlines(Path file) throws SQLException {
    return ask(file, "SELECT headline FROM mart_copy ORDER BY article_id");
  }

  @Test
  void everyValueArrivesAsItWas() throws SQLException {
    assertThat(headlines(file)).containsExactly(MadeSource.AWKWARD, "会谈");
    assertThat(
            ask(
                file,
                "SELECT completeness = 0.1::double + 0.2::double FROM mart_copy WHERE article_id ="
                    + " 'b'"))
        .containsExactly("true");
    assertThat(ask(file, "SELECT place FROM dim_paper ORDER BY paper")).containsExactly(null, "南城");
    assertThat(ask(file, "SELECT typeof(issue_date) FROM mart_copy LIMIT 1"))
        .containsExactly("DATE");
  }

  @Test
  void tablesHaveKeysAndComments() throws SQLException {
    assertThat(
            ask(
                file,
                "SELECT constraint_type || ' ' || array_to_string(constraint_column_names, ', ')"
                    + " FROM duckdb_constraints() WHERE table_name = 'mart_copy' AND"
                    + " constraint_type LIKE '% KEY' ORDER BY 1"))
        .containsExactly(
            "FOREIGN KEY agency",
            "FOREIGN KEY first_print_date",
            "FOREIGN KEY issue_date",
            "FOREIGN KEY paper",
            "PRIMARY KEY family_id, article_id");
    assertThat(ask(file, "SELECT comment FROM duckdb_tables() WHERE table_name = 'mart_copy'"))
        .containsExactly(MartCopyTable.TABLE.comment());
    assertThat(
            ask(
                file,
                "SELECT comment FROM duckdb_columns() WHERE table_name = 'mart_copy' AND"
                    + " column_name = 'delay_days'"))
        .first()
        .asString()
        .endsWith("(unit: days)");
  }

  @Test
  void aFactBringsItsDimensions() throws SQLException {
    Path other = folder.resolve("other.duckdb");
    new DuckDb(other).publish(List.of(MartCopyTable.TABLE), MadeSource.star("会谈"));
    assertThat(ask(other, "SELECT paper FROM dim_paper ORDER BY 1")).containsExactly("北报", "南报");
  }

  @Test
  void whoHasTheOldFileOpenGoesOnReadingIt() throws SQLException {
    try (Connection old = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement sql = old.createStatement()) {
      new DuckDb(file).publish(MadeSource.STAR, MadeSource.star("新会谈"));
      try (ResultSet rows =
          sql.executeQuery("SELECT headline FROM mart_copy WHERE article_id = 'b'")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo("会谈");
      }
    }
    assertThat(headlines(file)).contains("新会谈");
  }

  @Test
  void aFailureMidwayLeavesTheOldFileAlone() throws SQLException, IOException {
    Source failing =
        MadeSource.star("半途")
            .until(
                () -> {
                  throw new IllegalStateException("gone");
                });
    assertThatThrownBy(() -> new DuckDb(file).publish(MadeSource.STAR, failing))
        .hasMessageContaining("gone");
    assertThat(headlines(file)).contains("会谈");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aProcessKilledMidwayLeavesTheOldFileWholeAndTheNextOneCleansUp() throws Exception {
    HangingPublish.killedMidway(file.toString());
    assertThat(headlines(file)).containsExactly(MadeSource.AWKWARD, "会谈");
    assertThat(file.resolveSibling(".tongwen.duckdb.part")).exists();

    new DuckDb(file).publish(MadeSource.STAR, MadeSource.star("再会谈"));
    assertThat(headlines(file)).contains("再会谈");
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }
}
