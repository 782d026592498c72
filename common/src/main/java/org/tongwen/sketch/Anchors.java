package org.tongwen.sketch;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The anchors of a text: those of its runs of {@code k} letters whose hash falls under a bound,
 * with their positions. The choice depends on the run alone (FracMinHash, Irber 2022), never on
 * what stands around it, so a run that survives in a copy is chosen in both texts or in none,
 * whatever the lengths of the two: this is what finds a brief inside a long story and a borrowed
 * paragraph.
 *
 * <p>Default k = 8, one in 4. A run survives an error rate e in each copy with (1 − e)^(2k): at 2,
 * 5, 10 % .72, .44, .19. Shared anchors to expect: a brief of 100 letters at 2 % 17, 300 letters at
 * 5 % 32, 300 letters at 10 % 14, 60 letters at 5 % 6; two are asked for. Shorter runs survive
 * better (k = 6: .78, .54, .28) but Chinese has many set phrases of 6 and 7 letters and buckets
 * grow; winnowing (Schleimer 2003) promises an anchor in each window but its choice depends on the
 * neighbours, which noise changes.
 *
 * @param hashes the hashes of the anchors, in order of position; a hash that comes again in the
 *     text is kept at its first place
 * @param positions the letter index at which each anchor starts
 */
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode compare the contents
public record Anchors(long[] hashes, int[] positions) {
  /** Version of the packed form and of the choice. */
  public static final int VERSION = 1;

  /** Letters of an anchor unless set otherwise. */
  public static final int LETTERS = 8;

  /** One run in so many is an anchor, unless set otherwise. */
  public static final int ONE_IN = 4;

  private static final int HEADER = 1;
  private static final int ENTRY = 12;

  /**
   * The anchors of a text.
   *
   * @param letters normalised letters
   * @param k letters of an anchor
   * @param oneIn one run in so many is chosen
   */
  public static Anchors of(int[] letters, int k, int oneIn) {
    if (oneIn < 1) {
      throw new IllegalArgumentException(
          "Cannot set oneIn to " + oneIn + ", the value must be positive");
    }
    long[] all = Shingles.hashes(letters, k);
    long bound = 0x100000000L / oneIn;
    long[] hashes = new long[all.length];
    int[] positions = new int[all.length];
    int slotCount = Integer.highestOneBit(Math.max(16, all.length / oneIn * 4)) * 2;
    int[] table = new int[slotCount];
    int count = 0;
    for (int i = 0; i < all.length; i++) {
      long hash = all[i];
      if (hash >>> 32 >= bound) {
        continue;
      }
      if (count * 2 >= table.length) {
        table = grown(table.length * 2, hashes, count);
      }
      int at = (int) hash & (table.length - 1);
      while (table[at] != 0 && hashes[table[at] - 1] != hash) {
        at = (at + 1) & (table.length - 1);
      }
      if (table[at] == 0) {
        hashes[count] = hash;
        positions[count++] = i;
        table[at] = count;
      }
    }
    return new Anchors(Arrays.copyOf(hashes, count), Arrays.copyOf(positions, count));
  }

  private static int[] grown(int size, long[] hashes, int count) {
    int[] table = new int[size];
    for (int i = 0; i < count; i++) {
      int at = (int) hashes[i] & (size - 1);
      while (table[at] != 0) {
        at = (at + 1) & (size - 1);
      }
      table[at] = i + 1;
    }
    return table;
  }

  /** How many anchors there are. */
  public int size() {
    return hashes.length;
  }

  /** The anchors as bytes: the version, then hash and position of each, big-endian. */
  public byte[] pack() {
    ByteBuffer out = ByteBuffer.allocate(HEADER + ENTRY * hashes.length);
    out.put((byte) VERSION);
    for (int i = 0; i < hashes.length; i++) {
      out.putLong(hashes[i]).putInt(positions[i]);
    }
    return out.array();
  }

  /**
   * The anchors that {@link #pack} wrote.
   *
   * @throws IllegalArgumentException if the bytes are of another version or cut
   */
  public static Anchors unpack(byte[] packed) {
    if (packed.length < HEADER || packed[0] != VERSION || (packed.length - HEADER) % ENTRY != 0) {
      throw new IllegalArgumentException(
          "Cannot read anchors of " + packed.length + " bytes as version " + VERSION);
    }
    ByteBuffer in = ByteBuffer.wrap(packed, HEADER, packed.length - HEADER);
    int count = (packed.length - HEADER) / ENTRY;
    long[] hashes = new long[count];
    int[] positions = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = in.getLong();
      positions[i] = in.getInt();
    }
    return new Anchors(hashes, positions);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Anchors that
        && Arrays.equals(hashes, that.hashes)
        && Arrays.equals(positions, that.positions);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(hashes) + Arrays.hashCode(positions);
  }

  @Override
  public String toString() {
    return "Anchors[" + hashes.length + "]";
  }
}
