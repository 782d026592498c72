package org.tongwen.align;

import java.util.Arrays;

/**
 * What one copy prints in place of a stretch of the reference: letters, and how they stand in
 * print.
 *
 * @param from first letter of the reference
 * @param to letter after the last
 * @param letters what the copy has instead
 * @param printed the same as printed
 * @param copy number of the copy
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the contents
record Reading(int from, int to, int[] letters, String printed, int copy) {
  boolean pure() {
    return to == from || letters.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reading that
        && from == that.from
        && to == that.to
        && copy == that.copy
        && Arrays.equals(letters, that.letters);
  }

  @Override
  public int hashCode() {
    return (from * 31 + to) * 31 + Arrays.hashCode(letters);
  }

  @Override
  public String toString() {
    return from + "-" + to + " " + printed + " #" + copy;
  }
}
