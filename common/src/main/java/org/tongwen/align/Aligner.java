package org.tongwen.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the stretches that two texts have in common, in whatever order they stand: exact seeds,
 * chained, with the gaps between and the ends aligned (seed, chain, extend; Li 2018). A passage
 * goes through misread letters and small edits and ends where one side has a longer stretch that
 * the other lacks.
 *
 * <p>Deterministic and without state: one instance serves any number of threads. The cost is about
 * linear in the letters of both.
 */
public final class Aligner {
  private final AlignerSettings settings;

  /** An aligner with these settings. */
  public Aligner(AlignerSettings settings) {
    this.settings = settings;
  }

  /**
   * An index of a text for {@link #align(int[], Seeds)}, worth keeping where one text is aligned
   * with many.
   */
  public Seeds seeds(int[] b) {
    return Seeds.of(b, settings.seed());
  }

  /** Aligns two texts of normalised letters. */
  public Alignment align(int[] a, int[] b) {
    return align(a, seeds(b));
  }

  /**
   * Aligns a text with an indexed one.
   *
   * @param a letters of the first text
   * @param b index of the second text, made by {@link #seeds}
   */
  public Alignment align(int[] a, Seeds b) {
    IntList matches = b.matches(a);
    boolean[] takenA = new boolean[a.length];
    boolean[] takenB = new boolean[b.letters.length];
    List<Passage> out = new ArrayList<>();
    for (int[] chain : Chains.of(matches, settings.minimum() - 2)) {
      new ChainWalk(settings, a, b.letters, matches, takenA, takenB).walk(chain, out);
    }
    out.sort(Comparator.comparingInt(Passage::aStart).thenComparingInt(Passage::bStart));
    return new Alignment(a.length, b.letters.length, List.copyOf(out));
  }
}
