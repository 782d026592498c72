package org.tongwen.align;

import java.util.Arrays;

/**
 * A text made ready to be searched for exact seeds: a hash table of all its runs of k letters.
 * Build it once for a text that is aligned with many.
 */
public final class Seeds {
  /**
   * Places of one run looked at in a text; in a table of figures a run can stand thousands of
   * times, each adding nothing new.
   */
  private static final int PLACES = 32;

  private static final int MULTIPLIER = 0x9E3779B1;

  final int[] letters;
  private final int k;
  private final int[] head;
  private final int[] next;
  private final int shift;

  private Seeds(int[] letters, int k) {
    this.letters = letters;
    this.k = k;
    int count = Math.max(0, letters.length - k + 1);
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(Math.max(1, count)));
    this.shift = 32 - bits;
    head = new int[1 << bits];
    next = new int[count];
    Arrays.fill(head, -1);
    for (int i = count - 1; i >= 0; i--) {
      int at = slot(letters, i);
      next[i] = head[at];
      head[at] = i;
    }
  }

  /**
   * Indexes a text.
   *
   * @param letters normalised letters; not copied, callers must not change them
   * @param k letters of a seed
   */
  public static Seeds of(int[] letters, int k) {
    return new Seeds(letters, k);
  }

  /** Letters of a seed. */
  public int k() {
    return k;
  }

  private int slot(int[] text, int at) {
    int hash = 0;
    for (int i = 0; i < k; i++) {
      hash = (hash ^ text[at + i]) * MULTIPLIER;
      hash ^= hash >>> 15;
    }
    return (hash * MULTIPLIER) >>> shift;
  }

  /**
   * The longest exact matches with another text of at least k letters. A match that lies in either
   * text inside another one twice as long is left out: a name that comes again and again would hide
   * the long matches from each other.
   *
   * @return triples: start in {@code a}, start in this text, letters; by start in {@code a}, then
   *     in this text
   */
  IntList matches(int[] a) {
    IntList out = new IntList();
    for (int i = 0; i + k <= a.length; i++) {
      int places = 0;
      for (int j = head[slot(a, i)]; j >= 0 && places < PLACES; j = next[j]) {
        if (a[i] != letters[j]) {
          continue;
        }
        places++;
        if (i > 0 && j > 0 && a[i - 1] == letters[j - 1]) {
          continue;
        }
        int length = 1;
        int limit = Math.min(a.length - i, letters.length - j);
        while (length < limit && a[i + length] == letters[j + length]) {
          length++;
        }
        if (length >= k) {
          out.add(i);
          out.add(j);
          out.add(length);
        }
      }
    }
    return withoutRepeats(out, a.length);
  }

  private IntList withoutRepeats(IntList matches, int aLength) {
    int[] overA = new int[aLength];
    int[] overB = new int[letters.length];
    int longest = 0;
    for (int m = 0; m < matches.size(); m += 3) {
      int length = matches.get(m + 2);
      longest = Math.max(longest, length);
      if (length >= 2 * k) {
        cover(overA, matches.get(m), length);
        cover(overB, matches.get(m + 1), length);
      }
    }
    if (longest < 2 * k) {
      return matches;
    }
    IntList out = new IntList();
    for (int m = 0; m < matches.size(); m += 3) {
      int length = matches.get(m + 2);
      if (!inside(overA, matches.get(m), length) && !inside(overB, matches.get(m + 1), length)) {
        out.add(matches.get(m));
        out.add(matches.get(m + 1));
        out.add(length);
      }
    }
    return out;
  }

  private static void cover(int[] over, int from, int length) {
    for (int i = from; i < from + length; i++) {
      over[i] = Math.max(over[i], length);
    }
  }

  private static boolean inside(int[] over, int from, int length) {
    return over[from] >= 2 * length && over[from + length - 1] >= 2 * length;
  }
}
