package org.tongwen.text;

import java.io.Serializable;

/**
 * A half-open stretch {@code [start, end)} of a page's text, counted in Unicode code points.
 *
 * @param start first code point
 * @param end the code point after the last one
 */
public record Span(int start, int end) implements Serializable, Comparable<Span> {

  /**
   * Checks the order of the two ends.
   *
   * @throws IllegalArgumentException if start is negative or lies after end
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "Cannot make a span of %d to %d: it must not start below 0 or after its end"
              .formatted(start, end));
    }
  }

  /** Returns the number of code points. */
  public int length() {
    return end - start;
  }

  /** Returns whether the span holds no code point. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Returns whether the code point at {@code offset} is inside. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Returns whether the two spans share a code point. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * Returns the text of the span.
   *
   * @param codePoints the page's text
   */
  public String of(int[] codePoints) {
    return new String(codePoints, start, end - start);
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
