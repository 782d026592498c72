package org.tongwen.page;

import java.util.List;

/** Finds poems: runs of short lines on a page whose text is not broken to columns. */
final class Verse {

  /** A poem has at least so many lines … */
  private static final int LEAST_LINES = 6;

  /** … of at most so many letters … */
  private static final int LONGEST = 18;

  /** … of which this share follow each other without a blank line. */
  private static final double CLOSE = 0.6;

  /** A page whose text has lines of a column says nothing by short lines. */
  private static final double MOST_BROKEN = 0.2;

  private Verse() {}

  /**
   * Tells for each unit whether it is a line of a poem.
   *
   * @param fixed labels known from the wording; such units are no lines of poems
   */
  static boolean[] find(List<Unit> units, Label[] fixed) {
    boolean[] verse = new boolean[units.size()];
    if (isBroken(units)) {
      return verse;
    }
    int from = 0;
    while (from < units.size()) {
      int to = from;
      int close = 0;
      while (to < units.size() && isLine(units.get(to), fixed[to])) {
        boolean far = to > from && units.get(to).blankBefore > 1;
        if (far || to - from >= LEAST_LINES && isAlone(units, to)) {
          break; // another poem's title
        }
        close += to > from && units.get(to).blankBefore == 0 ? 1 : 0;
        to++;
      }
      int first = start(units, from, to);
      int last = end(units, first, to);
      if (last - first >= LEAST_LINES && close >= CLOSE * (last - first - 1)) {
        for (int i = first; i < last; i++) {
          verse[i] = true;
        }
      }
      from = Math.max(to, from + 1);
    }
    return verse;
  }

  private static boolean isBroken(List<Unit> units) {
    int filled = 0;
    for (Unit unit : units) {
      filled += unit.filled && unit.letters() > LONGEST ? 1 : 0;
    }
    return filled > MOST_BROKEN * units.size();
  }

  private static boolean isLine(Unit unit, Label label) {
    return label == null
        && !unit.marked()
        && unit.letters() >= 2
        && unit.letters() <= LONGEST
        && !Marks.isBullet(unit.text.charAt(0))
        && !Wording.isSpeech(unit.text)
        && !DatelineReader.isByline(unit.text)
        && !DatelineReader.opensArticle(unit.text);
  }

  /** The first line of the poem: title and author before it are parted by blank lines. */
  private static int start(List<Unit> units, int from, int to) {
    int start = from;
    for (int i = from + 1; i < Math.min(to, from + 3); i++) {
      start = units.get(i).blankBefore > 0 ? i : start;
    }
    return start;
  }

  /** After its last line: a line that blank lines part from both sides is the next headline. */
  private static int end(List<Unit> units, int first, int to) {
    int end = to;
    while (end - 1 > first && isAlone(units, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean isAlone(List<Unit> units, int i) {
    return units.get(i).blankBefore > 0
        && (i + 1 == units.size() || units.get(i + 1).blankBefore > 0);
  }
}
