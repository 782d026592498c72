package org.tongwen.sketch;

/**
 * Stable radix sort of row numbers by a column of unsigned 64-bit keys: linear, without objects.
 */
final class RadixOrder {
  private RadixOrder() {}

  /** Row numbers 0 … size − 1 in ascending unsigned order of their keys. */
  static int[] of(long[] keys, int size) {
    int[] rows = new int[size];
    for (int i = 0; i < size; i++) {
      rows[i] = i;
    }
    return of(keys, rows);
  }

  /**
   * The given row numbers in ascending unsigned order of their keys; rows of equal key keep their
   * order.
   */
  static int[] of(long[] keys, int[] rows) {
    int bits = rows.length > 1 << 15 ? 16 : 8;
    int mask = (1 << bits) - 1;
    int[] from = rows;
    int[] to = new int[rows.length];
    int[] starts = new int[mask + 2];
    for (int shift = 0; shift < 64; shift += bits) {
      java.util.Arrays.fill(starts, 0);
      for (int row : from) {
        starts[((int) (keys[row] >>> shift) & mask) + 1]++;
      }
      for (int i = 0; i < mask; i++) {
        starts[i + 1] += starts[i];
      }
      for (int row : from) {
        to[starts[(int) (keys[row] >>> shift) & mask]++] = row;
      }
      int[] swap = from == rows ? new int[rows.length] : from;
      from = to;
      to = swap;
    }
    return from;
  }
}
