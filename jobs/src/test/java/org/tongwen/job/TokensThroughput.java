package org.tongwen.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.tongwen.config.Settings;
import org.tongwen.nlp.Segmenter;
import org.tongwen.table.TokensTable;
import org.tongwen.table.Warehouse;
import org.tongwen.text.Span;

/**
 * Compares the job tokens, with the writing of its table, with a bare loop that does the same
 * segmentation, names and keywords over the same text on as many threads, by turns in one process:
 * {@code TokensThroughput PAGES [ROUNDS]}. The first round warms both up.
 */
public final class TokensThroughput {
  private TokensThroughput() {}

  private record Body(int[] page, List<Span> spans) {}

  /** Prints seconds and ratio of each round. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    Settings settings = Settings.defaults();
    SparkSession spark = Sessions.open(settings);
    spark.sparkContext().setLogLevel("ERROR");
    Path folder = Files.createTempDirectory("tokens-throughput");
    Warehouse warehouse = Warehouse.at(spark, folder.toString()).writable();
    RunInput input = new RunInput(List.of(args[0]), "text", "pages");
    RunContext context = new RunContext(spark, warehouse, settings, "throughput", input);
    new PagesJob().run(context);
    new ArticlesJob().run(context);
    List<Body> bodies =
        Bodies.notYetIn(TokensTable.TABLE, warehouse).collectAsList().stream()
            .map(TokensThroughput::body)
            .toList();
    List<String> dictionary = Resources.text("user-dictionary.txt").lines().toList();
    Segmenter segmenter = new Segmenter(dictionary, settings.integer("tokens.keywords"));
    int threads = spark.sparkContext().defaultParallelism();
    for (int round = 0; round < rounds; round++) {
      double bare = bare(bodies, segmenter, threads);
      if (round > 0) {
        warehouse.delete(TokensTable.TABLE, "true", context.runId());
      }
      long start = System.nanoTime();
      new TokensJob().run(context);
      double job = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "round %d: %d articles, bare loop %.2f s, job %.2f s, throughput of the job %.0f %%%n",
          round, bodies.size(), bare, job, 100 * bare / job);
    }
    spark.stop();
  }

  private static Body body(Row row) {
    return new Body(row.<String>getAs("text").codePoints().toArray(), Bodies.spans(row));
  }

  private static double bare(List<Body> bodies, Segmenter segmenter, int threads)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    List<Future<?>> running =
        IntStream.range(0, threads)
            .<Future<?>>mapToObj(
                t ->
                    pool.submit(
                        () -> {
                          for (int i = next.getAndIncrement();
                              i < bodies.size();
                              i = next.getAndIncrement()) {
                            Body body = bodies.get(i);
                            segmenter.read(body.page(), body.spans());
                          }
                        }))
            .toList();
    for (Future<?> one : running) {
      one.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    pool.shutdown();
    return seconds;
  }
}
