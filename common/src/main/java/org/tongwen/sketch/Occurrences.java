package org.tongwen.sketch;

import java.util.Arrays;

/**
 * Keys (anchor hashes, band keys or whole-text hashes) with the documents in which they stand: the
 * input of {@link Buckets}, held in primitive columns. All rows of a key must be in one instance;
 * rows of many keys may be, in any order.
 */
public final class Occurrences {
  /** The time block of a document whose date is not known. */
  public static final int UNDATED = Integer.MIN_VALUE;

  long[] keys;
  long[] documents;
  int[] lengths;
  int[] blocks;
  int[] positions;
  private int size;

  /** An empty list with room for {@code expected} rows; it grows as needed. */
  public Occurrences(int expected) {
    int room = Math.max(16, expected);
    keys = new long[room];
    documents = new long[room];
    lengths = new int[room];
    blocks = new int[room];
    positions = new int[room];
  }

  /**
   * Adds a row.
   *
   * @param key anchor hash, band key or text hash
   * @param document key of the document, stable between runs
   * @param length letters of the document
   * @param block number of the window of days in which it was printed, or {@link #UNDATED}
   * @param position letter index of the key in the document; 0 for keys of the whole
   */
  public void add(long key, long document, int length, int block, int position) {
    if (size == keys.length) {
      int room = size + (size >> 1) + 16;
      keys = Arrays.copyOf(keys, room);
      documents = Arrays.copyOf(documents, room);
      lengths = Arrays.copyOf(lengths, room);
      blocks = Arrays.copyOf(blocks, room);
      positions = Arrays.copyOf(positions, room);
    }
    keys[size] = key;
    documents[size] = document;
    lengths[size] = length;
    blocks[size] = block;
    positions[size++] = position;
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** The block of a date: days since 1970-01-01 over the window, rounded down. */
  public static int block(long epochDay, int windowDays) {
    return (int) Math.floorDiv(epochDay, windowDays);
  }
}
