package org.tongwen.align;

/** What a text is to another one that holds more of the story, or as much. */
public enum Relation {
  /** Each holds nearly all of the other. */
  COPY(true),
  /** Begins where the other begins and holds a good part of it. */
  ABRIDGED(true),
  /** Begins where the other begins and tells only a small part. */
  BRIEF(true),
  /**
   * Stands nearly whole in the other and makes up half of it, but begins elsewhere: the opening was
   * left out.
   */
  SHORTENED(true),
  /** A part printed elsewhere in the paper ("上接…版") of what the other holds. */
  CONTINUATION(true),
  /** Stands inside the other, not at its beginning: taken out of it, or one story of a round-up. */
  EXCERPT(false),
  /** The same form filled in with other figures: weather, prices, results, notices. */
  SAME_FORM(false),
  /** A paragraph, a formula or boilerplate in common. */
  SHARES_PASSAGE(false),
  /** Nothing in common. */
  UNRELATED(false);

  private final boolean reprint;

  Relation(boolean reprint) {
    this.reprint = reprint;
  }

  /** Whether the two are printings of one story: only such relations make families. */
  public boolean isReprint() {
    return reprint;
  }

  /**
   * Whether an edge of this relation makes a family only when both of its documents keep it:
   * copies, and what may as well be the second of two stories run together.
   */
  public boolean needsBoth() {
    return this == COPY || this == SHORTENED;
  }
}
