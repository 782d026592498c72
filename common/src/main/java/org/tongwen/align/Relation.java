package org.tongwen.align;

/** What a text is to another one that holds more of the story, or as much. */
public enum Relation {
  /** Each holds nearly all of the other. */
  COPY(true),
  /** Begins where the other begins and holds a good part of it. */
  ABRIDGED(true),
  /** Begins where the other begins and tells only a small part. */
  BRIEF(true),
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
}
