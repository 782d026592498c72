package org.tongwen.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns a chain of exact matches into passages: gaps bridged or left open, ends extended. */
final class ChainWalk {
  /** Stretches of up to so many letters are compared letter by letter whatever is in them. */
  private static final int GAP_MOST = 64;

  /** Share of the letters of a longer gap that must agree for a passage to go through it. */
  private static final double GAP_ALIKE = .34;

  /**
   * Letters that an extension looks at: text that agrees for longer has a seed in it, and is in the
   * chain by that.
   */
  private static final int ROOM = 512;

  private final AlignerSettings settings;
  private final int[] a;
  private final int[] b;
  private final IntList matches;
  private final boolean[] takenA;
  private final boolean[] takenB;

  ChainWalk(
      AlignerSettings settings,
      int[] a,
      int[] b,
      IntList matches,
      boolean[] takenA,
      boolean[] takenB) {
    this.settings = settings;
    this.a = a;
    this.b = b;
    this.matches = matches;
    this.takenA = takenA;
    this.takenB = takenB;
  }

  /** A passage that is growing: its start, its end so far and its script. */
  private static final class Open {
    final int aStart;
    final int bStart;
    int aEnd;
    int bEnd;
    final EditScript.Builder edits = new EditScript.Builder();

    Open(int aStart, int bStart) {
      this.aStart = aStart;
      this.bStart = bStart;
      aEnd = aStart;
      bEnd = bStart;
    }

    void add(int kind, int length) {
      edits.add(kind, length);
      aEnd += kind == EditScript.INSERT ? 0 : length;
      bEnd += kind == EditScript.DELETE ? 0 : length;
    }
  }

  void walk(int[] chain, List<Passage> out) {
    List<Open> built = new ArrayList<>();
    Open open = null;
    for (int match : chain) {
      int at = matches.get(3 * match);
      int bt = matches.get(3 * match + 1);
      int length = matches.get(3 * match + 2);
      if (open != null) {
        int overlap = Math.max(0, Math.max(open.aEnd - at, open.bEnd - bt));
        at += overlap;
        bt += overlap;
        length -= overlap;
      }
      if (length <= 0) {
        continue;
      }
      // Stretches that a better chain holds already are not told twice.
      int skip = 0;
      while (skip < length && (takenA[at + skip] || takenB[bt + skip])) {
        skip++;
      }
      int free = skip;
      while (free < length && !takenA[at + free] && !takenB[bt + free]) {
        free++;
      }
      at += skip;
      bt += skip;
      length = free - skip;
      if (length <= 0) {
        continue;
      }
      if (open == null || !bridged(open, at, bt)) {
        int aFrom = 0;
        int bFrom = 0;
        if (open != null) {
          extendRight(open, at, bt);
          built.add(open);
          aFrom = open.aEnd;
          bFrom = open.bEnd;
        }
        open = openLeft(at, bt, aFrom, bFrom);
      }
      open.add(EditScript.EQUAL, length);
    }
    if (open != null) {
      extendRight(open, a.length, b.length);
      built.add(open);
    }
    keep(built, out);
  }

  private void keep(List<Open> built, List<Passage> out) {
    List<Passage> stretches = new ArrayList<>(built.size());
    for (Open open : built) {
      stretches.add(
          new Passage(open.aStart, open.aEnd, open.bStart, open.bEnd, open.edits.build()));
    }
    int same = 0;
    for (Passage stretch : stretches) {
      same += stretch.matched();
    }
    double shared = (double) same / Math.min(a.length, b.length);
    for (Passage passage : new Pieces(settings, shared).of(stretches)) {
      Arrays.fill(takenA, passage.aStart(), passage.aEnd(), true);
      Arrays.fill(takenB, passage.bStart(), passage.bEnd(), true);
      out.add(passage);
    }
  }

  private boolean bridged(Open open, int at, int bt) {
    int n = at - open.aEnd;
    int m = bt - open.bEnd;
    if (n == 0 && m == 0) {
      return true;
    }
    if (Math.abs(n - m) > settings.bridge() || Math.max(n, m) > GAP_MOST || taken(open, at, bt)) {
      return false;
    }
    if (n == 0 || m == 0) {
      open.add(n == 0 ? EditScript.INSERT : EditScript.DELETE, n + m);
      return true;
    }
    if (n == 1 && m == 1) {
      open.add(a[open.aEnd] == b[open.bEnd] ? EditScript.EQUAL : EditScript.REPLACE, 1);
      return true;
    }
    IntList ways = GapFill.ways(a, open.aEnd, n, b, open.bEnd, m);
    if (Math.max(n, m) > settings.bridge()) {
      int same = 0;
      for (int i = 0; i < ways.size(); i++) {
        same += ways.get(i) == EditScript.EQUAL ? 1 : 0;
      }
      if (same < GAP_ALIKE * Math.max(n, m)) {
        return false;
      }
    }
    for (int i = ways.size() - 1; i >= 0; i--) {
      open.add(ways.get(i), 1);
    }
    return true;
  }

  private boolean taken(Open open, int at, int bt) {
    for (int i = open.aEnd; i < at; i++) {
      if (takenA[i]) {
        return true;
      }
    }
    for (int j = open.bEnd; j < bt; j++) {
      if (takenB[j]) {
        return true;
      }
    }
    return false;
  }

  private void extendRight(Open open, int aTo, int bTo) {
    int aRoom = 0;
    while (aRoom < ROOM && open.aEnd + aRoom < aTo && !takenA[open.aEnd + aRoom]) {
      aRoom++;
    }
    int bRoom = 0;
    while (bRoom < ROOM && open.bEnd + bRoom < bTo && !takenB[open.bEnd + bRoom]) {
      bRoom++;
    }
    IntList ways = Extension.of(a, open.aEnd, aRoom, b, open.bEnd, bRoom, 1).waysBack();
    for (int i = ways.size() - 1; i >= 0; i--) {
      open.add(ways.get(i), 1);
    }
  }

  private Open openLeft(int at, int bt, int aFrom, int bFrom) {
    int aRoom = 0;
    while (aRoom < ROOM && at - aRoom > aFrom && !takenA[at - aRoom - 1]) {
      aRoom++;
    }
    int bRoom = 0;
    while (bRoom < ROOM && bt - bRoom > bFrom && !takenB[bt - bRoom - 1]) {
      bRoom++;
    }
    Extension extension = Extension.of(a, at - 1, aRoom, b, bt - 1, bRoom, -1);
    Open open = new Open(at - extension.a, bt - extension.b);
    IntList ways = extension.waysBack();
    for (int i = 0; i < ways.size(); i++) {
      open.add(ways.get(i), 1);
    }
    return open;
  }
}
