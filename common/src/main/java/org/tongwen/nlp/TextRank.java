package org.tongwen.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keywords by TextRank (Mihalcea and Tarau 2004) as HanLP computes it: words that stand within four
 * of each other are neighbours, a word's rank flows to its neighbours in equal parts with a damping
 * of 0.85, until no rank changes by more than 0.001. The same float sums in the same order as
 * HanLP's {@code TextRankKeyword}, over arrays instead of trees: the ranks are equal bit by bit at
 * a fraction of the time. Words of one character take part but are no keywords: 区, 新 or 中 say
 * nothing. Words of equal rank are taken in the order in which they first stand in the text. Cost
 * grows with the number of words but for sorting them.
 */
final class TextRank {
  private static final float DAMPING = 0.85f;
  private static final float SETTLED = 0.001f;
  private static final int ROUNDS = 200;

  /** A word's neighbours are the four before it and the four after it. */
  private static final int REACH = 4;

  private TextRank() {}

  /**
   * Ranks words.
   *
   * @param words the words that count, in the order of the text, repeated as there
   * @param size how many to return at most
   */
  static List<Keyword> keywords(List<String> words, int size) {
    if (words.isEmpty() || size == 0) {
      return List.of();
    }
    Map<String, Integer> firsts = new HashMap<>(2 * words.size());
    List<String> distinct = new ArrayList<>();
    int[] sequence = new int[words.size()];
    for (int i = 0; i < sequence.length; i++) {
      Integer known = firsts.putIfAbsent(words.get(i), distinct.size());
      if (known == null) {
        sequence[i] = distinct.size();
        distinct.add(words.get(i));
      } else {
        sequence[i] = known;
      }
    }
    // HanLP adds up in the order of the words' characters, and floats do not add up alike in
    // others.
    String[] sorted = distinct.toArray(String[]::new);
    Arrays.sort(sorted);
    int[] place = new int[sorted.length];
    int[] first = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      first[i] = firsts.get(sorted[i]);
      place[first[i]] = i;
    }
    for (int i = 0; i < sequence.length; i++) {
      sequence[i] = place[sequence[i]];
    }
    return best(sorted, first, ranks(sequence, sorted.length), size);
  }

  /** Returns the ranks of the words 0 to {@code distinct - 1} that follow each other as given. */
  private static float[] ranks(int[] sequence, int distinct) {
    int[] begin = new int[distinct + 1];
    forEachLink(sequence, (word, other) -> begin[word + 1]++);
    for (int i = 0; i < distinct; i++) {
      begin[i + 1] += begin[i];
    }
    int[] links = new int[begin[distinct]];
    int[] filled = begin.clone();
    forEachLink(sequence, (word, other) -> links[filled[word]++] = other);
    // Links go both ways: handing each word to its neighbours, words ascending, sorts the
    // neighbours.
    int[] neighbours = new int[links.length];
    int[] end = begin.clone();
    for (int word = 0; word < distinct; word++) {
      for (int j = begin[word]; j < begin[word + 1]; j++) {
        int other = links[j];
        if (end[other] == begin[other] || neighbours[end[other] - 1] != word) {
          neighbours[end[other]++] = word;
        }
      }
    }
    return settle(neighbours, begin, end, distinct);
  }

  /**
   * Lets the ranks flow.
   *
   * @param neighbours each word's neighbours, ascending, from {@code begin} to {@code end} of it
   */
  private static float[] settle(int[] neighbours, int[] begin, int[] end, int distinct) {
    float[] rank = new float[distinct];
    for (int i = 0; i < distinct; i++) {
      rank[i] = (float) (1d / (1d + Math.exp(-(float) (end[i] - begin[i]))));
    }
    float[] next = new float[distinct];
    float[] gift = new float[distinct];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < distinct; i++) {
        gift[i] = DAMPING / (end[i] - begin[i]) * rank[i];
      }
      float change = 0;
      for (int i = 0; i < distinct; i++) {
        float sum = 1 - DAMPING;
        for (int j = begin[i]; j < end[i]; j++) {
          sum += gift[neighbours[j]];
        }
        change = Math.max(change, Math.abs(sum - rank[i]));
        next[i] = sum;
      }
      float[] old = rank;
      rank = next;
      next = old;
      if (change <= SETTLED) {
        break;
      }
    }
    return rank;
  }

  /** Calls for both directions of each link, as often as the two words stand near each other. */
  private static void forEachLink(int[] sequence, Link link) {
    for (int i = 0; i < sequence.length; i++) {
      for (int j = Math.max(0, i - REACH); j < i; j++) {
        if (sequence[i] != sequence[j]) {
          link.accept(sequence[i], sequence[j]);
          link.accept(sequence[j], sequence[i]);
        }
      }
    }
  }

  private interface Link {
    void accept(int word, int other);
  }

  private static List<Keyword> best(String[] words, int[] first, float[] rank, int size) {
    List<Integer> order = new ArrayList<>(words.length);
    for (int i = 0; i < words.length; i++) {
      order.add(i);
    }
    order.sort(
        (a, b) ->
            rank[a] != rank[b]
                ? Float.compare(rank[b], rank[a])
                : Integer.compare(first[a], first[b]));
    return order.stream()
        .filter(i -> words[i].codePointCount(0, words[i].length()) > 1)
        .limit(size)
        .map(i -> new Keyword(words[i], rank[i]))
        .toList();
  }
}
