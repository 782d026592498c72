package org.tongwen.align;

/**
 * A stretch of the reference and what one copy has instead, in letters.
 *
 * @param from first letter of the reference
 * @param to letter after the last
 * @param copyFrom first letter of the copy
 * @param copyTo letter after the last
 */
record Difference(int from, int to, int copyFrom, int copyTo) {
  int lost() {
    return to - from;
  }

  int put() {
    return copyTo - copyFrom;
  }
}
