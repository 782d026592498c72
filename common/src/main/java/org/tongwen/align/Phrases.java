package org.tongwen.align;

/**
 * Widens a place in the reference to what can be read by itself: the clause, where it is short;
 * else up to the next mark or function word on either side.
 */
final class Phrases {
  private static final int CLAUSE_MOST = 16;
  private static final int REACH = 4;
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
    while (start > 0 && digit(start) && digit(start - 1)) {
      start--;
    }
    return start;
  }

  /** The letter after the last one to show. */
  int end(int from, int to) {
    int length = reference.letters().length;
    int clause = to;
    while (clause < length
        && (clause == 0 || !reference.clauseEndsAfter(clause - 1))
        && clause - to < CLAUSE_MOST) {
      clause++;
    }
    if (clauseLength(from, to) <= CLAUSE_MOST) {
      return clause;
    }
    int end = to;
    while (end < clause && end - to < REACH && !stops(end)) {
      end++;
      if (UNITS.indexOf(reference.letters()[end - 1]) >= 0 && end - 2 >= 0 && digit(end - 2)) {
        break;
      }
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
    int end = Math.max(to, 1);
    while (end < reference.letters().length
        && !reference.clauseEndsAfter(end - 1)
        && end - to <= CLAUSE_MOST) {
      end++;
    }
    return end - start;
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
