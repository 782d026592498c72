package org.tongwen.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds poems: runs of short lines on a page whose text is not broken to columns. */
final class Verse {

  /** A poem has at least so many lines … */
  private static final int LEAST_LINES = 6;

  /** … or so many where blank lines part all of them … */
  private static final int LEAST_FAR_LINES = 8;

  /** … or so many that end with marks, as lines of classical poems do … */
  private static final int LEAST_MARKED_LINES = 4;

  /** … of at most so many letters … */
  private static final int LONGEST = 18;

  /** … of which this share follow each other without a blank line. */
  private static final double CLOSE = 0.6;

  /** A headline has at most so many lines. */
  private static final int LINES_OF_HEADLINE = 3;

  /** A regulated poem has at least so many clauses, all of one length: 5 or 7 letters. */
  private static final int LEAST_CLAUSES = 4;

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{IsIdeographic}]+");

  /** A page whose text has lines of a column says nothing by short lines. */
  private static final double MOST_BROKEN = 0.2;

  private final List<Unit> units;
  private final Label[] fixed;
  private final boolean[] verse;

  private Verse(List<Unit> units, Label[] fixed) {
    this.units = units;
    this.fixed = fixed;
    this.verse = new boolean[units.size()];
  }

  /**
   * Tells for each unit whether it is a line of a poem.
   *
   * @param fixed labels known from the wording; such units are no lines of poems
   */
  static boolean[] find(List<Unit> units, Label[] fixed) {
    Verse poems = new Verse(units, fixed);
    if (!poems.isBroken()) {
      poems.findAll();
    }
    return poems.verse;
  }

  private boolean isBroken() {
    int filled = 0;
    for (Unit unit : units) {
      filled += unit.filled && unit.letters() > LONGEST ? 1 : 0;
    }
    return filled > MOST_BROKEN * units.size();
  }

  private void findAll() {
    int from = 0;
    while (from < units.size()) {
      int to = from;
      while (to < units.size() && isLine(to) && (to == from || goesWith(to))) {
        to++;
      }
      int regulated = markRegulated(from, to);
      if (regulated == from) {
        mark(from, to);
        regulated = Math.max(to, from + 1);
      }
      from = regulated;
    }
  }

  /** Marks the first regulated poem in a run of lines, and what is before; tells where it ends. */
  private int markRegulated(int from, int to) {
    for (int first = from; first < to; first++) {
      int end = regulatedEnd(first, to);
      if (end > first) {
        if (first - from > LEAST_LINES) {
          mark(from, first);
        }
        Arrays.fill(verse, first, end, true);
        return end;
      }
    }
    return from;
  }

  /** Whether a line is set as the one before: titles and authors are indented otherwise. */
  private boolean goesWith(int i) {
    return units.get(i).blankBefore <= 1 && !isSetOtherwise(i);
  }

  private boolean isSetOtherwise(int i) {
    return i > 0 && i < units.size() && units.get(i).indented != units.get(i - 1).indented;
  }

  /** Marks the poems of a run of short lines, in which there may be titles as well. */
  private void mark(int from, int to) {
    if (close(from, to) >= CLOSE / 2) { // titles and headlines among them stand apart
      int end = from;
      while (end < to && !(end - from >= LEAST_LINES && isTitle(end))) {
        end++; // up to another poem's title
      }
      int first = start(from, end);
      int last = end < to ? end : end(from, end);
      if (close(first, last) >= CLOSE) {
        markPoem(first, last, LEAST_LINES);
      }
      if (end > from && end < to) {
        mark(end, to);
      }
    } else {
      int end = from + LEAST_CLAUSES;
      while (end < to && !(isAuthor(end + 1) && !isAuthor(end + 2))) {
        end++; // up to another poem's title
      }
      if (end < to) {
        markPoem(afterTitle(from, end), end, LEAST_FAR_LINES);
        mark(end, to);
      } else {
        markPoem(afterTitle(from, to), beforeHeadline(from, to), LEAST_FAR_LINES);
      }
    }
  }

  /** Share of the lines that follow the one before without a blank line. */
  private double close(int from, int to) {
    int close = 0;
    for (int i = from + 1; i < to; i++) {
      close += units.get(i).blankBefore == 0 ? 1 : 0;
    }
    return to - from < 2 ? 1 : (double) close / (to - from - 1);
  }

  /** Whether a line is a title among the lines: over an author, or the last that stands alone. */
  private boolean isTitle(int i) {
    if (units.get(i).blankBefore > 0 && isAuthor(i + 1) && !isAuthor(i + 2)) {
      return true;
    }
    boolean nextToo = isAuthor(i + 2) || isAlone(i + 1) && !isAuthor(i + 1);
    return isAlone(i) && !nextToo;
  }

  private boolean isAuthor(int i) {
    return i < units.size()
        && fixed[i] == null
        && (DatelineReader.isPerson(units.get(i).text)
            || DatelineReader.isByline(units.get(i).text));
  }

  private void markPoem(int first, int last, int least) {
    int marked = 0;
    int commas = 0;
    for (int i = first; i < last; i++) {
      Unit unit = units.get(i);
      boolean comma = ",;、".indexOf(unit.text.charAt(unit.text.length() - 1)) >= 0;
      marked += comma || unit.endsSentence() ? 1 : 0;
      commas += comma ? 1 : 0;
    }
    int lines = last - first;
    boolean classical = marked == lines && commas > 0 && lines >= LEAST_MARKED_LINES;
    for (int i = first; i < last && (lines >= least || classical); i++) {
      verse[i] = true;
    }
  }

  /**
   * After the regulated poem, as of the Tang, that begins with a line: its clauses all have one
   * length. The line itself where none begins.
   */
  private int regulatedEnd(int first, int to) {
    int length = 0;
    int clauses = 0;
    int end = first;
    for (; end < to; end++) {
      String line = units.get(end).text;
      if (Marks.isLetter(line.charAt(line.length() - 1))) {
        return clauses >= LEAST_CLAUSES ? end : first;
      }
      int before = clauses;
      for (String clause : NO_LETTERS.split(line)) {
        length = clauses == 0 ? clause.length() : length;
        if (clause.length() != length) {
          return before >= LEAST_CLAUSES ? end : first;
        }
        clauses++;
      }
      if (length != 5 && length != 7) {
        return first;
      }
    }
    return clauses >= LEAST_CLAUSES ? end : first;
  }

  private boolean isLine(int i) {
    Unit unit = units.get(i);
    return fixed[i] == null
        && !unit.marked()
        && unit.letters() >= 2
        && unit.letters() <= LONGEST
        && !Marks.isBullet(unit.text.charAt(0))
        && !Wording.isSpeech(unit.text)
        && !DatelineReader.isByline(unit.text)
        && !DatelineReader.opensArticle(unit.text);
  }

  /** The first line of the poem: title and author before it are parted by blank lines. */
  private int start(int from, int to) {
    int start = from;
    for (int i = from + 1; i < Math.min(to, from + 3); i++) {
      start = units.get(i).blankBefore > 0 ? i : start;
    }
    return start;
  }

  /**
   * After its last line: lines that stand close to a text, or that blank lines part from both
   * sides, are the next headline.
   */
  private int end(int from, int to) {
    int end = to;
    if (isSetOtherwise(to) || leadsToText(to - 1) && isHeadline(to)) {
      return to;
    }
    if (leadsToText(to - 1) && units.get(to).blankBefore == 0) {
      while (end - 1 > from && units.get(end - 1).blankBefore == 0) {
        end--;
      }
      return to - end < LINES_OF_HEADLINE ? end - 1 : to;
    }
    boolean authored = isAuthor(to);
    while (end - 1 > from && isAlone(end - 1)) {
      end--;
      if (authored) {
        break; // a poem's title has one line
      }
    }
    return end;
  }

  private boolean leadsToText(int i) {
    return i + 1 < units.size() && fixed[i + 1] == null;
  }

  /** Whether a line is as near to what follows as to what is before, and close to neither. */
  private boolean isAlone(int i) {
    int before = i < units.size() ? units.get(i).blankBefore : 0;
    return before > 0
        && leadsToText(i)
        && units.get(i + 1).blankBefore > 0
        && units.get(i + 1).blankBefore <= before;
  }

  /** The first line where blank lines part all lines: after the title, and the author's name. */
  private int afterTitle(int from, int to) {
    if (from > 0 && (isAuthor(from - 1) || units.get(from - 1).marked())) {
      return from;
    }
    return Math.min(to, isAuthor(from + 1) ? from + 2 : from + 1);
  }

  /** The end where blank lines part all lines: the last line before a text is its headline. */
  private int beforeHeadline(int from, int to) {
    boolean text = to > from && leadsToText(to - 1) && units.get(to).blankBefore <= 1;
    return text && !isHeadline(to) ? to - 1 : to;
  }

  /**
   * Whether a unit is a headline by itself: one that is marked, or too long for a line of verse.
   */
  private boolean isHeadline(int i) {
    Unit unit = units.get(i);
    return unit.marked() || unit.letters() <= 2 * LONGEST && !opensText(unit);
  }

  private static boolean opensText(Unit unit) {
    return unit.endsSentence()
        || DatelineReader.isByline(unit.text)
        || DatelineReader.opensArticle(unit.text)
        || Wording.isSpeech(unit.text);
  }
}
