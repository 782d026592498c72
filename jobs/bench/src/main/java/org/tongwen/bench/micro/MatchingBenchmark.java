package org.tongwen.bench.micro;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tongwen.align.Aligner;
import org.tongwen.align.AlignerSettings;
import org.tongwen.align.Alignment;
import org.tongwen.align.Seeds;
import org.tongwen.bench.SamplePages;
import org.tongwen.sketch.Anchors;
import org.tongwen.sketch.MinHash;
import org.tongwen.sketch.ShingleSet;
import org.tongwen.sketch.Shingles;
import org.tongwen.text.NormalText;
import org.tongwen.text.Normaliser;

/** What an article of some letters costs, step by step: microseconds an operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MatchingBenchmark {
  private static final int SHINGLE = 4;

  /** Letters of the text: a brief, a report, a long one. */
  @Param({"100", "600", "2400"})
  public int letters;

  /** A folder of pages that texts are made of. */
  @Param("seeds")
  public String pages;

  private int[] raw;
  private int[] text;
  private int[] copy;
  private int[] other;
  private MinHash minHash;
  private Aligner aligner;
  private Seeds indexed;

  /** Makes two unrelated texts, and a copy of the first with one letter in fifty misread. */
  @Setup
  public void setUp() {
    List<int[]> stories = SamplePages.read(Path.of(pages)).stories(2, letters, 1);
    text = stories.get(0);
    other = stories.get(1);
    copy = text.clone();
    Random random = new Random(1);
    for (int i = 0; i < copy.length; i++) {
      copy[i] = random.nextInt(50) == 0 ? 0x4e00 + random.nextInt(20_000) : copy[i];
    }
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < text.length; i++) {
      page.appendCodePoint(text[i]).append(i % 15 == 14 ? "，\n" : "");
    }
    raw = page.codePoints().toArray();
    minHash = new MinHash(MinHash.PLACES, SHINGLE);
    aligner = new Aligner(AlignerSettings.DEFAULT);
    indexed = aligner.seeds(text);
  }

  /** Folding a page's text to letters. */
  @Benchmark
  public NormalText normalise() {
    return Normaliser.normalise(raw);
  }

  /** Hashing all runs of four letters. */
  @Benchmark
  public long[] shingle() {
    return Shingles.hashes(text, SHINGLE);
  }

  /** The set of shingles, as true measures need it. */
  @Benchmark
  public ShingleSet shingleSet() {
    return ShingleSet.of(text, SHINGLE);
  }

  /** A MinHash signature. */
  @Benchmark
  public int[] sign() {
    return minHash.sign(text);
  }

  /** Choosing the anchors. */
  @Benchmark
  public Anchors anchor() {
    return Anchors.of(text, Anchors.LETTERS, Anchors.ONE_IN);
  }

  /** Indexing a text that others are aligned with. */
  @Benchmark
  public Seeds index() {
    return aligner.seeds(text);
  }

  /** Aligning a misread copy with an indexed text. */
  @Benchmark
  public Alignment alignCopy() {
    return aligner.align(copy, indexed);
  }

  /** Aligning a text that has nothing to do with the indexed one. */
  @Benchmark
  public Alignment alignUnrelated() {
    return aligner.align(other, indexed);
  }
}
