package org.tongwen.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes texts that nobody printed, without end: a walk through base text that goes on reading where
 * it is and, at every letter with some probability, goes on at another place where the same two
 * letters stand (a Markov text of order two, Shannon 1948, that stays in one source for some
 * letters).
 *
 * <p>So letters, phrases and names come as often as in the base, a clause of it is met again now
 * and then as formulae are in print. After {@link #LONGEST} letters from one place it goes on at
 * any clause. Figures are drawn anew. Two texts share phrases, never a sentence.
 */
final class FreshText {
  /** Letters of base text after which the walk leaves the place where it reads. */
  static final int LONGEST = 24;

  /** At a letter in so many the walk leaves earlier. */
  private static final int ONE_IN = 6;

  /** How often another place is looked for before the walk stays. */
  private static final int TRIES = 8;

  private static final int BITS = 20;
  private static final char BREAK = '\n';

  /** After these a clause begins. */
  private static final String MARKS = "，。；！？" + BREAK;

  private final char[] text;
  private final int[] starts;
  private final int[] clauses;
  private final int[] heads;
  private final int[] places;

  /**
   * An index of base text.
   *
   * @param paragraphs without line breaks, at least one
   */
  FreshText(List<String> paragraphs) {
    text = (String.join("\n", paragraphs) + BREAK).toCharArray();
    List<Integer> begins = new ArrayList<>();
    List<Integer> after = new ArrayList<>();
    heads = new int[(1 << BITS) + 1];
    for (int i = 0; i < text.length; i++) {
      if (text[i] != BREAK && (i == 0 || text[i - 1] == BREAK)) {
        begins.add(i);
      }
      if (text[i] != BREAK && (i == 0 || MARKS.indexOf(text[i - 1]) >= 0)) {
        after.add(i);
      }
      if (i > 0) {
        heads[slot(text[i - 1], text[i]) + 1]++;
      }
    }
    starts = begins.stream().mapToInt(Integer::intValue).toArray();
    clauses = after.stream().mapToInt(Integer::intValue).toArray();
    for (int slot = 0; slot < 1 << BITS; slot++) {
      heads[slot + 1] += heads[slot];
    }
    int[] next = Arrays.copyOf(heads, 1 << BITS);
    places = new int[text.length];
    for (int i = 1; i < text.length; i++) {
      places[next[slot(text[i - 1], text[i])]++] = i;
    }
  }

  private static int slot(char first, char second) {
    return ((first << 16 | second) * 0x9E3779B1) >>> (32 - BITS);
  }

  /**
   * One paragraph: it ends where the walk meets the end of one, or of a sentence when it is long
   * enough.
   *
   * @param length letters after which the next sentence is the last
   */
  String paragraph(int length, Random random) {
    StringBuilder out = new StringBuilder();
    int at = starts[random.nextInt(starts.length)];
    int stayed = 0;
    while (text[at] != BREAK) {
      out.append(perturbed(text[at], random));
      if (text[at] == '。' && out.length() >= length || out.length() >= 3 * length) {
        break;
      }
      stayed++;
      if (stayed >= LONGEST) {
        out.append('，');
        at = clauses[random.nextInt(clauses.length)];
        stayed = 0;
        continue;
      }
      int other = at > 0 && random.nextInt(ONE_IN) == 0 ? elsewhere(at, random) : at;
      stayed = other == at ? stayed : 0;
      at = other + 1;
    }
    return out.toString();
  }

  private static char perturbed(char letter, Random random) {
    return letter >= '0' && letter <= '9' ? (char) ('0' + random.nextInt(10)) : letter;
  }

  /**
   * Another place of the pair of letters that ends here, with another letter after it: reprints in
   * the base lead away too. Here where none is found.
   */
  private int elsewhere(int at, Random random) {
    int slot = slot(text[at - 1], text[at]);
    int count = heads[slot + 1] - heads[slot];
    for (int i = 0; i < TRIES && count > 1; i++) {
      int other = places[heads[slot] + random.nextInt(count)];
      if (text[other] == text[at]
          && text[other - 1] == text[at - 1]
          && text[other + 1] != text[at + 1]) {
        return other;
      }
    }
    return at;
  }
}
