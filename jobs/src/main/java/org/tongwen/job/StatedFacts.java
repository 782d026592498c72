package org.tongwen.job;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Facts of {@link QualityFacts} as records of numbers, and the judging of all those that lead to
 * one partition: whatever is said of a thing is there together.
 *
 * <p>Memory: {@link #BYTES} a fact.
 */
final class StatedFacts {
  /** The number of a fact that serves no check of its own. */
  static final int NO_CHECK = -1;

  /** An extent that a fact does not state, a reach that it does not have. */
  static final int NONE = Integer.MIN_VALUE;

  /** The thing (96 bits of its hash do not collide), check, flags, extent, reach. */
  static final int WIDTH = 8 + 4 + 2 + 1 + 4 + 4;

  /** What a fact takes here, with its place in the index of things. */
  static final int BYTES = WIDTH + 3 * (8 + 4 + 4 + 4);

  private static final int NEEDS = 1;
  private static final int ONCE = 2;
  private static final int BROKEN = 4;

  private ByteBuffer records = ByteBuffer.allocate(64 * WIDTH);

  /** Packs one fact. */
  static void put(
      ByteBuffer out,
      long about,
      int again,
      int check,
      QualityFacts.Fact fact,
      int extent,
      int reaches,
      boolean broken) {
    int flags = (fact.needs() ? NEEDS : 0) | (fact.once() ? ONCE : 0) | (broken ? BROKEN : 0);
    out.putLong(about)
        .putInt(again)
        .putShort((short) check)
        .put((byte) flags)
        .putInt(extent)
        .putInt(reaches);
  }

  /** Adds packed facts. */
  void add(byte[] packed) {
    if (records.remaining() < packed.length) {
      int room = Math.max(records.capacity() * 2, records.position() + packed.length);
      records = ByteBuffer.allocate(room).put(records.flip());
    }
    records.put(packed);
  }

  /** How many facts a check looked at, and how many of them break its rule. */
  record Count(long broken, long lookedAt) {}

  /**
   * Judges every fact by all that is said of its thing.
   *
   * @param checks how many checks there are
   * @return the counts by the number of the check
   */
  Count[] judge(int checks) {
    ByteBuffer facts = records.flip();
    Things things = new Things(facts.limit() / WIDTH);
    int[] thing = new int[facts.limit() / WIDTH];
    for (int i = 0; i < thing.length; i++) {
      int at = i * WIDTH;
      thing[i] = things.slot(facts.getLong(at), facts.getInt(at + 8));
      things.state(thing[i], (facts.get(at + 14) & ONCE) != 0, facts.getInt(at + 15));
    }
    long[] broken = new long[checks];
    long[] lookedAt = new long[checks];
    for (int i = 0; i < thing.length; i++) {
      int check = facts.getShort(i * WIDTH + 12);
      if (check != NO_CHECK) {
        lookedAt[check]++;
        int reaches = facts.getInt(i * WIDTH + 19);
        broken[check] += things.contradict(thing[i], facts.get(i * WIDTH + 14), reaches) ? 1 : 0;
      }
    }
    Count[] counts = new Count[checks];
    Arrays.setAll(counts, c -> new Count(broken[c], lookedAt[c]));
    return counts;
  }

  /** What is said of each thing, in an open-addressed table of primitive columns. */
  private static final class Things {
    private final long[] about;
    private final int[] again;

    /** How far the thing reaches at most; {@link #NONE} where it is not there. */
    private final int[] extent;

    /** How many state what only one may; −1 in an empty slot. */
    private final int[] once;

    Things(int facts) {
      int slots = Math.max(16, Integer.highestOneBit(Math.max(1, facts)) * 4);
      about = new long[slots];
      again = new int[slots];
      extent = new int[slots];
      once = new int[slots];
      Arrays.fill(once, -1);
      Arrays.fill(extent, NONE);
    }

    int slot(long key, int second) {
      int mask = about.length - 1;
      int slot = (int) (key ^ key >>> 32) & mask;
      while (once[slot] >= 0 && (about[slot] != key || again[slot] != second)) {
        slot = slot + 1 & mask;
      }
      if (once[slot] < 0) {
        about[slot] = key;
        again[slot] = second;
        once[slot] = 0;
      }
      return slot;
    }

    void state(int slot, boolean isOnce, int reach) {
      once[slot] += isOnce ? 1 : 0;
      extent[slot] = Math.max(extent[slot], reach);
    }

    boolean contradict(int slot, byte flags, int reaches) {
      boolean isThere = extent[slot] != NONE;
      return (flags & BROKEN) != 0
          || (flags & ONCE) != 0 && once[slot] > 1
          || (flags & NEEDS) != 0 && !isThere
          // What is not there at all is counted as missing, once.
          || isThere && reaches > extent[slot];
    }
  }
}
