package org.tongwen.align;

import java.util.ArrayList;
import java.util.List;

/** Reads the differences of a copy from the reference out of their alignment. */
final class Differences {
  /**
   * Between two passages so few letters on one side count as none: the other side was put in or
   * left out.
   */
  private static final int FEW = 3;

  /** A stretch of up to so many letters on both sides, between two passages, was worded anew. */
  private static final int REWORDED = 40;

  private Differences() {}

  /**
   * The differences, by place in the reference.
   *
   * @param alignment of the copy (first text) with the reference (second text)
   */
  static List<Difference> of(Alignment alignment) {
    List<Difference> out = new ArrayList<>();
    Passage before = null;
    for (Passage passage : alignment.passages()) {
      if (before != null && passage.bStart() >= before.bEnd()) {
        between(before, passage, out);
      }
      inside(passage, out);
      before = passage;
    }
    return out;
  }

  private static void inside(Passage passage, List<Difference> out) {
    EditScript edits = passage.edits();
    int a = passage.aStart();
    int b = passage.bStart();
    int run = 0;
    while (run < edits.size()) {
      if (edits.kind(run) == EditScript.EQUAL) {
        a += edits.length(run);
        b += edits.length(run);
        run++;
        continue;
      }
      int aTo = a;
      int bTo = b;
      while (run < edits.size() && edits.kind(run) != EditScript.EQUAL) {
        aTo += edits.kind(run) == EditScript.INSERT ? 0 : edits.length(run);
        bTo += edits.kind(run) == EditScript.DELETE ? 0 : edits.length(run);
        run++;
      }
      out.add(new Difference(b, bTo, a, aTo));
      a = aTo;
      b = bTo;
    }
  }

  private static void between(Passage left, Passage right, List<Difference> out) {
    int lost = right.bStart() - left.bEnd();
    int put = right.aStart() - left.aEnd();
    if (lost == 0 && put == 0) {
      return;
    }
    if (lost <= FEW || put <= FEW || Math.max(lost, put) <= REWORDED) {
      out.add(new Difference(left.bEnd(), right.bStart(), left.aEnd(), right.aStart()));
    } else {
      out.add(new Difference(left.bEnd(), right.bStart(), left.aEnd(), left.aEnd()));
      out.add(new Difference(right.bStart(), right.bStart(), left.aEnd(), right.aStart()));
    }
  }
}
