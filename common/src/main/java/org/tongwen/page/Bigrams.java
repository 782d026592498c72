package org.tongwen.page;

/**
 * The pairs of neighbouring letters of a text, counted: what two texts have in common says whether
 * they speak of the same thing (lexical cohesion after Hearst 1997, TextTiling).
 */
final class Bigrams {

  /** Open addressing, at most half full; 0, which no pair is, stands for an empty slot. */
  private final int[] slots;

  /** How often the pair of each slot occurs. */
  private final short[] counts;

  private final int size;

  /** The sum of the squares of the counts. */
  private final long squares;

  private Bigrams(int[] slots, short[] counts, int size, long squares) {
    this.slots = slots;
    this.counts = counts;
    this.size = size;
    this.squares = squares;
  }

  static Bigrams of(CharSequence text) {
    int[] slots = new int[2 * Integer.highestOneBit(2 * text.length() + 2)];
    short[] counts = new short[slots.length];
    int size = 0;
    long squares = 0;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Marks.isLetter(c)) {
        continue; // pairs reach over marks: a headline leaves them out
      }
      if (last != 0) {
        int pair = last << 16 | c;
        int slot = slot(slots, pair);
        size += slots[slot] == 0 ? 1 : 0;
        slots[slot] = pair;
        squares += 2 * counts[slot] + 1;
        counts[slot]++;
      }
      last = c;
    }
    return new Bigrams(slots, counts, size, squares);
  }

  /** Where a pair stands, or would stand. */
  private static int slot(int[] slots, int pair) {
    int slot = (pair * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != pair) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  int size() {
    return size;
  }

  private int common(Bigrams other) {
    if (slots.length > other.slots.length) {
      return other.common(this);
    }
    int n = 0;
    for (int pair : slots) {
      n += pair != 0 && other.slots[slot(other.slots, pair)] != 0 ? 1 : 0;
    }
    return n;
  }

  /** Share of these pairs that the other text has, 0 where there are none. */
  double containedIn(Bigrams other) {
    return size == 0 ? 0 : (double) common(other) / size;
  }

  /** Common pairs over those of the smaller text, 0 where one is empty. */
  double overlap(Bigrams other) {
    int least = Math.min(size, other.size);
    return least == 0 ? 0 : (double) common(other) / least;
  }

  /** The cosine between the counts of both texts' pairs, 0 where one is empty. */
  double cosine(Bigrams other) {
    if (slots.length > other.slots.length) {
      return other.cosine(this);
    }
    double product = 0;
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != 0) {
        product += counts[i] * (double) other.counts[slot(other.slots, slots[i])];
      }
    }
    return product == 0 ? 0 : product / Math.sqrt((double) squares * other.squares);
  }
}
