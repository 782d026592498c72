package org.tongwen.align;

/** Whether the relation is held to be proven. */
public enum Verdict {
  /** Proven. */
  ACCEPTED,
  /** Near a bound: kept for the reader, without effect on families. */
  BORDERLINE,
  /** No reprint; the shared passages, if any, stand by themselves. */
  REJECTED
}
