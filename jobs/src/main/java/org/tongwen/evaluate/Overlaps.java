package org.tongwen.evaluate;

import java.util.Arrays;
import java.util.List;
import org.tongwen.evaluate.Predicted.Article;
import org.tongwen.text.Span;

/** How the articles of a page that were found lie over those that are true. */
final class Overlaps {
  /** Shared characters by true article and found article. */
  final int[][] both;

  /** Characters of each true article. */
  final int[] truthSizes;

  /** Characters of each found article, those that count neither way left out. */
  final int[] saidSizes;

  /** Characters of bodies. */
  int bodies;

  /** Characters that are no body and were found to be. */
  int noise;

  /** Sums over the characters of bodies for B-cubed precision and recall. */
  double precisionSum;

  double recallSum;

  private Overlaps(int truths, int said) {
    both = new int[truths][said];
    truthSizes = new int[truths];
    saidSizes = new int[said];
  }

  static Overlaps of(ReadPage read, List<Article> articles) {
    Overlaps out = new Overlaps(read.page().articles().size(), articles.size());
    int[] guess = guess(read.text(), articles);
    int[] owner = read.owner();
    int[] within = new int[articles.size()];
    int[] alone = new int[out.truthSizes.length];
    for (int i = 0; i < guess.length; i++) {
      if (owner[i] >= 0) {
        out.bodies++;
        out.truthSizes[owner[i]]++;
        alone[owner[i]] += guess[i] < 0 ? 1 : 0;
      }
      if (guess[i] < 0 || read.skip()[i]) {
        continue;
      }
      out.saidSizes[guess[i]]++;
      if (owner[i] >= 0) {
        out.both[owner[i]][guess[i]]++;
        within[guess[i]]++;
      } else {
        out.noise++;
      }
    }
    for (int t = 0; t < out.both.length; t++) {
      // A character that nothing was said of is alone: right in itself, and no companion found.
      out.precisionSum += alone[t];
      out.recallSum += (double) alone[t] / Math.max(1, out.truthSizes[t]);
      for (int g = 0; g < within.length; g++) {
        double n = out.both[t][g];
        if (n > 0) {
          out.precisionSum += n * n / within[g];
          out.recallSum += n * n / out.truthSizes[t];
        }
      }
    }
    return out;
  }

  private static int[] guess(int[] text, List<Article> articles) {
    int[] guess = new int[text.length];
    Arrays.fill(guess, -1);
    for (int g = 0; g < articles.size(); g++) {
      for (Span span : articles.get(g).body()) {
        for (int i = span.start(); i < Math.min(span.end(), text.length); i++) {
          if (Figures.counts(text[i])) {
            guess[i] = g;
          }
        }
      }
    }
    return guess;
  }
}
