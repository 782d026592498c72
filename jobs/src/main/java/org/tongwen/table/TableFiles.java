package org.tongwen.table;

import io.delta.tables.DeltaTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import scala.Option;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The files of a Delta table and its versions: what is done to them here changes no row. */
public final class TableFiles {
  private final SparkSession spark;
  private final String path;

  TableFiles(SparkSession spark, String path) {
    this.spark = spark;
    this.path = path;
  }

  /** The version that the table is at: every commit makes the next one. */
  public long version() {
    return snapshot().version();
  }

  /** The table's rows as they were at a version that it was at. */
  public Dataset<Row> at(long version) {
    return spark.read().format(Stored.delta.name()).option("versionAsOf", version).load(path);
  }

  /** How many the table has now. */
  public long count() {
    return snapshot().numOfFiles();
  }

  /** How many bytes these have. */
  public long bytes() {
    return snapshot().sizeInBytes();
  }

  /** How many rows these have, as the table's log tells it; empty where it does not. */
  OptionalLong rows() {
    return rows(snapshot().allFiles().collectAsList());
  }

  private static OptionalLong rows(List<AddFile> files) {
    long rows = 0;
    for (AddFile file : files) {
      Option<Object> ofFile = file.numLogicalRecords();
      if (ofFile.isEmpty()) {
        return OptionalLong.empty();
      }
      rows += (Long) ofFile.get();
    }
    return OptionalLong.of(rows);
  }

  /**
   * The rows of those that were added after a version that the table was at; all rows where the log
   * does not reach back to it.
   */
  public Dataset<Row> addedAfter(long version) {
    Snapshot now = snapshot();
    Set<String> added = new HashSet<>();
    boolean known = filesAddedAfter(version, file -> added.add(file.path())) == now.version();
    List<AddFile> files =
        now.allFiles().collectAsList().stream()
            .filter(file -> !known || added.contains(file.path()))
            .toList();
    Seq<AddFile> asked = CollectionConverters.asScala(files).toSeq();
    return log().createDataFrame(now, asked, false, Option.empty());
  }

  /** How many rows the commits after a version have brought; counted where no log tells it. */
  long rowsAddedAfter(long version) {
    List<AddFile> brought = new ArrayList<>();
    // A compaction adds files of rows that are there already.
    boolean known =
        filesAddedAfter(
                version,
                file -> {
                  if (file.dataChange()) {
                    brought.add(file);
                  }
                })
            == version();
    OptionalLong rows = known ? rows(brought) : OptionalLong.empty();
    return rows.orElseGet(() -> addedAfter(version).count());
  }

  /** Goes through the commits after a version; returns the last before one is missing. */
  private long filesAddedAfter(long version, Consumer<AddFile> each) {
    long reached = version;
    var commits = log().getChanges(version + 1, Option.empty(), false);
    while (commits.hasNext()) {
      Tuple2<Object, Seq<Action>> commit = commits.next();
      if ((Long) commit._1() == reached + 1) {
        reached++;
        CollectionConverters.asJava(commit._2()).stream()
            .filter(AddFile.class::isInstance)
            .forEach(file -> each.accept((AddFile) file));
      }
    }
    return reached;
  }

  private DeltaLog log() {
    return DeltaLog.forTable(spark, path);
  }

  private Snapshot snapshot() {
    return log().unsafeVolatileSnapshot();
  }

  /** Puts small files together and clusters them, in one commit. */
  public void compact() {
    DeltaTable.forPath(spark, path).optimize().executeCompaction();
  }

  /** Deletes those that no version of the last hours needs. */
  public void clear(double hours) {
    DeltaTable.forPath(spark, path).vacuum(hours);
  }
}
