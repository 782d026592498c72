package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsConstants;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.config.Settings;
import org.tongwen.error.ExitCode;
import org.tongwen.error.TongwenException;
import org.tongwen.publish.Export;
import org.tongwen.table.PagesTable;
import org.tongwen.table.Warehouse;
import org.tongwen.table.WarehouseFile;
import org.tongwen.table.WarehouseLock;

/** Input and warehouse on a real HDFS. */
@Tag("hdfs")
class HdfsTest {
  private static final SparkSession SPARK = Runs.smallSession();
  private static final String SEEDS = Runs.root().resolve("seeds").toString();

  @TempDir private static java.nio.file.Path folder;
  private static HdfsCluster cluster;
  private static DistributedFileSystem hdfs;
  private static Warehouse local;
  private static Map<String, List<String>> expected;

  @BeforeAll
  static void readThePagesFromTheLocalDisk() throws IOException {
    cluster = HdfsCluster.in(folder.resolve("cluster"));
    hdfs = cluster.client();
    local = Warehouse.at(SPARK, folder.resolve("house").toString());
    run(SEEDS, local.location(), "local");
    expected = PublicTables.of(SPARK, local.location());
  }

  @AfterAll
  static void stopTheCluster() throws IOException {
    hdfs.close();
    cluster.close();
  }

  private static Runs.Outcome run(String papers, String house, String run) {
    return Runs.run(
        SPARK,
        house,
        Settings.defaults(),
        run,
        new RunInput(List.of(papers + "/*.txt"), "text", "pages"),
        p -> p.run(Pipeline.JOBS));
  }

  /** Copies pages from the seeds, in the order of their names. */
  private static void deliver(String papers, int from, int to) throws IOException {
    try (Stream<java.nio.file.Path> files = Files.list(java.nio.file.Path.of(SEEDS))) {
      List<java.nio.file.Path> pages =
          files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
      assertThat(pages).hasSize(5);
      hdfs.mkdirs(new Path(papers));
      for (java.nio.file.Path page : pages.subList(from, to)) {
        hdfs.copyFromLocalFile(new Path(page.toUri()), new Path(papers));
      }
    }
  }

  /** A warehouse's tables as they are where its pages lie in the seeds. */
  private static Map<String, List<String>> tables(String house, String papers) {
    Map<String, List<String>> tables = new TreeMap<>(PublicTables.of(SPARK, house));
    tables.replaceAll(
        (table, rows) -> rows.stream().map(row -> row.replace(papers, SEEDS)).sorted().toList());
    return tables;
  }

  @Test
  void pagesOnHdfsMakeTheTablesThatTheyMakeOnTheLocalDisk() throws IOException {
    String papers = cluster.uri("/papers");
    String house = cluster.uri("/house");
    deliver(papers, 0, 5);
    assertThat(run(papers, house, "first").skipped()).isEmpty();
    assertThat(Warehouse.at(SPARK, house).read(PagesTable.TABLE).select("source").collectAsList())
        .hasSize(5)
        .allMatch(row -> row.getString(0).startsWith(papers + "/"));
    assertThat(tables(house, papers)).isEqualTo(expected);
    assertThat(run(papers, house, "again").worked()).isZero();
  }

  @Test
  void pagesThatComeLaterLeaveTheTablesOfAllAtOnce() throws IOException {
    // Names that a URI would have in another form.
    String papers = cluster.uri("/报纸 50% [a]");
    String house = cluster.uri("/仓库 %20+");
    deliver(papers, 0, 3);
    run(papers.replace("[", "\\["), house, "three");
    assertThat(tables(house, papers)).isNotEqualTo(expected);
    deliver(papers, 3, 5);
    run(papers.replace("[", "\\["), house, "five");
    assertThat(tables(house, papers)).isEqualTo(expected);
  }

