package org.tongwen.page;

import java.util.Arrays;

/**
 * One way to give the paragraphs of a page to its articles, as far as it has come, for {@link
 * Weave}. An article's strand is what has been given to it; the piece that goes on with a strand
 * elsewhere is kept apart from it until it ends, so that the two can be compared.
 */
final class Way {

  /** The strand of each text, -1 where it has none yet; the last number is the open piece. */
  final int[] owner;

  /** The last paragraph of each strand, -1 where there is none. */
  final int[] last;

  /** How many pairs of letters each strand has. */
  final int[] lengths;

  /** The weighed pairs of each strand multiplied with themselves. */
  final double[] norms;

  /** What the topics of each strand are; never changed in place. */
  final float[][] topics;

  /** The strand that goes on. */
  int current;

  /** The strand that the open piece interrupts. */
  int over;

  /** Where the open piece begins, -1 while an article goes on by itself. */
  int from = -1;

  /** What is known of the place where the open piece begins. */
  double[] begun;

  RestSignals.Kind kind;

  /** What the open piece has in common with its own strand and with the one that it interrupts. */
  double ownOdds;

  double overOdds;
  double ownProduct;
  double overProduct;

  /** How much the pairs tell that it alone shares with each of the two. */
  double ownSole;

  double overSole;

  int said;
  int size;

  /** What the last paragraph has in common with each strand. */
  SharedPairs.Shares lastShares;

  /** … and with its own. */
  double lastOdds;

  /** Whether any article goes on elsewhere. */
  boolean turned;

  /** How likely the words are, each given what its strand has said before. */
  double words;

  /** What the pieces that have ended count. */
  double done;

  /** What it counts in all, the open piece as if it ended here. */
  double score;

  Way(int texts, int strands) {
    owner = new int[texts];
    Arrays.fill(owner, -1);
    last = new int[strands];
    Arrays.fill(last, -1);
    lengths = new int[strands + 1];
    norms = new double[strands + 1];
    topics = new float[strands + 1][CommonPairs.TOPICS];
  }

  /** The same way, to be gone on in another direction. */
  Way(Way other) {
    owner = other.owner.clone();
    last = other.last.clone();
    lengths = other.lengths.clone();
    norms = other.norms.clone();
    topics = other.topics.clone();
    current = other.current;
    over = other.over;
    from = other.from;
    begun = other.begun;
    kind = other.kind;
    ownOdds = other.ownOdds;
    overOdds = other.overOdds;
    ownProduct = other.ownProduct;
    overProduct = other.overProduct;
    ownSole = other.ownSole;
    overSole = other.overSole;
    said = other.said;
    size = other.size;
    lastShares = other.lastShares;
    lastOdds = other.lastOdds;
    turned = other.turned;
    words = other.words;
    done = other.done;
    score = other.score;
  }

  /** The number of the open piece. */
  int open() {
    return lengths.length - 1;
  }

  /** Adds a text to a strand, or to the open piece. */
  void add(int text, int strand, double product, SharedPairs pairs, Bigrams words) {
    owner[text] = strand;
    norms[strand] += 2 * product + pairs.norm(text);
    lengths[strand] += pairs.total(text);
    float[] sum = topics[strand].clone();
    words.addTopics(sum);
    topics[strand] = sum;
  }

  /** Begins a piece that goes on with the current strand. */
  void beginPiece(int text, SharedPairs.Shares shares, SharedPairs pairs, Bigrams words) {
    ownOdds = shares.odds()[current];
    overOdds = shares.joint();
    ownProduct = shares.products()[current];
    overProduct = shares.products()[over] + shares.products()[open()];
    ownSole = shares.sole()[current];
    overSole = shares.sole()[over];
    said = shares.common()[current];
    size = pairs.size(text);
    add(text, open(), 0, pairs, words);
  }

  /** Adds a text to the open piece. */
  void addToPiece(int text, SharedPairs.Shares shares, SharedPairs pairs, Bigrams words) {
    ownOdds += shares.odds()[current];
    overOdds += shares.odds()[over];
    ownProduct += shares.products()[current];
    overProduct += shares.products()[over];
    ownSole += shares.sole()[current];
    overSole += shares.sole()[over];
    said += shares.common()[current];
    size += pairs.size(text);
    add(text, open(), shares.products()[open()], pairs, words);
  }

  /** Makes the open piece part of its strand. */
  void join() {
    int open = open();
    for (int t = 0; t < owner.length; t++) {
      owner[t] = owner[t] == open ? current : owner[t];
    }
    norms[current] += 2 * ownProduct + norms[open];
    lengths[current] += lengths[open];
    float[] sum = topics[current].clone();
    for (int k = 0; k < sum.length; k++) {
      sum[k] += topics[open][k];
    }
    topics[current] = sum;
    norms[open] = 0;
    lengths[open] = 0;
    topics[open] = new float[CommonPairs.TOPICS];
    ownOdds = 0;
    overOdds = 0;
    ownProduct = 0;
    overProduct = 0;
    ownSole = 0;
    overSole = 0;
    said = 0;
    size = 0;
    from = -1;
  }
}
