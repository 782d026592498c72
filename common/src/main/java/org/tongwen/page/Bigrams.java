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
  private final int total;

  private Weighed weighed;

  private Bigrams(int[] slots, short[] counts, int size, int total) {
    this.slots = slots;
    this.counts = counts;
    this.size = size;
    this.total = total;
  }

  /** Takes a pair and how often a text has it. */
  interface Taker {
    void take(int pair, int count);
  }

  static Bigrams of(CharSequence text) {
    int[] slots = new int[2 * Integer.highestOneBit(2 * text.length() + 2)];
    short[] counts = new short[slots.length];
    int size = 0;
    int total = 0;
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
        counts[slot]++;
        total++;
      }
      last = c;
    }
    return new Bigrams(slots, counts, size, total);
  }

  /** Where a pair stands, or would stand. */
  private static int slot(int[] slots, int pair) {
    int slot = (pair * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != pair) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  /** How many different pairs there are. */
  int size() {
    return size;
  }

  /** How many pairs there are, those that come back counted again. */
  int total() {
    return total;
  }

  /** Gives each pair once, in no order that means anything. */
  void forEach(Taker taker) {
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != 0) {
        taker.take(slots[i], counts[i]);
      }
    }
  }

  /** Adds what tells the text's topics, past the broad subjects. */
  void addTopics(float[] sum) {
    float[] own = weighed().topics;
    for (int k = CommonPairs.SUBJECTS; k < own.length; k++) {
      sum[k] += own[k];
    }
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

  /**
   * How alike two texts are by what they say: the square root of the cosine between the counts of
   * their pairs, each weighed by how rare it is; 0 where they have none in common.
   */
  double likeness(Bigrams other) {
    double product = product(other);
    return product == 0 ? 0 : Math.sqrt(product / (weighed().norm * other.weighed().norm));
  }

  /** The product of the weighed counts of two texts. That of a text put together is their sum. */
  double product(Bigrams other) {
    if (slots.length > other.slots.length) {
      return other.product(this);
    }
    double product = 0;
    float[] squares = weighed().squares;
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != 0) {
        product += squares[i] * counts[i] * other.counts[slot(other.slots, slots[i])];
      }
    }
    return product;
  }

  /** How alike the broad subjects of two texts are: the cosine between them, -1 to 1. */
  double subject(Bigrams other) {
    return cosine(other, 0, CommonPairs.SUBJECTS);
  }

  /** How alike what tells the topics of two texts apart is: the cosine between them, -1 to 1. */
  double topics(Bigrams other) {
    return cosine(other, CommonPairs.SUBJECTS, CommonPairs.TOPICS);
  }

  private double cosine(Bigrams other, int from, int to) {
    double product = product(other, from, to);
    return product == 0
        ? 0
        : product / Math.sqrt(product(this, from, to) * other.product(other, from, to));
  }

  /**
   * The product of what tells the topics of two texts apart. That of a text put together is the sum
   * of those of its parts.
   */
  double topicProduct(Bigrams other) {
    return product(other, CommonPairs.SUBJECTS, CommonPairs.TOPICS);
  }

  private double product(Bigrams other, int from, int to) {
    float[] own = weighed().topics;
    float[] others = other.weighed().topics;
    double product = 0;
    for (int k = from; k < to; k++) {
      product += own[k] * others[k];
    }
    return product;
  }

  /** What a text is about, measured when first asked for. */
  private static final class Weighed {
    final double norm;
    final float[] topics = new float[CommonPairs.TOPICS];

    /** The weight of the pair in each slot, squared. */
    final float[] squares;

    Weighed(int[] slots, short[] counts) {
      squares = new float[slots.length];
      double sum = 0;
      for (int i = 0; i < slots.length; i++) {
        if (slots[i] != 0) {
          int place = CommonPairs.place(slots[i]);
          float weight = CommonPairs.weight(place);
          squares[i] = weight * weight;
          sum += squares[i] * counts[i] * counts[i];
          float[] own = CommonPairs.topics(place);
          for (int k = 0; own != null && k < topics.length; k++) {
            topics[k] += counts[i] * own[k];
          }
        }
      }
      norm = Math.sqrt(sum);
    }
  }

  private Weighed weighed() {
    if (weighed == null) {
      weighed = new Weighed(slots, counts);
    }
    return weighed;
  }
}