  private static void refuses(ThrowingCallable taking, ExitCode code, String why) {
    assertThatThrownBy(taking)
        .isInstanceOfSatisfying(
            TongwenException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
        .hasMessageContaining(why);
  }

  /** Lets the file of a lock look as if nobody had written it for more than two minutes. */
  private static void letGoStale(Path lock) throws IOException {
    hdfs.setTimes(lock, System.currentTimeMillis() - 130_000, -1);
  }

  @Test
  void aLockIsHeldAgainstOthersAndGivesWayWhenItsHolderIsGone() throws IOException {
    Warehouse house = Warehouse.at(SPARK, cluster.uri("/locked")).writable();
    try (WarehouseLock held = house.lock("the first")) {
      assertThat(held).isNotNull();
      refuses(() -> house.lock("the second"), ExitCode.LOCKED, "the first");
    }
    house.lock("the third").close();

    // What a killed run leaves: the file, which nobody writes anew.
    Path lock = new Path(house.location(), "_lock");
    hdfs.create(lock, false).close();
    refuses(() -> house.lock("too early"), ExitCode.LOCKED, "not said who it is");
    letGoStale(lock);
    house.lock("the heir").close();
    assertThat(hdfs.listStatus(new Path(house.location()))).isEmpty();
  }

  /** HDFS says of a file that is being written something else than of one that is there. */
  @Test
  void aLockThatIsJustBeingWrittenIsHeldTooAndGivesWayWhenItsHolderIsGone() throws IOException {
    Warehouse house = Warehouse.at(SPARK, cluster.uri("/being-locked")).writable();
    Path lock = new Path(house.location(), "_lock");
    try (DistributedFileSystem other = cluster.client()) {
      FSDataOutputStream unfinished = other.create(lock, true);
      refuses(() -> house.lock("the second"), ExitCode.LOCKED, "not said who it is");
      letGoStale(lock);
      house.lock("the heir").close();
      assertThatThrownBy(unfinished::close).isInstanceOf(IOException.class);
    }
    assertThat(hdfs.listStatus(new Path(house.location()))).isEmpty();
  }

  @Test
  void aWarehouseWithoutRoomForItsLockSaysSoInOneLineAndIsNotLocked() throws IOException {
    Warehouse house = Warehouse.at(SPARK, cluster.uri("/full")).writable();
    Path full = new Path(house.location());
    hdfs.setQuota(full, HdfsConstants.QUOTA_DONT_SET, 1);
    refuses(() -> house.lock("one too many"), ExitCode.WAREHOUSE, "quota of /full is exceeded");
    assertThatThrownBy(() -> house.lock("another"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    hdfs.setQuota(full, HdfsConstants.QUOTA_DONT_SET, HdfsConstants.QUOTA_RESET);
    house.lock("the next").close();
  }

  /** HDFS renames no file to a name that another one has. */
  @Test
  void aWarehouseFileThatIsWrittenOverAndOverIsReadWhole() throws IOException {
    Warehouse house = Warehouse.at(SPARK, cluster.uri("/files")).writable();
    WarehouseFile file = house.file("_note");
    file.write("1");
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 2; i <= 100; i++) {
                file.write("1".repeat(i));
              }
            });
    int last = 1;
    while (!writer.isDone()) {
      String read = file.read();
      assertThat(read).matches("1+").hasSizeGreaterThanOrEqualTo(last);
      last = read.length();
    }
    writer.join();
    assertThat(file.read()).hasSize(100);

    // A writer that was killed between its two last steps.
    hdfs.rename(new Path(house.location(), "_note"), new Path(house.location(), "_note.part"));
    assertThat(file.read()).hasSize(100);
    file.write("new");
    assertThat(file.read()).isEqualTo("new");
  }

  /** HDFS moves a folder into one that has its new name already. */
  @Test
  void anExportTakesThePlaceOfTheOneBeforeIt() throws IOException {
    String exports = cluster.uri("/export");
    for (Export.Format format : Export.Format.values()) {
      for (int times = 0; times < 2; times++) {
        Export export =
            new Export(local, exports, format, SPARK.sparkContext().hadoopConfiguration());
        assertThat(export.write(PagesTable.TABLE).rows()).isEqualTo(5);
      }
    }
    assertThat(Arrays.stream(hdfs.listStatus(new Path(exports))).map(f -> f.getPath().getName()))
        .containsExactlyInAnyOrder("pages.jsonl", "pages.csv", "pages.parquet");
    assertThat(hdfs.listStatus(new Path(exports, "pages.parquet"))).allMatch(f -> f.isFile());
    assertThat(SPARK.read().parquet(exports + "/pages.parquet").count()).isEqualTo(5);
  }
}
