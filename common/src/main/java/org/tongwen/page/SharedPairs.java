package org.tongwen.page;

import java.util.Arrays;
import java.util.List;

/**
 * The pairs of letters that texts of a page share, for {@link Weave}: which of several strands of
 * text another text goes on with is told by the words that it takes up again (a cache language
 * model: Kuhn and De Mori 1990; to part topics: Utiyama and Isahara 2001). A pair that only one
 * text of the page has tells nothing and is left out.
 */
final class SharedPairs {

  /** How much of a text is said with the words that it has used already. */
  private static final double CACHED = 0.3;

  /** So many pairs an article has: from the share of articles with a pair to its share of pairs. */
  private static final double PAIRS_OF_ARTICLE = 350;

  /** A pair that is in no table counts as one; what pairs tell is squared. */
  private static final double TELLING = 1 / (CommonPairs.RARE * CommonPairs.RARE);

  private final int[] sizes;
  private final int[] totals;

  /** For each text the pairs that it shares, and for each of these the texts that have it. */
  private final int[][] pairs;

  private final int[][] texts;
  private final short[][] counts;
  private final float[] squares;
  private final float[] rises;
  private final double[] norms;

  private SharedPairs(List<Bigrams> all) {
    int n = all.size();
    sizes = all.stream().mapToInt(Bigrams::size).toArray();
    totals = all.stream().mapToInt(Bigrams::total).toArray();
    norms = new double[n];
    PairTable table = new PairTable(Arrays.stream(sizes).sum());
    all.forEach(text -> text.forEach((pair, count) -> table.count(pair)));
    int shared = table.number();
    squares = new float[shared];
    rises = new float[shared];
    texts = new int[shared][];
    counts = new short[shared][];
    pairs = new int[n][];
    int[] filled = new int[shared];
    for (int t = 0; t < n; t++) {
      int text = t;
      int[] own = new int[sizes[t]];
      int[] number = {0};
      all.get(t)
          .forEach(
              (pair, count) -> {
                float weight = CommonPairs.weight(CommonPairs.place(pair));
                norms[text] += (double) weight * weight * count * count;
                int id = table.id(pair);
                if (id >= 0) {
                  put(id, text, count, table.counted(pair), weight, filled);
                  own[number[0]++] = id;
                }
              });
      pairs[t] = Arrays.copyOf(own, number[0]);
    }
  }

  private void put(int id, int text, int count, int among, float weight, int[] filled) {
    if (texts[id] == null) {
      texts[id] = new int[among];
      counts[id] = new short[among];
      squares[id] = weight * weight;
      rises[id] = (float) (CACHED / (1 - CACHED) * PAIRS_OF_ARTICLE * Math.exp(weight));
    }
    texts[id][filled[id]] = text;
    counts[id][filled[id]++] = (short) count;
  }

  static SharedPairs of(List<Bigrams> texts) {
    return new SharedPairs(texts);
  }

  int size(int text) {
    return sizes[text];
  }

  int total(int text) {
    return totals[text];
  }

  /** The product of a text with itself. */
  double norm(int text) {
    return norms[text];
  }

  /**
   * What a text shares with each strand.
   *
   * @param odds how much likelier its words are as the strand's than as any text's, in logarithms
   * @param products the products of the weighed counts
   * @param common how many different pairs are common to both
   * @param joint the odds of the current strand and its open piece taken together
   * @param sole how much the pairs tell that no other strand has, the open piece being one with the
   *     current strand
   */
  record Shares(double[] odds, double[] products, int[] common, double joint, double[] sole) {}

  /**
   * Compares a text with strands of others.
   *
   * @param text which text
   * @param owner the strand of each text, -1 where it is of none
   * @param lengths how many pairs each strand has; the last of them is the open piece
   * @param current the strand that the open piece goes on with
   */
  Shares shares(int text, int[] owner, int[] lengths, int current) {
    int n = lengths.length;
    double[] odds = new double[n];
    double[] products = new double[n];
    int[] common = new int[n];
    double joint = 0;
    double[] sole = new double[n];
    int[] has = new int[n];
    int[] found = new int[n + 1];
    for (int id : pairs[text]) {
      int own = 0;
      int strands = 0;
      int[] where = texts[id];
      for (int k = 0; k < where.length; k++) {
        int strand = owner[where[k]];
        if (where[k] == text) {
          own = counts[id][k];
        } else if (strand >= 0) {
          found[strands] = strand;
          strands += has[strand] == 0 ? 1 : 0;
          has[strand] += counts[id][k];
        }
      }
      int both = has[current] + has[n - 1];
      if (both > 0) {
        joint += Math.log1p(rises[id] * both / (lengths[current] + lengths[n - 1]));
      }
      int others = strands - Math.min(1, has[current]) - Math.min(1, has[n - 1]);
      if (both > 0 && others == 0) {
        sole[current] += squares[id] * TELLING;
      } else if (strands == 1) {
        sole[found[0]] += squares[id] * TELLING;
      }
      for (int k = 0; k < strands; k++) {
        int strand = found[k];
        odds[strand] += Math.log1p(rises[id] * has[strand] / lengths[strand]);
        products[strand] += (double) squares[id] * own * has[strand];
        common[strand]++;
        has[strand] = 0;
      }
    }
    return new Shares(odds, products, common, joint, sole);
  }
}
