package org.tongwen.nlp;

/**
 * Cuts a text into stretches that HanLP takes at one go. Its memory grows with a stretch and its
 * speed falls again beyond some thousands of characters (and the overhead of a call tells below
 * some hundreds), so a stretch is as many whole sentences as fit into a thousand UTF-16 units. A
 * longer sentence is cut after its last comma or space, and where it has none at the bound; no cut
 * parts the two units of one character.
 */
final class Stretch {
  private static final int BOUND = 1000;

  private Stretch() {}

  /** Returns the end (exclusive) of the stretch that begins at {@code from}. */
  static int end(char[] text, int from) {
    if (text.length - from <= BOUND) {
      return text.length;
    }
    int bound = from + BOUND;
    int pause = -1;
    for (int i = bound - 1; i >= from; i--) {
      if (isEnd(text[i])) {
        return i + 1;
      }
      if (pause < 0 && isPause(text[i])) {
        pause = i + 1;
      }
    }
    if (pause > 0) {
      return pause;
    }
    return Character.isSurrogatePair(text[bound - 1], text[bound]) ? bound - 1 : bound;
  }

  private static boolean isEnd(char unit) {
    return switch (unit) {
      case '。', '！', '？', '!', '?', '；', ';', '\n', '\r' -> true;
      default -> false;
    };
  }

  private static boolean isPause(char unit) {
    return switch (unit) {
      case '，', ',', '、', '：', ':', ' ', '\u3000' -> true;
      default -> false;
    };
  }
}
