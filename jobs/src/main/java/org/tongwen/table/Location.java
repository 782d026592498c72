package org.tongwen.table;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.tongwen.error.WarehouseErrors;

/** Where a warehouse is. */
final class Location {
  private Location() {}

  /** Delta takes a relative path for a name: a local folder's whole path, any other one's URI. */
  static String absolute(SparkSession spark, String location) {
    Path path = new Path(location);
    try {
      FileSystem fs = path.getFileSystem(spark.sparkContext().hadoopConfiguration());
      Path whole = fs.makeQualified(path);
      return "file".equals(whole.toUri().getScheme()) ? whole.toUri().getPath() : whole.toString();
    } catch (IOException e) {
      throw WarehouseErrors.warehouseNotWritable(location, e);
    }
  }
}
