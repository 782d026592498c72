package org.tongwen.sketch;

import java.util.Arrays;

/**
 * Links summed up by document and representative: an open-addressing table in primitive columns.
 */
final class LinkTable {
  private long[] documents = new long[1024];
  private long[] representatives = new long[1024];
  private int[] documentLengths = new int[1024];
  private int[] representativeLengths = new int[1024];
  private int[] shared = new int[1024];
  private long[] places = new long[1024];
  private int[] lastBuckets = new int[1024];
  private int[] slots = new int[4096];
  private int size;

  /**
   * Adds a link out of a bucket; a second one of the same pair out of the same bucket counts no
   * more. Buckets are numbered from 1.
   */
  void add(
      long document,
      long representative,
      int documentLength,
      int representativeLength,
      int bucket,
      long place) {
    int at = slot(document, representative);
    int row = slots[at] - 1;
    if (row < 0) {
      if (size * 2 >= slots.length) {
        rehash();
        at = slot(document, representative);
      }
      row = append(document, representative, documentLength, representativeLength);
      slots[at] = size;
    }
    if (lastBuckets[row] != bucket) {
      lastBuckets[row] = bucket;
      shared[row]++;
      places[row] |= place;
    }
  }

  int size() {
    return size;
  }

  Link get(int row) {
    return new Link(
        documents[row],
        representatives[row],
        documentLengths[row],
        representativeLengths[row],
        shared[row],
        places[row]);
  }

  /** Row numbers by document, then representative. */
  int[] order() {
    return RadixOrder.of(documents, RadixOrder.of(representatives, size));
  }

  private int append(
      long document, long representative, int documentLength, int representativeLength) {
    if (size == documents.length) {
      int room = size * 2;
      documents = Arrays.copyOf(documents, room);
      representatives = Arrays.copyOf(representatives, room);
      documentLengths = Arrays.copyOf(documentLengths, room);
      representativeLengths = Arrays.copyOf(representativeLengths, room);
      shared = Arrays.copyOf(shared, room);
      places = Arrays.copyOf(places, room);
      lastBuckets = Arrays.copyOf(lastBuckets, room);
    }
    documents[size] = document;
    representatives[size] = representative;
    documentLengths[size] = documentLength;
    representativeLengths[size] = representativeLength;
    return size++;
  }

  private int slot(long document, long representative) {
    int mask = slots.length - 1;
    int at = (int) Shingles.mix(document * 31 + representative) & mask;
    while (slots[at] != 0
        && (documents[slots[at] - 1] != document
            || representatives[slots[at] - 1] != representative)) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int row = 0; row < size; row++) {
      slots[slot(documents[row], representatives[row])] = row + 1;
    }
  }
}
