package org.tongwen.nlp;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.utility.Predefine;

/**
 * Tells by words whether a text goes on in another one, or whether that begins a sentence: the
 * likelihood of both readings under HanLP's word bigrams (He 2014), smoothed with its words
 * (Jelinek and Mercer 1980). HanLP's dictionaries are loaded on first use. Texts are in simplified
 * characters.
 */
public final class WordSeam {

  /** So many characters on each side of the seam are read. */
  private static final int REACH = 6;

  private static final int LONGEST_WORD = 4;

  /** What a figure or a word in Latin letters that is parted says. */
  private static final double PARTED_FIGURE = 8;

  /** From so much likelihood on a word stands across the seam. */
  private static final double PARTED_WORD = 2.5;

  /** How many words a frequency must rest on to count half. */
  private static final double SMOOTHING = 20;

  private static final String SENTENCE = "始##始";
  private static final String FIGURE = "未##数";

  private WordSeam() {}

  /**
   * How much likelier the second text goes on with the first one's last sentence than that it
   * begins one of its own.
   *
   * @param before a text that ends inside a sentence
   * @param after what may go on with it
   * @return natural logarithm of the odds
   */
  public static double odds(String before, String after) {
    String end = before.substring(Math.max(0, before.length() - REACH)).replace(',', '，');
    String start = after.substring(0, Math.min(REACH, after.length())).replace(',', '，');
    if (end.isEmpty() || start.isEmpty()) {
      return 0;
    }
    char last = end.charAt(end.length() - 1);
    char first = start.charAt(0);
    boolean figures = isFigure(last) || last == '.';
    if (figures && isFigure(first) || isLatin(last) && isLatin(first)) {
      return PARTED_FIGURE;
    }
    Words left = new Words(end);
    Words right = new Words(start);
    double across = new Words(end + start).score() - left.score() - right.score();
    if (across >= PARTED_WORD) {
      return Math.min(across, PARTED_FIGURE);
    }
    int goesOn = together(left.last(), right.first());
    int begins = together(SENTENCE, right.first());
    if (goesOn + begins == 0) {
      return 0; // a name, or a word that the dictionary does not know
    }
    double odds = log(left.last(), right.first(), goesOn) - log(SENTENCE, right.first(), begins);
    return Math.max(-PARTED_FIGURE, Math.min(odds, PARTED_FIGURE));
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLatin(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  private static int frequency(String word) {
    return CoreDictionary.getTermFrequency(known(word));
  }

  private static String known(String word) {
    return isFigure(word.charAt(0)) && isFigure(word.charAt(word.length() - 1)) ? FIGURE : word;
  }

  private static int together(String before, String word) {
    return CoreBiGramTableDictionary.getBiFrequency(known(before), known(word));
  }

  /** Log likelihood of a word by itself. */
  private static double log(String word) {
    return Math.log((frequency(word) + 0.5) / Predefine.TOTAL_FREQUENCY);
  }

  /** Log likelihood of a word after another one. */
  private static double log(String before, String word, int together) {
    double alone = (frequency(word) + 0.5) / Predefine.TOTAL_FREQUENCY;
    return Math.log((together + SMOOTHING * alone) / (frequency(before) + SMOOTHING));
  }

  /** The likeliest words of a short text, each by itself. */
  private static final class Words {
    private final String text;
    private final double[] best;
    private final int[] from;

    Words(String text) {
      this.text = text;
      int n = text.length();
      best = new double[n + 1];
      from = new int[n + 1];
      for (int end = 1; end <= n; end++) {
        best[end] = Double.NEGATIVE_INFINITY;
        for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
          String word = text.substring(start, end);
          boolean figures = word.chars().allMatch(c -> isFigure((char) c));
          if (end - start == 1 || figures || frequency(word) > 0) {
            double score = best[start] + log(word);
            if (score > best[end]) {
              best[end] = score;
              from[end] = start;
            }
          }
        }
      }
    }

    double score() {
      return best[text.length()];
    }

    String last() {
      return text.substring(from[text.length()]);
    }

    String first() {
      int end = text.length();
      while (from[end] > 0) {
        end = from[end];
      }
      return text.substring(0, end);
    }
  }
}
