package org.tongwen.page;

/**
 * Pairs of neighbouring characters, kept as a bit set of their hashes: a yes may be an accident.
 */
final class PairSet {

  private static final int BITS = 1 << 18;

  private final long[] bits = new long[BITS >> 6];

  void addAll(String text) {
    for (int i = 1; i < text.length(); i++) {
      int slot = slot(text.charAt(i - 1), text.charAt(i));
      bits[slot >> 6] |= 1L << slot;
    }
  }

  boolean contains(char first, char second) {
    int slot = slot(first, second);
    return (bits[slot >> 6] & 1L << slot) != 0;
  }

  private static int slot(char first, char second) {
    return ((first << 16 | second) * 0x9E3779B1) >>> 14;
  }
}
