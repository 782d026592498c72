package org.tongwen.align;

/** Why a verdict is as it is. */
public enum Reason {
  /** Each text holds nearly all of the other. */
  BOTH_CONTAINED,
  /** The shared text begins where both texts begin. */
  COMMON_BEGINNING,
  /** The shared text begins in the middle of one text. */
  NOT_FROM_THE_BEGINNING,
  /** At least half of the shorter text is in the other. */
  HALF_CONTAINED,
  /** Less than asked for is shared. */
  LITTLE_SHARED,
  /** The part is marked in print as a continuation. */
  PRINTED_CONTINUATION,
  /** The texts agree but for their figures. */
  FIGURES_DIFFER,
  /** The dates are further apart than the window of days. */
  OUTSIDE_WINDOW,
  /** Too little is shared to be sure of prints that are some days apart. */
  SHORT_AND_APART,
  /** The date of one of the two is not known. */
  DATE_UNKNOWN,
  /** The shared letters agree too little for one text. */
  POOR_AGREEMENT,
  /** No passage in common. */
  NOTHING_SHARED
}
