package org.tongwen.align;

import java.util.List;

/**
 * The true measures of a pair.
 *
 * @param jaccard resemblance of the sets of shingles, 0 to 1
 * @param containmentA share of the first text's letters that are aligned
 * @param containmentB share of the second text's letters that are aligned
 * @param aligned letters aligned
 * @param similarity edit similarity of what is aligned
 * @param leading letters the same in the passage that begins where both texts begin; 0 where there
 *     is none
 * @param coreA like containmentA, of what follows the first shared letter: a brief whose dateline
 *     is its own has a core of 1
 * @param coreB the same of the second text
 * @param figures digits of the first text that are aligned, whatever with
 * @param figuresSame digits of the first text that are aligned with the same digit
 */
public record Measures(
    double jaccard,
    double containmentA,
    double containmentB,
    int aligned,
    double similarity,
    int leading,
    double coreA,
    double coreB,
    int figures,
    int figuresSame) {

  /**
   * A text may have so many letters of its own before the shared beginning: dateline, reporters, a
   * headline run in.
   */
  private static final int PREFACE = 45;

  /** … or this share of it. */
  private static final double PREFACE_SHARE = .12;

  private static final int PREFACE_MOST = 120;

  /**
   * A text that stands nearly whole in another, and makes up half of it, may lack the first
   * sentence.
   */
  private static final double MOSTLY_ONE = .8;

  private static final double MOSTLY_BOTH = .5;

  /**
   * Measures a pair.
   *
   * @param a letters of the first text
   * @param b letters of the second text
   * @param alignment of the first text with the second
   * @param jaccard resemblance of their shingle sets
   */
  public static Measures of(int[] a, int[] b, Alignment alignment, double jaccard) {
    int leading = 0;
    int firstA = a.length;
    int firstB = b.length;
    int figures = 0;
    int same = 0;
    List<Passage> passages = alignment.passages();
    boolean mostly =
        Math.min(alignment.containmentA(), alignment.containmentB()) >= MOSTLY_BOTH
            && Math.max(alignment.containmentA(), alignment.containmentB()) >= MOSTLY_ONE;
    int prefaceA = mostly ? Math.min(PREFACE_MOST, a.length / 3) : preface(a.length);
    int prefaceB = mostly ? Math.min(PREFACE_MOST, b.length / 3) : preface(b.length);
    for (Passage passage : passages) {
      firstA = Math.min(firstA, passage.aStart());
      firstB = Math.min(firstB, passage.bStart());
      if (passage.aStart() <= prefaceA && passage.bStart() <= prefaceB) {
        leading = Math.max(leading, passage.matched());
      }
      EditScript edits = passage.edits();
      int i = passage.aStart();
      for (int run = 0; run < edits.size(); run++) {
        int kind = edits.kind(run);
        if (kind == EditScript.INSERT) {
          continue;
        }
        for (int end = i + edits.length(run); i < end; i++) {
          if (a[i] >= '0' && a[i] <= '9') {
            figures++;
            same += kind == EditScript.EQUAL ? 1 : 0;
          }
        }
      }
    }
    return new Measures(
        jaccard,
        alignment.containmentA(),
        alignment.containmentB(),
        alignment.aligned(),
        alignment.similarity(),
        leading,
        (double) alignment.aligned() / Math.max(1, a.length - firstA),
        (double) alignment.aligned() / Math.max(1, b.length - firstB),
        figures,
        same);
  }

  private static int preface(int length) {
    int most = Math.max(PREFACE, (int) (length * PREFACE_SHARE));
    return Math.min(Math.min(most, PREFACE_MOST), length / 2);
  }
}
