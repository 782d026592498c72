package org.tongwen.text;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A text reduced to what two printings of it have in common: letters and digits, folded. The map
 * back to the page is kept, so that whatever is found in the letters can be shown where it stands.
 *
 * @param letters the folded code points, without punctuation and white space
 * @param offsets for each letter its code-point offset in the page, ascending within a span
 */
public record NormalText(int[] letters, int[] offsets) implements Serializable {

  /**
   * Checks that each letter has an offset. The arrays are not copied: callers must not change them.
   *
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public NormalText {
    if (letters.length != offsets.length) {
      throw new IllegalArgumentException(
          "Cannot map %d letters by %d offsets".formatted(letters.length, offsets.length));
    }
  }

  /** Returns the number of letters. */
  public int length() {
    return letters.length;
  }

  /**
   * Returns the smallest page span that holds the letters {@code [from, to)}.
   *
   * @throws IllegalArgumentException if the range is empty or outside the text
   */
  public Span pageSpan(int from, int to) {
    if (from < 0 || to <= from || to > letters.length) {
      throw new IllegalArgumentException(
          "Cannot map letters %d to %d of a text of %d letters"
              .formatted(from, to, letters.length));
    }
    return new Span(offsets[from], offsets[to - 1] + 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NormalText that
        && Arrays.equals(letters, that.letters)
        && Arrays.equals(offsets, that.offsets);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(letters) + Arrays.hashCode(offsets);
  }

  @Override
  public String toString() {
    return "NormalText[" + new String(letters, 0, letters.length) + "]";
  }
}
