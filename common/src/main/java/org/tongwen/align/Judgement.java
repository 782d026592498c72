package org.tongwen.align;

import java.util.Set;

/**
 * What a pair is, and why.
 *
 * @param relation of the part to the whole
 * @param verdict whether it is held to be proven
 * @param partIsA whether the first text is the part (the one that the other holds more of); for
 *     copies the shorter one
 * @param reasons for the verdict
 */
public record Judgement(Relation relation, Verdict verdict, boolean partIsA, Set<Reason> reasons) {
  /** Whether the pair may join the two in one family. */
  public boolean joins() {
    return relation.isReprint() && verdict == Verdict.ACCEPTED;
  }
}
