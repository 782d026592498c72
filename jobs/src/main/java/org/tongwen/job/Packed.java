package org.tongwen.job;

import java.util.Arrays;

/** Rising offsets as bytes: differences as variable-length integers, one byte each as a rule. */
final class Packed {
  private Packed() {}

  static byte[] offsets(int[] offsets) {
    byte[] out = new byte[offsets.length * 5];
    int n = 0;
    int last = 0;
    for (int offset : offsets) {
      // Zigzag, because a body's spans may stand in another order than on the page.
      int difference = offset - last;
      int value = (difference << 1) ^ (difference >> 31);
      while ((value & ~0x7f) != 0) {
        out[n++] = (byte) (value & 0x7f | 0x80);
        value >>>= 7;
      }
      out[n++] = (byte) value;
      last = offset;
    }
    return Arrays.copyOf(out, n);
  }

  static int[] offsets(byte[] packed, int length) {
    int[] out = new int[length];
    int at = 0;
    int last = 0;
    for (int i = 0; i < length; i++) {
      int value = 0;
      int shift = 0;
      byte b;
      do {
        b = packed[at++];
        value |= (b & 0x7f) << shift;
        shift += 7;
      } while (b < 0);
      last += (value >>> 1) ^ -(value & 1);
      out[i] = last;
    }
    return out;
  }
}
