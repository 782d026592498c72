package org.tongwen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongwen.error.TongwenException;
import org.tongwen.job.LocalSpark;
import org.tongwen.job.TableRows;
import org.tongwen.table.FamilyAliasesTable;
import org.tongwen.table.Warehouse;

class QueryTest {
  @TempDir private Path folder;
  private Query query;

  @BeforeEach
  void oneAlias() {
    Warehouse house = Warehouse.at(LocalSpark.session(), folder.toString());
    house.append(
        FamilyAliasesTable.TABLE,
        TableRows.of(FamilyAliasesTable.TABLE)
            .row("old_family_id", "was", "family_id", "is")
            .dataset(),
        "r");
    query = new Query(LocalSpark.session(), house);
  }

  @Test
  void tablesStandUnderTheirNames() {
    assertThat(query.ask("SELECT family_id FROM family_aliases;").head().getString(0))
        .isEqualTo("is");
    assertThat(
            query
                .ask("WITH x AS (SELECT 1 AS n FROM family_aliases) SELECT sum(n) FROM x")
                .head()
                .getLong(0))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE family_aliases",
        "INSERT INTO family_aliases VALUES ('a', 'b')",
        "DELETE FROM family_aliases",
        "CREATE TABLE t AS SELECT 1",
        "SET spark.sql.shuffle.partitions = 1",
        "INSERT OVERWRITE DIRECTORY '/tmp/x' USING json SELECT 1",
        "SELECT TRANSFORM(family_id) USING 'cat' AS (x) FROM family_aliases",
        "BEGIN SELECT 1; END"
      })
  void whatIsNoQueryIsRefused(String statement) {
    assertThatThrownBy(() -> query.ask(statement)).isInstanceOf(TongwenException.class);
  }

  @Test
  void aMistakeIsToldInOneLine() {
    assertThatThrownBy(() -> query.ask("SELECT nope FROM family_aliases"))
        .isInstanceOf(TongwenException.class)
        .hasMessageContaining("nope")
        .message()
        .doesNotContain("\n");
  }
}
