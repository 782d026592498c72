package org.tongwen.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.job.LocalSpark;
import org.tongwen.job.TableRows;

/** What a table promises its readers holds for every row, and for tables of earlier releases. */
class TablesKeptWellTest {
  @TempDir private Path folder;
  private SparkSession spark;
  private Warehouse house;

  @BeforeEach
  void open() {
    spark = LocalSpark.session().newSession();
    house = Warehouse.at(spark, folder.toString()).writable();
  }

  @Test
  void everyTableAndEveryColumnHasAComment() {
    for (Table table : Tables.ALL) {
      assertThat(table.comment()).as(table.name()).isNotBlank();
      assertThat(table.columns()).allSatisfy(c -> assertThat(c.comment()).isNotBlank());
    }
  }

  @Test
  void aTableIsMadeWithItsCommentClusteringConstraintsAndChangeFeed() {
    house.create(FamiliesTable.TABLE);
    Row detail = detail(FamiliesTable.TABLE);
    assertThat(detail.<String>getAs("description")).isEqualTo(FamiliesTable.TABLE.comment());
    assertThat(detail.getList(detail.fieldIndex("clusteringColumns")))
        .isEqualTo(FamiliesTable.TABLE.clusteredBy());
    assertThat(detail.<String, String>getJavaMap(detail.fieldIndex("properties")))
        .containsAllEntriesOf(FamiliesTable.TABLE.properties());
  }

  @Test
  void rowsThatBreakAPromiseAreNotWritten() {
    assertThatThrownBy(() -> house.append(FamiliesTable.TABLE, family("a", 1.5), "run"))
        .hasStackTraceContaining("completeness_is_a_share");
    StructType loose = new StructType().add("old_family_id", "string").add("family_id", "string");
    assertThatThrownBy(
            () ->
                house.append(
                    FamilyAliasesTable.TABLE,
                    spark.createDataFrame(List.of(RowFactory.create("a", null)), loose),
                    "run"))
        .hasStackTraceContaining("NOT NULL");
  }

  @Test
  void theChangeFeedTellsWhichFamiliesCameAndWent() {
    house.append(FamiliesTable.TABLE, family("a", 1), "run");
    house.append(FamiliesTable.TABLE, family("b", 1), "run");
    house.delete(FamiliesTable.TABLE, "article_id = 'a'", "run");
    assertThat(
            spark
                .read()
                .format("delta")
                .option("readChangeFeed", "true")
                .option("startingVersion", 2)
                .load(house.path(FamiliesTable.TABLE))
                .selectExpr("concat_ws(' ', _change_type, article_id)")
                .as(org.apache.spark.sql.Encoders.STRING())
                .collectAsList())
        .containsExactlyInAnyOrder("insert b", "delete a");
  }

  @Test
  void eachCommitSaysWhichRunMadeItAndNoWriteIsTakenForARepeatedOne() {
    house.append(FamilyAliasesTable.TABLE, alias("a"), "run");
    Warehouse again = Warehouse.at(spark, folder.toString());
    again.append(FamilyAliasesTable.TABLE, alias("b"), "run");
    assertThat(again.count(FamilyAliasesTable.TABLE)).isEqualTo(2);
    assertThat(history(FamilyAliasesTable.TABLE).get(0).<String>getAs("userMetadata"))
        .isEqualTo("run");
  }

  @Test
  void everyKindOfChangeIsKnownAgainByItsRunAndANumber() {
    house.append(FamiliesTable.TABLE, family("a", 1).unionByName(family("b", 1)), "run");
    house.update(FamiliesTable.TABLE, family("a", .5).select("article_id", "completeness"), "run");
    house.remove(FamiliesTable.TABLE, family("a", .5).select("article_id"), "run");
    house.delete(FamiliesTable.TABLE, "article_id = 'b'", "run");
    assertThat(house.count(FamiliesTable.TABLE)).isZero();
    assertThat(
            spark
                .read()
                .json(house.path(FamiliesTable.TABLE) + "/_delta_log/*.json")
                .where("txn IS NOT NULL")
                .orderBy("txn.version")
                .selectExpr("concat(split(txn.appId, '/')[0], ' ', txn.version)")
                .as(org.apache.spark.sql.Encoders.STRING())
                .collectAsList())
        .containsExactly("run 1", "run 2", "run 3", "run 4");
  }

  /** The first release had no constraints; a column that came later is missing. */
  @Test
  void tablesOfTheFirstReleaseAreBroughtUpToDateAndKeepTheirRows() {
    StructType first = new StructType();
    for (Column column : QualityTable.TABLE.columns()) {
      first = first.add(column.name(), column.type(), !column.required());
    }
    DeltaTable.create(spark).location(house.path(QualityTable.TABLE)).addColumns(first).execute();
    StructType before = new StructType();
    for (Column column : PagesTable.TABLE.columns()) {
      if (!column.name().equals("issue_no")) {
        before = before.add(column.name(), column.type(), !column.required());
      }
    }
    TableRows.of(PagesTable.TABLE)
        .row("page_id", "p1", "text", "甲")
        .dataset()
        .drop("issue_no")
        .to(before)
        .write()
        .format("delta")
        .save(house.path(PagesTable.TABLE));

    house.evolve();
    assertThat(house.read(PagesTable.TABLE).schema().fieldNames())
        .containsExactlyInAnyOrder(PagesTable.TABLE.columnNames());
    assertThat(house.read(PagesTable.TABLE).select("page_id", "issue_no").head())
        .isEqualTo(RowFactory.create("p1", null));
    Row detail = detail(QualityTable.TABLE);
    assertThat(detail.<String, String>getJavaMap(detail.fieldIndex("properties")))
        .containsAllEntriesOf(QualityTable.TABLE.properties());
    assertThat(house.read(QualityTable.TABLE).schema().apply("check").getComment().get())
        .isEqualTo("The check");
    long version = house.files(PagesTable.TABLE).version();
    house.evolve();
    assertThat(house.files(PagesTable.TABLE).version()).isEqualTo(version);
  }

  @Test
  void tablesThatLackARequiredColumnOrAreOfALaterReleaseAreRefused() {
    DeltaTable.create(spark)
        .location(house.path(FamilyAliasesTable.TABLE))
        .addColumn("old_family_id", DataTypes.StringType)
        .execute();
    assertThatThrownBy(house::evolve)
        .isInstanceOfSatisfying(
            TongwenException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.WAREHOUSE))
        .hasMessageContaining("family_id");
    house.file("_schema").write("1000");
    assertThatThrownBy(house::evolve).hasMessageContaining("version 1000");
  }

  private Row detail(Table table) {
    return DeltaTable.forPath(spark, house.path(table)).detail().head();
  }

  private List<Row> history(Table table) {
    return DeltaTable.forPath(spark, house.path(table)).history().collectAsList();
  }

  private static org.apache.spark.sql.Dataset<Row> family(String article, double completeness) {
    return TableRows.of(FamiliesTable.TABLE)
        .row("article_id", article, "completeness", completeness)
        .dataset();
  }

  private static org.apache.spark.sql.Dataset<Row> alias(String old) {
    return TableRows.of(FamilyAliasesTable.TABLE).row("old_family_id", old).dataset();
  }
}
