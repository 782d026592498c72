package org.tongwen.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tongwen.sketch.Anchors;
import org.tongwen.sketch.Bands;
import org.tongwen.sketch.Buckets;
import org.tongwen.sketch.Candidates;
import org.tongwen.sketch.Candidates.Candidate;
import org.tongwen.sketch.Link;
import org.tongwen.sketch.MinHash;
import org.tongwen.sketch.Occurrences;

/**
 * Measures recall instead of assuming it: plants copies with character errors in both prints, of
 * several lengths, shortened to several shares, among unrelated articles, runs the whole matching
 * on them and counts what is found by which channel.
 */
public final class PlantedCopies {
  private static final double[] ERRORS = {0, .02, .05, .1};
  private static final int[] LENGTHS = {100, 300, 1000};
  private static final double[] KEPT = {.1, .2, .4, .7, 1};
  private static final int SENTENCE = 35;

  private final List<int[]> stories;
  private final int pairs;
  private final Random random;

  /**
   * A benchmark.
   *
   * @param stories unrelated texts of normalised letters, of 1,000 letters or more, to cut articles
   *     out of; at least as many as pairs
   * @param pairs copies planted in each cell
   * @param seed of the random choices: the same seed gives the same figures
   */
  public PlantedCopies(List<int[]> stories, int pairs, long seed) {
    this.stories = stories.stream().filter(s -> s.length >= LENGTHS[LENGTHS.length - 1]).toList();
    if (this.stories.size() < pairs) {
      throw new IllegalArgumentException(
          "Cannot plant "
              + pairs
              + " copies a cell in "
              + this.stories.size()
              + " stories of 1,000 letters");
    }
    this.pairs = pairs;
    this.random = new Random(seed);
  }

  /**
   * What was found of one kind of copies.
   *
   * @param error character error of either print, 0 to 1
   * @param length letters of the story
   * @param kept share of it that the copy keeps, its beginning always
   * @param byAnchors share of the pairs that enough anchors lead to
   * @param byBands share that a band leads to
   * @param compared share that were chosen to be aligned
   * @param found share accepted as prints of one story
   * @param covered mean share of the copy that the passages hold
   */
  public record Cell(
      double error,
      int length,
      double kept,
      double byAnchors,
      double byBands,
      double compared,
      double found,
      double covered) {
    /** Letters that the two have in common, before errors. */
    public int shared() {
      return (int) Math.round(length * kept);
    }
  }

  /** Measures all cells. */
  public List<Cell> run() {
    List<Cell> out = new ArrayList<>();
    for (double error : ERRORS) {
      for (int length : LENGTHS) {
        for (double kept : KEPT) {
          out.add(cell(error, length, kept));
        }
      }
    }
    return out;
  }

