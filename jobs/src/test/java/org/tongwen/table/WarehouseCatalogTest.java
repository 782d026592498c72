package org.tongwen.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongwen.error.TongwenException;
import org.tongwen.job.LocalSpark;

/** Any session that is told where a warehouse is asks its tables by their names. */
class WarehouseCatalogTest {
  private static final Table TABLE = FamilyAliasesTable.TABLE;

  @TempDir private Path folder;

  private final SparkSession spark = LocalSpark.session().newSession();
  private Warehouse house;

  @BeforeEach
  void nameTheWarehouse() {
    house = Warehouse.at(spark, folder.resolve("it's one").toString());
    name("tongwen", house);
  }

  private void name(String catalog, Warehouse warehouse) {
    spark.conf().set("spark.sql.catalog." + catalog, WarehouseCatalog.class.getName());
    spark.conf().set("spark.sql.catalog." + catalog + ".location", warehouse.location());
  }

  private void add(String old, String now) {
    List<Row> rows = List.of(RowFactory.create(old, now));
    house.append(TABLE, spark.createDataFrame(rows, TABLE.schema()), "run");
  }

  private List<String> answer(String sql) {
    return spark.sql(sql).collectAsList().stream().map(r -> r.mkString(" ")).toList();
  }

  @Test
  void namesAreThereAsSoonAsTheTablesAreAndInEverySession() {
    assertThat(answer("SHOW TABLES IN tongwen")).isEmpty();
    add("a", "x");
    assertThat(answer("SHOW TABLES IN tongwen")).containsExactly("public family_aliases false");
    assertThat(answer("SELECT * FROM tongwen.family_aliases")).containsExactly("a x");
    add("b", "x");
    assertThat(answer("SELECT count(*) FROM tongwen.public.family_aliases")).containsExactly("2");
    assertThat(answer("DESCRIBE tongwen.family_aliases"))
        .anyMatch(line -> line.contains("The family that is"));
  }

  @Test
  void tablesAreReadAsTheyWereAndByPathToo() {
    add("a", "x");
    add("b", "x");
    spark.sql("USE tongwen");
    assertThat(answer("SELECT count(*) FROM family_aliases")).containsExactly("2");
    assertThat(answer("SELECT count(*) FROM family_aliases VERSION AS OF 1")).containsExactly("1");
    assertThat(answer("SELECT count(*) FROM delta.`" + house.path(TABLE) + "`"))
        .containsExactly("2");
  }

  @Test
  void plainParquetHasTheSameNames() {
    add("a", "x");
    Warehouse plain = Warehouse.at(spark, folder.resolve("plain").toString()).writable();
    PlainTables.publish(spark, house, plain);
    name("plain", plain);
    assertThat(answer("SELECT * FROM plain.family_aliases")).containsExactly("a x");
  }

  @Test
  void twoWarehousesAreComparedInOneQuestion() {
    add("a", "x");
    Warehouse first = house;
    house = Warehouse.at(spark, folder.resolve("other").toString());
    name("other", house);
    add("a", "y");
    assertThat(first.location()).isNotEqualTo(house.location());
    assertThat(
            answer(
                "SELECT t.family_id, o.family_id FROM tongwen.family_aliases t"
                    + " JOIN other.family_aliases o USING (old_family_id)"))
        .containsExactly("x y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DROP TABLE tongwen.family_aliases",
        "ALTER TABLE tongwen.family_aliases RENAME TO tongwen.public.other",
        "CREATE SCHEMA tongwen.other",
        "DROP SCHEMA tongwen.public"
      })
  void nothingIsChangedByName(String change) {
    add("a", "x");
    assertThatThrownBy(() -> spark.sql(change)).hasMessageContaining("served for reading");
    assertThat(answer("SELECT * FROM tongwen.family_aliases")).containsExactly("a x");
  }

  @Test
  void aTableThatIsNotThereIsNotFound() {
    assertThatThrownBy(() -> spark.sql("SELECT * FROM tongwen.mart_story"))
        .isInstanceOf(AnalysisException.class)
        .hasMessageContaining("mart_story");
  }

  @Test
  void aCatalogWithoutAWarehouseSaysWhatToSet() {
    spark.conf().set("spark.sql.catalog.lost", WarehouseCatalog.class.getName());
    assertThatThrownBy(() -> spark.sql("SHOW TABLES IN lost"))
        .isInstanceOf(TongwenException.class)
        .hasMessageContaining("spark.sql.catalog.lost.location");
  }
}
