package org.tongwen.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;

/**
 * Folds text for comparison, one code point to one code point: full-width forms to half-width ones
 * (NFKC where it gives a single character), Latin letters to lower case, traditional Chinese
 * characters to simplified ones. Everything but letters and digits is left out. As each letter
 * comes from one code point, offsets are exact.
 */
public final class Normaliser {

  /** The basic plane, folded; 0 stands for what is neither letter nor digit. */
  private static final char[] BASIC = basicPlane();

  private Normaliser() {}

  /**
   * Normalises a whole text.
   *
   * @param codePoints the page's text
   */
  public static NormalText normalise(int[] codePoints) {
    return normalise(codePoints, List.of(new Span(0, codePoints.length)));
  }

  /**
   * Normalises the given spans of a page, in the order in which they are given.
   *
   * @param codePoints the page's text
   * @param spans what to take of it
   * @throws IllegalArgumentException if a span leaves the page
   */
  public static NormalText normalise(int[] codePoints, List<Span> spans) {
    int room = 0;
    for (Span span : spans) {
      if (span.end() > codePoints.length) {
        throw new IllegalArgumentException(
            "Cannot read %s of a text of %d code points".formatted(span, codePoints.length));
      }
      room += span.length();
    }
    int[] letters = new int[room];
    int[] offsets = new int[room];
    int n = 0;
    for (Span span : spans) {
      for (int i = span.start(); i < span.end(); i++) {
        int folded = fold(codePoints[i]);
        if (folded != 0) {
          letters[n] = folded;
          offsets[n++] = i;
        }
      }
    }
    return new NormalText(Arrays.copyOf(letters, n), Arrays.copyOf(offsets, n));
  }

  /**
   * Folds one code point.
   *
   * @return the folded letter or digit, or 0 if the code point is neither
   */
  public static int fold(int codePoint) {
    if (codePoint >= 0 && codePoint < BASIC.length) {
      return BASIC[codePoint];
    }
    return isKept(codePoint) ? UCharacter.toLowerCase(codePoint) : 0;
  }

  /** Letters and digits, and 〇, which Unicode counts as neither: a year without it is another. */
  private static boolean isKept(int codePoint) {
    return Character.isLetterOrDigit(codePoint) || codePoint == '〇';
  }

  private static char[] basicPlane() {
    Normalizer2 nfkc = Normalizer2.getNFKCInstance();
    Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
    char[] table = new char[0x10000];
    for (int c = 0; c < table.length; c++) {
      if (Character.isSurrogate((char) c) || !isKept(c)) {
        continue;
      }
      int folded = single(nfkc.normalize(String.valueOf((char) c)), c);
      if (Character.isIdeographic(folded)) {
        folded = simplified(folded, simplify);
      }
      folded = UCharacter.toLowerCase(folded);
      boolean fits = folded < 0x10000 && isKept(folded);
      table[c] = fits ? (char) folded : (char) c;
    }
    return table;
  }

  /**
   * Follows the way from traditional to simplified to its end: 薴 becomes 苧. That stands for another
   * traditional character, 苎, which becomes 苧 again: of such a pair the lower one is taken.
   */
  private static int simplified(int codePoint, Transliterator simplify) {
    int folded = codePoint;
    for (int again = 0; again < 3; again++) {
      int next = single(simplify.transliterate(Character.toString(folded)), folded);
      int after = single(simplify.transliterate(Character.toString(next)), next);
      if (after == folded) {
        return Math.min(folded, next);
      }
      folded = next;
    }
    return folded;
  }

  /** Returns the only code point of a text, or another one where the text has none or several. */
  private static int single(String text, int otherwise) {
    return text.codePointCount(0, text.length()) == 1 ? text.codePointAt(0) : otherwise;
  }
}
