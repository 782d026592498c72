package org.tongwen.page;

/** Numbers the pairs that more than one text has. */
final class PairTable {
  private final int[] slots;
  private final short[] counted;
  private final int[] ids;

  PairTable(int most) {
    slots = new int[2 * Integer.highestOneBit(2 * most + 2)];
    counted = new short[slots.length];
    ids = new int[slots.length];
  }

  private int slot(int pair) {
    int slot = (pair * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != pair) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  void count(int pair) {
    int slot = slot(pair);
    slots[slot] = pair;
    counted[slot]++;
  }

  int counted(int pair) {
    return counted[slot(pair)];
  }

  /** Numbers those that are counted more than once; how many these are. */
  int number() {
    int n = 0;
    for (int k = 0; k < slots.length; k++) {
      ids[k] = counted[k] > 1 ? n++ : -1;
    }
    return n;
  }

  int id(int pair) {
    return ids[slot(pair)];
  }
}
