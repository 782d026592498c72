package org.tongwen.job;

import com.hankcs.hanlp.HanLP;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
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
 * {@code TokensThroughput PAGES [ROUNDS]}. The first rounds warm all up. At last HanLP's public
 * calls for the same are timed, once: they take ten times as long.
 */
public final class TokensThroughput {
  private TokensThroughput() {}

  private record Body(int[] page, List<Span> spans) {}

  /** Prints seconds and ratio of each round. */
  public static void main(String[] args) throws Exception {
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
    Settings settings = Settings.defaults();
    int keywords = settings.integer("tokens.keywords");
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
    Segmenter segmenter = TokensJob.segmenter(keywords);
    int threads = spark.sparkContext().defaultParallelism();
    for (int round = 0; round < rounds; round++) {
      double idle = cpu();
      double bare = bare(bodies, b -> segmenter.read(b.page(), b.spans()), threads);
      double bareCpu = cpu() - idle;
      if (round > 0) {
        warehouse.delete(TokensTable.TABLE, "true", context.runId());
      }
      double begin = cpu();
      long start = System.nanoTime();
      new TokensJob().run(context);
      double job = (System.nanoTime() - start) / 1e9;
      double jobCpu = cpu() - begin;
      System.out.printf(
          "round %d: %d articles, bare loop %.2f s (CPU %.2f s), job %.2f s (CPU %.2f s),"
              + " throughput of the job %.0f %% (by CPU %.0f %%)%n",
          round,
          bodies.size(),
          bare,
          bareCpu,
          job,
          jobCpu,
          100 * bare / job,
          100 * bareCpu / jobCpu);
    }
    System.out.printf("HanLP's own calls %.2f s%n", bare(bodies, b -> plain(b, keywords), threads));
    spark.stop();
  }

  /** Returns the CPU seconds of this process so far: what a busy machine leaves comparable. */
  private static double cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static Body body(Row row) {
    return new Body(row.<String>getAs("text").codePoints().toArray(), Bodies.spans(row));
  }

  /** The same with HanLP's public calls: words with tags and names, then keywords. */
  private static void plain(Body body, int keywords) {
    StringBuilder text = new StringBuilder();
    for (Span span : body.spans()) {
      text.append(new String(body.page(), span.start(), span.length()));
    }
    String clean = text.toString().replaceAll("[\\s\u3000]", "");
    HanLP.newSegment().enableTranslatedNameRecognize(true).seg(clean);
    HanLP.extractKeyword(clean, keywords);
  }

  private static double bare(List<Body> bodies, Consumer<Body> read, int threads)
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
                            read.accept(bodies.get(i));
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
