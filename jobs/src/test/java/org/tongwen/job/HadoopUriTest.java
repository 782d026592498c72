package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Warehouse;
import org.tongwen.table.WarehouseLock;

/** Input and warehouse on a file system that is not the local one: Hadoop's viewfs. */
class HadoopUriTest {
  private static final String HOUSE = "viewfs://tongwen/house";

  @TempDir private java.nio.file.Path folder;
  private final SparkSession spark = Runs.smallSession();
  private Configuration hadoop;

  @BeforeEach
  void mount() throws IOException {
    hadoop = spark.sparkContext().hadoopConfiguration();
    Files.createDirectories(folder.resolve("house"));
    hadoop.set(
        "fs.viewfs.mounttable.tongwen.link./papers",
        Runs.root().resolve("seeds").toUri().toString());
    hadoop.set(
        "fs.viewfs.mounttable.tongwen.link./house", folder.resolve("house").toUri().toString());
    hadoop.set("fs.viewfs.impl.disable.cache", "true");
  }

  @Test
  void pagesAreReadFromAUriAndTablesWrittenToAnother() {
    RunInput pages = new RunInput(List.of("viewfs://tongwen/papers/*.txt"), "text", "pages");
    List<Job> jobs = Pipeline.JOBS.subList(0, 2);
    assertThat(Runs.run(spark, HOUSE, Settings.defaults(), "first", pages, p -> p.run(jobs)).done())
        .containsExactly("pages", "articles");
    Warehouse house = Warehouse.at(spark, HOUSE);
    assertThat(house.location()).isEqualTo(HOUSE);
    assertThat(house.count(ArticlesTable.TABLE)).isEqualTo(22);
    assertThat(house.read(PagesTable.TABLE).select("source").collectAsList())
        .allMatch(row -> row.getString(0).startsWith("viewfs://tongwen/papers/"));
    assertThat(
            Runs.run(spark, HOUSE, Settings.defaults(), "again", pages, p -> p.run(jobs)).worked())
        .isZero();
  }

  @Test
  void aLockIsHeldAgainstOthersAndGivesWayWhenItsHolderIsGone() throws IOException {
    Warehouse house = Warehouse.at(spark, HOUSE).writable();
    try (WarehouseLock held = house.lock("the first")) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> house.lock("the second"))
          .isInstanceOfSatisfying(
              TongwenException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LOCKED))
          .hasMessageContaining("the first");
    }
    house.lock("the third").close();

    // What a killed run leaves: the file, which nobody writes anew.
    Path lock = new Path(HOUSE, "_lock");
    FileSystem fs = lock.getFileSystem(hadoop);
    fs.create(lock, false).close();
    assertThatThrownBy(() -> house.lock("too early")).isInstanceOf(TongwenException.class);
    fs.setTimes(lock, System.currentTimeMillis() - 130_000, -1);
    house.lock("the heir").close();
    assertThat(fs.exists(lock)).isFalse();
  }

  @Test
  void aWarehouseFileThatWasLeftBetweenItsTwoNamesIsRead() throws IOException {
    Warehouse house = Warehouse.at(spark, HOUSE).writable();
    house.file("_note").write("old");
    FileSystem fs = new Path(HOUSE).getFileSystem(hadoop);
    fs.rename(new Path(HOUSE, "_note"), new Path(HOUSE, "_note.part"));
    fs.create(new Path(HOUSE, "_note.new"), true).close();
    assertThat(house.file("_note").read()).isEqualTo("old");
    house.file("_note").write("new");
    assertThat(house.file("_note").read()).isEqualTo("new");
  }
}
