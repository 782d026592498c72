package org.tongwen.bench;

import java.util.Locale;
import java.util.Random;

/** How a paper prints a story that it is offered. */
enum CopyKind {
  /** Whole. */
  FULL(55),
  /** Cut at the end of a column. */
  CUT(12),
  /** The first paragraph and some of the others. */
  ABRIDGED(13),
  /** Sentences left out, particles dropped, a phrase put in. */
  EDITED(13),
  /** The first sentences only. */
  BRIEF(7);

  private final int percent;

  CopyKind(int percent) {
    this.percent = percent;
  }

  /** Draws a kind, as often as it is met. */
  static CopyKind draw(Random random) {
    int left = random.nextInt(100);
    for (CopyKind kind : values()) {
      left -= kind.percent;
      if (left < 0) {
        return kind;
      }
    }
    return FULL;
  }

  /** As truth files name it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
