package org.tongwen.align;

/**
 * Widens a place in the reference to what can be read by itself: the clause, where it is short;
 * else up to the next mark or function word on either side.
 */
final class Phrases {
  private static final int CLAUSE_MOST = 16;
  private static final int REACH = 4;
  private static final int LEAST = 1;
  private static final String STOPS = "的了是在和与及对将把被就又等并为从以向于";
  private static final String UNITS = "年月日时点分秒个人次亿万元吨米倍成例家户名项";

  private final Print reference;

  Phrases(Print reference) {
    this.reference = reference;
  }

  /**
   * The first letter to show for a place that begins at {@code from} and ends before {@code to}.
   */
  int start(int from, int to) {
    int clause = from;
    while (clause > 0 && !reference.clauseEndsAfter(clause - 1) && from - clause < CLAUSE_MOST) {
      clause--;
    }
    if (clauseLength(from, to) <= CLAUSE_MOST) {
      return clause;
    }
    int start = from;
    while (start > clause
        && from - start < REACH
        && !stops(start - 1)
        && !splitsNumber(start, from)) {
      start--;
    }
    while (start > 0 && digit(start) && (digit(start - 1) || dateMark(start - 1))) {
      start -= digit(start - 1) ? 1 : 2;
    }
    return start;
  }

  /** The letter after the last one to show. */
  int end(int from, int to) {
    int length = reference.letters().length;
    int clause = from == to && reference.clauseEndsAfter(to - 1) ? Math.min(length, to + 1) : to;
    while (clause < length
        && (clause == 0 || !reference.clauseEndsAfter(clause - 1))
        && clause - to < CLAUSE_MOST) {
      clause++;
    }
    if (clauseLength(from, to) <= CLAUSE_MOST) {
      return clause;
    }
    int end = Math.max(Math.min(clause, to + LEAST), Math.min(clause, from == to ? to + 1 : to));
    while (end < clause && end - to < REACH && !stops(end) && !unitEnds(end)) {
      end++;
    }
    while (end < length && digit(end) && end > 0 && digit(end - 1)) {
      end++;
    }
    return end;
  }

  private int clauseLength(int from, int to) {
    int start = from;
    while (start > 0 && !reference.clauseEndsAfter(start - 1) && from - start <= CLAUSE_MOST) {
      start--;
    }
    int end = Math.max(from == to ? to + 1 : to, 1);
    while (end < reference.letters().length
        && !reference.clauseEndsAfter(end - 1)
        && end - to <= CLAUSE_MOST) {
      end++;
    }
    return end - start;
  }

  /** Whether a figure with its unit ends before this letter. */
  private boolean unitEnds(int end) {
    return end >= 2 && UNITS.indexOf(reference.letters()[end - 1]) >= 0 && digit(end - 2);
  }

  /** Whether this letter is the year or month mark of a date that begins before it. */
  private boolean dateMark(int letter) {
    int c = reference.letters()[letter];
    return (c == '年' || c == '月') && letter > 0 && digit(letter - 1);
  }

  private boolean stops(int letter) {
    return STOPS.indexOf(reference.letters()[letter]) >= 0;
  }

  private boolean splitsNumber(int start, int from) {
    return start < from && digit(start) && !digit(start - 1);
  }

  private boolean digit(int letter) {
    int c = reference.letters()[letter];
    return c >= '0' && c <= '9';
  }
}
