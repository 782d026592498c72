package org.tongwen.page;

/** What the unit before was part of: the states of {@link Segmenter}, numbered from 0. */
final class States {

  static final int OUT = 0;
  // headline of the article before: its first, second, further unit; + 3 if that had been closed
  private static final int LAST1 = 1;
  // headline of the article after, counted as above; + 3 if no article was left open before it
  private static final int NEXT1 = 7;
  private static final int LINES = 3;
  private static final int BODY = 13; // + 1 if it opened with a dateline + 2 if it has a headline
  private static final int DATELINED = 1;
  private static final int HEADED = 2;
  private static final int CLOSED = 17; // + 1 if it has a headline: jump mark or credit seen
  static final int TEASED = 19;
  static final int COUNT = 20;

  private States() {}

  /** The state of the headline of the article after, where another article is open or none is. */
  static int next(boolean free) {
    return free ? NEXT1 + LINES : NEXT1;
  }

  /** The state of the headline of the article before, which is closed or not. */
  static int last(boolean closed) {
    return closed ? LAST1 + LINES : LAST1;
  }

  static boolean isBody(int s) {
    return s >= BODY && s < CLOSED;
  }

  static boolean isClosed(int s) {
    return s == CLOSED || s == CLOSED + 1;
  }

  static boolean isNext(int s) {
    return s >= NEXT1 && s < BODY;
  }

  static boolean isLast(int s) {
    return s >= LAST1 && s < NEXT1;
  }

  /** Whether no article is open that the next unit could go on. */
  static boolean isFree(int s) {
    return s == OUT
        || s == TEASED
        || isClosed(s)
        || isLast(s) && s >= LAST1 + LINES
        || isNext(s) && s >= NEXT1 + LINES;
  }

  /** Whether an article is left in this state that has had no headline so far. */
  static boolean leavesHeadless(int s) {
    return s == CLOSED || isBody(s) && ((s - BODY) & HEADED) == 0;
  }

  /** The state of an article that has begun. */
  static int body(boolean dateline, boolean headed) {
    return BODY + (dateline ? DATELINED : 0) + (headed ? HEADED : 0);
  }

  /** The state after a jump mark or credit at the end of the article that is open. */
  static int closed(int s) {
    return hasHeadline(s) ? CLOSED + 1 : CLOSED;
  }

  static boolean hasHeadline(int s) {
    return isBody(s) && ((s - BODY) & HEADED) != 0;
  }

  static boolean hasDateline(int s) {
    return isBody(s) && ((s - BODY) & DATELINED) != 0;
  }

  /** Which line of a headline the state is, from 0. */
  static int line(int s) {
    return (s - (isNext(s) ? NEXT1 : LAST1)) % LINES;
  }

  /** The state of one more line of the same headline; after the third they are all alike. */
  static int further(int s) {
    return line(s) == LINES - 1 ? s : s + 1;
  }
}
