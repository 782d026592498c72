package org.tongwen.cli;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.package$;
import picocli.CommandLine.IVersionProvider;

/** The versions of what makes the tables. */
public final class Versions implements IVersionProvider {
  /** Tongwen, Spark, Delta and Java by name. */
  public static SortedMap<String, String> all() {
    String own = Versions.class.getPackage().getImplementationVersion();
    return new TreeMap<>(
        Map.of(
            "tongwen", own == null ? "development" : own,
            "spark", package$.MODULE$.SPARK_VERSION(),
            "delta", io.delta.package$.MODULE$.VERSION(),
            "java", System.getProperty("java.version")));
  }

  @Override
  public String[] getVersion() {
    SortedMap<String, String> all = all();
    return new String[] {
      "Tongwen " + all.get("tongwen"),
      "Spark %s, Delta %s, Java %s".formatted(all.get("spark"), all.get("delta"), all.get("java"))
    };
  }
}
