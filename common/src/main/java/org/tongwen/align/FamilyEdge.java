package org.tongwen.align;

/**
 * A verified reprint, from the side of one of its two documents; there is one for either side.
 *
 * @param document key of the document
 * @param other key of the other one
 * @param relation of the part to the whole
 * @param part whether the document is the part; either for a {@link Relation#COPY}
 * @param held letters of the document that stand in the other
 * @param similarity edit similarity of what is aligned
 * @param otherLength letters of the other
 * @param otherDay day of the other's print, or {@link Side#NO_DAY}
 * @param otherContinuation whether the other is printed as a continuation
 */
public record FamilyEdge(
    long document,
    long other,
    Relation relation,
    boolean part,
    int held,
    double similarity,
    int otherLength,
    long otherDay,
    boolean otherContinuation) {}
