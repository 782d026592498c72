package org.tongwen.page;

import java.util.Arrays;

/**
 * A set of pairs of neighbouring letters: what two texts have in common says whether they speak of
 * the same thing (lexical cohesion after Hearst 1997, TextTiling).
 */
final class Bigrams {

  private final int[] pairs;
  private final int size;

  private Bigrams(int[] pairs, int size) {
    this.pairs = pairs;
    this.size = size;
  }

  static Bigrams of(CharSequence text) {
    int[] pairs = new int[Math.max(0, text.length())];
    int n = 0;
    char last = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Marks.isLetter(c)) {
        continue; // pairs reach over marks: a headline leaves them out
      }
      if (last != 0) {
        pairs[n++] = last << 16 | c;
      }
      last = c;
    }
    Arrays.sort(pairs, 0, n);
    int distinct = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[distinct++] = pairs[i];
      }
    }
    return new Bigrams(pairs, distinct);
  }

  int size() {
    return size;
  }

  private int common(Bigrams other) {
    int i = 0;
    int j = 0;
    int n = 0;
    while (i < size && j < other.size) {
      if (pairs[i] == other.pairs[j]) {
        n++;
        i++;
        j++;
      } else if (pairs[i] < other.pairs[j]) {
        i++;
      } else {
        j++;
      }
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
}
