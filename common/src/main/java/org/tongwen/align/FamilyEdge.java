package org.tongwen.align;

/**
 * A verified reprint, from the side of one of its two documents.
 *
 * @param document key of the document
 * @param other key of the other one
 * @param relation of the part to the whole; {@link Relation#COPY} edges are given from both sides,
 *     the others from the part only
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
    int held,
    double similarity,
    int otherLength,
    long otherDay,
    boolean otherContinuation) {}