  private Cell cell(double error, int length, double kept) {
    List<int[]> texts = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      int[] story = stories.get(i);
      int from = random.nextInt(story.length - length + 1);
      int[] whole = Arrays.copyOfRange(story, from, from + length);
      texts.add(misread(whole, error));
      texts.add(misread(shortened(whole, kept), error));
    }
    for (int i = pairs; i < stories.size(); i++) {
      texts.add(stories.get(i));
    }
    return measure(error, length, kept, texts);
  }

  private Cell measure(double error, int length, double kept, List<int[]> texts) {
    Map<List<Long>, Link> byAnchors = links(texts, true);
    Map<List<Long>, Link> byBands = links(texts, false);
    Map<Long, List<Candidate>> candidates = new HashMap<>();
    Map<List<Long>, Boolean> keys = new HashMap<>();
    byAnchors.keySet().forEach(k -> keys.put(k, true));
    byBands.keySet().forEach(k -> keys.put(k, true));
    for (List<Long> key : keys.keySet()) {
      candidates
          .computeIfAbsent(key.get(0), k -> new ArrayList<>())
          .add(Candidate.of(byAnchors.get(key), byBands.get(key), null));
    }
    Aligner aligner = new Aligner(AlignerSettings.DEFAULT);
    Judge judge = new Judge(JudgeSettings.DEFAULT);
    double[] sums = new double[5];
    for (int i = 0; i < pairs; i++) {
      long a = 2L * i;
      long b = a + 1;
      Link anchors = byAnchors.get(List.of(b, a));
      sums[0] += anchors != null && anchors.shared() >= Candidates.FAMILIES.minimum() ? 1 : 0;
      sums[1] += byBands.containsKey(List.of(b, a)) ? 1 : 0;
      if (chosen(candidates.get(a), b) || chosen(candidates.get(b), a)) {
        sums[2]++;
        int[] x = texts.get((int) b);
        int[] y = texts.get((int) a);
        Alignment alignment = aligner.align(x, y);
        Judgement judgement =
            judge.judge(Measures.of(x, y, alignment, 0), Side.of(x.length), Side.of(y.length));
        sums[3] += judgement.joins() ? 1 : 0;
        sums[4] += alignment.containmentA();
      }
    }
    return new Cell(
        error,
        length,
        kept,
        sums[0] / pairs,
        sums[1] / pairs,
        sums[2] / pairs,
        sums[3] / pairs,
        sums[4] / pairs);
  }

  private static boolean chosen(List<Candidate> candidates, long other) {
    return candidates != null
        && Candidates.FAMILIES.choose(candidates).chosen().stream()
            .anyMatch(c -> c.representative() == other);
  }

  private static Map<List<Long>, Link> links(List<int[]> texts, boolean anchored) {
    Occurrences rows = new Occurrences(texts.size() * 100);
    MinHash minHash = new MinHash(MinHash.PLACES, 4);
    for (int t = 0; t < texts.size(); t++) {
      int[] text = texts.get(t);
      if (anchored) {
        Anchors anchors = Anchors.of(text, Anchors.LETTERS, Anchors.ONE_IN);
        for (int i = 0; i < anchors.size(); i++) {
          rows.add(anchors.hashes()[i], t, text.length, 0, anchors.positions()[i]);
        }
      } else {
        for (long key : Bands.DEFAULT.keys(minHash.sign(text))) {
          rows.add(key, t, text.length, 0, 0);
        }
      }
    }
    Map<List<Long>, Link> out = new HashMap<>();
    for (Link link : Buckets.link(rows, Buckets.Reach.WINDOW).links()) {
      out.put(List.of(link.document(), link.representative()), link);
    }
    return out;
  }

  /** The beginning and, sentence by sentence, as much of the rest as makes up the share. */
  private int[] shortened(int[] story, double kept) {
    int want = (int) Math.round(story.length * kept);
    int lead = Math.min(want, Math.max(SENTENCE, Math.min(100, want)));
    boolean[] keep = new boolean[story.length];
    Arrays.fill(keep, 0, lead, true);
    int have = lead;
    int sentences = (story.length - lead + SENTENCE - 1) / SENTENCE;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      order.add(i);
    }
    java.util.Collections.shuffle(order, random);
    for (int sentence : order) {
      for (int i = lead + sentence * SENTENCE;
          i < Math.min(story.length, lead + (sentence + 1) * SENTENCE) && have < want;
          i++) {
        keep[i] = true;
        have++;
      }
    }
    int[] out = new int[have];
    int n = 0;
    for (int i = 0; i < story.length; i++) {
      if (keep[i]) {
        out[n++] = story[i];
      }
    }
    return out;
  }

  /**
   * Errors as optical recognition makes them: four in five letters replaced, else lost, or followed
   * by a false one.
   */
  private int[] misread(int[] text, double rate) {
    IntList out = new IntList();
    for (int letter : text) {
      if (random.nextDouble() >= rate) {
        out.add(letter);
      } else if (random.nextInt(5) > 0) {
        out.add(0x4e00 + random.nextInt(20_000));
      } else if (random.nextBoolean()) {
        out.add(letter);
        out.add(0x4e00 + random.nextInt(20_000));
      }
    }
    return out.toArray();
  }
}
