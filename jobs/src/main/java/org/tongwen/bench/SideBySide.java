package org.tongwen.bench;

import static org.apache.spark.sql.functions.col;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.tongwen.config.Settings;
import org.tongwen.evaluate.Figures;
import org.tongwen.job.Job;
import org.tongwen.job.JobResult;
import org.tongwen.job.Pipeline;
import org.tongwen.job.RunContext;
import org.tongwen.job.RunInput;
import org.tongwen.job.Sessions;
import org.tongwen.table.ArticlesTable;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.Warehouse;
import org.tongwen.text.Normaliser;

/**
 * Tongwen's matching and a similarity join on the same table of given articles, in the same process
 * and session. Both are measured from reading that table: the one to the table of families, the
 * other to its pairs, joined into connected components on the driver.
 */
public final class SideBySide {
  private static final StructType TEXT =
      new StructType().add("id", DataTypes.StringType).add("letters", DataTypes.StringType);

  private static final Pipeline.Listener SILENT =
      new Pipeline.Listener() {
        @Override
        public void begins(Job job) {
          // Only the whole is measured.
        }

        @Override
        public void done(Job job, JobResult result, double seconds) {
          // Likewise.
        }

        @Override
        public void skipped(Job job) {
          throw new IllegalStateException("The job " + job.name() + " had nothing to do.");
        }
      };

  private final SparkSession spark;
  private final Settings settings;
  private final Map<String, String> versions;

  /** A comparison in a session. */
  public SideBySide(SparkSession spark, Settings settings, Map<String, String> versions) {
    this.spark = spark;
    this.settings = settings;
    this.versions = versions;
  }

  /**
   * How one of the two did.
   *
   * @param cpuSeconds of the process
   * @param families the family of each article id
   */
  public record Outcome(double cpuSeconds, double wallSeconds, Map<String, String> families) {}

  /**
   * What a join found, before a distance is chosen.
   *
   * @param pairs a, b, distance
   */
  public record Joined(double cpuSeconds, double wallSeconds, List<Row> pairs) {}

  /** Makes the tables that both read, of the first articles of a corpus. */
  public Warehouse prepare(Path corpus, long articles, Path folder) {
    Path input = folder.resolve("articles");
    first(CorpusWriter.input(corpus, false), articles, input);
    Warehouse house = Warehouse.at(spark, folder.resolve("warehouse").toString()).writable();
    run(house, input, List.of("pages", "articles"));
    return house;
  }

  private void run(Warehouse house, Path input, List<String> names) {
    RunInput given = new RunInput(List.of(input.toString()), "jsonl", "articles");
    RunContext context = new RunContext(spark, house, settings, "side-by-side", given);
    List<Job> jobs = Pipeline.JOBS.stream().filter(j -> names.contains(j.name())).toList();
    new Pipeline(context, SILENT, versions).run(jobs);
  }

  private static void first(Path input, long most, Path folder) {
    try (Stream<Path> parts = Files.list(input)) {
      Files.createDirectories(folder);
      long left = most;
      for (Path part : parts.sorted().toList()) {
        try (BufferedReader in = Files.newBufferedReader(part);
            BufferedWriter out = Files.newBufferedWriter(folder.resolve(part.getFileName()))) {
          String line;
          while (left > 0 && (line = in.readLine()) != null) {
            out.write(line);
            out.newLine();
            left--;
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Tongwen's matching, once for each warehouse, in the session that the launcher makes for input
   * of medium size; the join keeps Spark's own settings.
   */
  public Outcome tongwen(Warehouse prepared) {
    Map<String, String> session =
        new HashMap<>(Sessions.ofSize("medium", spark.sparkContext().defaultParallelism()));
    // The others are for the whole process, the join too. Rows stay with the executors: that the
    // driver holds them pays where its code is not yet compiled.
    session.keySet().removeIf(name -> !spark.conf().isModifiable(name));
    Map<String, String> before = new HashMap<>();
    session.keySet().forEach(name -> before.put(name, spark.conf().get(name, null)));
    session.forEach(spark.conf()::set);
    Warehouse house = Warehouse.at(spark, prepared.location());
    ProcessMeter meter = ProcessMeter.start();
    run(house, Path.of(house.location()), Scaling.MATCHING);
    ProcessMeter.Reading cost = meter.read();
    before.forEach(
        (name, value) -> {
          if (value == null) {
            spark.conf().unset(name);
          } else {
            spark.conf().set(name, value);
          }
        });
    Map<String, String> families = new HashMap<>();
    prepared
        .read(FamiliesTable.TABLE)
        .select("article_id", "family_id")
        .collectAsList()
        .forEach(row -> families.put(row.getString(0), row.getString(1)));
    return new Outcome(cost.cpuSeconds(), cost.wallSeconds(), families);
  }

  /** The pairs of a join, its time with that of {@link #families}. */
  public Joined join(Warehouse house, SimilarityJoin join, int tables, double distance) {
    ProcessMeter meter = ProcessMeter.start();
    List<Row> pairs =
        join.pairs(texts(house), settings.integer("sketch.shingle-letters"), tables, distance)
            .collectAsList();
    families(pairs, distance);
    ProcessMeter.Reading cost = meter.read();
    return new Joined(cost.cpuSeconds(), cost.wallSeconds(), pairs);
  }

  private static Dataset<Row> texts(Warehouse house) {
    MapPartitionsFunction<Row, Row> normalise =
        rows -> {
          List<Row> out = new ArrayList<>();
          while (rows.hasNext()) {
            Row row = rows.next();
            int[] letters = Normaliser.normalise(row.getString(1).codePoints().toArray()).letters();
            out.add(RowFactory.create(row.getString(0), new String(letters, 0, letters.length)));
          }
          return out.iterator();
        };
    return house
        .read(ArticlesTable.TABLE)
        .select(col("article_id"), col("body"))
        .mapPartitions(normalise, Encoders.row(TEXT));
  }

  /** Connected components of the pairs up to a distance (union-find, Tarjan 1975). */
  public static Map<String, String> families(List<Row> pairs, double distance) {
    Map<String, String> parent = new HashMap<>();
    for (Row pair : pairs) {
      if (pair.getDouble(2) <= distance) {
        String a = root(parent, pair.getString(0));
        String b = root(parent, pair.getString(1));
        if (!a.equals(b)) {
          parent.put(a, b);
        }
      }
    }
    Map<String, String> families = new HashMap<>();
    for (String id : List.copyOf(parent.keySet())) {
      families.put(id, root(parent, id));
    }
    return families;
  }

  private static String root(Map<String, String> parent, String id) {
    String at = id;
    for (String up = parent.putIfAbsent(at, at);
        up != null && !up.equals(at);
        up = parent.get(at)) {
      parent.put(at, parent.getOrDefault(up, up));
      at = up;
    }
    return at;
  }

  /** The story of each article id. */
  public Map<String, String> stories(Warehouse house, Path corpus) {
    Map<String, String> stories = new HashMap<>();
    PlantedFamilies.stories(house, CorpusWriter.truth(corpus).toAbsolutePath().toString())
        .select("article_id", "story")
        .collectAsList()
        .forEach(row -> stories.put(row.getString(0), row.getString(1)));
    return stories;
  }

  /** B-cubed of families; an article without one is a family by itself. */
  public static Figures.Pair score(Map<String, String> stories, Map<String, String> families) {
    List<String> truth = new ArrayList<>();
    List<String> said = new ArrayList<>();
    stories.forEach(
        (id, story) -> {
          truth.add(story);
          said.add(families.getOrDefault(id, id));
        });
    return Figures.bcubed(truth, said);
  }
}
