package org.tongwen.align;

/** What a differing reading is likely to be. */
public enum ReadingKind {
  /** The same characters in the other script, traditional or simplified. */
  SCRIPT,
  /** Punctuation, or full-width for half-width. */
  PUNCTUATION,
  /** A slip of optical recognition: a look-alike, or an odd character that one copy alone has. */
  MISREADING,
  /** A day, month, year or hour. */
  DATE,
  /** A figure. */
  NUMBER,
  /** One says no where the other does not. */
  NEGATION,
  /** A person's or another proper name. */
  NAME,
  /** The copy lacks a stretch. */
  OMISSION,
  /** The copy has a stretch more. */
  INSERTION,
  /** Other words. */
  WORDING
}
