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
   * @param copy letters of the copy
   * @param reference letters of the reference
   */
  static List<Difference> of(Alignment alignment, int[] copy, int[] reference) {
    List<Difference> out = new ArrayList<>();
    Passage before = null;
    for (Passage passage : alignment.passages()) {
      if (before != null && passage.bStart() >= before.bEnd()) {
        between(before, passage, copy, reference, out);
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
      int first = run;
      while (run < edits.size()
          && edits.kind(run) != EditScript.EQUAL
          && (run == first || !apart(edits, run))) {
        aTo += edits.kind(run) == EditScript.INSERT ? 0 : edits.length(run);
        bTo += edits.kind(run) == EditScript.DELETE ? 0 : edits.length(run);
        run++;
      }
      out.add(new Difference(b, bTo, a, aTo));
      a = aTo;
      b = bTo;
    }
  }

  /**
   * Whether a run and the one before it are told apart: a stretch left out or put in beside a
   * letter that is another.
   */
  private static boolean apart(EditScript edits, int run) {
    return alone(edits, run) || alone(edits, run - 1);
  }

  private static boolean alone(EditScript edits, int run) {
    return edits.kind(run) != EditScript.REPLACE && edits.length(run) > FEW;
  }

  private static void between(
      Passage left, Passage right, int[] copy, int[] reference, List<Difference> out) {
    int lost = right.bStart() - left.bEnd();
    int put = right.aStart() - left.aEnd();
    if (lost == 0 && put == 0) {
      return;
    }
    Difference whole = new Difference(left.bEnd(), right.bStart(), left.aEnd(), right.aStart());
    int few = Math.min(lost, put);
    if (few == 0 || (few > FEW && Math.max(lost, put) <= REWORDED) || Math.abs(lost - put) <= FEW) {
      out.add(whole);
    } else if (few <= FEW) {
      split(whole, few, copy, reference, out);
    } else {
      out.add(new Difference(left.bEnd(), right.bStart(), left.aEnd(), left.aEnd()));
      out.add(new Difference(right.bStart(), right.bStart(), left.aEnd(), right.aStart()));
    }
  }

  /**
   * A stretch left out or put in, beside which some letters are others: these stand where they look
   * more alike, before or after.
   */
  private static void split(
      Difference whole, int few, int[] copy, int[] reference, List<Difference> out) {
    int before = 0;
    int after = 0;
    for (int i = 0; i < few; i++) {
      before += LookAlikes.alike(reference[whole.from() + i], copy[whole.copyFrom() + i]) ? 1 : 0;
      after +=
          LookAlikes.alike(reference[whole.to() - 1 - i], copy[whole.copyTo() - 1 - i]) ? 1 : 0;
    }
    if (after > before) {
      int to = whole.to() - few;
      int copyTo = whole.copyTo() - few;
      out.add(new Difference(whole.from(), to, whole.copyFrom(), copyTo));
      out.add(new Difference(to, whole.to(), copyTo, whole.copyTo()));
    } else {
      int from = whole.from() + few;
      int copyFrom = whole.copyFrom() + few;
      out.add(new Difference(whole.from(), from, whole.copyFrom(), copyFrom));
      out.add(new Difference(from, whole.to(), copyFrom, whole.copyTo()));
    }
  }
}
