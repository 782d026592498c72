package org.tongwen.sketch;

/**
 * That a document shares keys with another one that stands for many (a representative of buckets).
 *
 * @param document key of the document
 * @param representative key of the other
 * @param documentLength letters of the document
 * @param representativeLength letters of the other
 * @param shared how many keys of the document led to the representative
 * @param places the 64ths of the document in which these keys stand, one bit each
 */
public record Link(
    long document,
    long representative,
    int documentLength,
    int representativeLength,
    int shared,
    long places) {

  /**
   * What two links of the same document and representative, from different buckets, say together.
   */
  public Link with(Link other) {
    if (document != other.document || representative != other.representative) {
      throw new IllegalArgumentException("Cannot join links of different pairs");
    }
    return new Link(
        document,
        representative,
        documentLength,
        representativeLength,
        shared + other.shared,
        places | other.places);
  }

  /**
   * The bit of the 64th of a document of {@code length} letters in which the letter index {@code
   * position} lies.
   */
  public static long place(int position, int length) {
    return 1L << Math.min(63, (int) ((long) position * 64 / Math.max(1, length)));
  }
}
