package org.tongwen.align;

import java.util.List;

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
 * @param otherFrom where the shared letters begin in the other
 * @param otherTo where they end
 * @param otherCopies how many copies the other is known by
 * @param outside whether they lie outside of what is the story of the one that holds the other: see
 *     {@link Extent}
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
    boolean otherContinuation,
    int otherFrom,
    int otherTo,
    int otherCopies,
    boolean outside) {

  /** An edge of which the place in the other is not known. */
  public FamilyEdge(
      long document,
      long other,
      Relation relation,
      boolean part,
      int held,
      double similarity,
      int otherLength,
      long otherDay,
      boolean otherContinuation) {
    this(
        document,
        other,
        relation,
        part,
        held,
        similarity,
        otherLength,
        otherDay,
        otherContinuation,
        0,
        otherLength,
        0,
        false);
  }

  /** This edge, told inside or outside of the other's own extent, with its copies counted. */
  FamilyEdge in(Extent extent, int copies) {
    boolean out = relation != Relation.COPY && part && !extent.holds(otherFrom, otherTo);
    return new FamilyEdge(
        document,
        other,
        relation,
        part,
        held,
        similarity,
        otherLength,
        otherDay,
        otherContinuation,
        otherFrom,
        otherTo,
        copies,
        out);
  }

  /**
   * An outside edge as the other document must know it: what is not its own story joins it with
   * nothing, from neither side. Only the two documents of it count.
   */
  public FamilyEdge turned() {
    return new FamilyEdge(
        /* document= */ other,
        /* other= */ document,
        relation,
        !part,
        held,
        similarity,
        otherLength,
        Side.NO_DAY,
        otherContinuation,
        otherFrom,
        otherTo,
        otherCopies,
        outside);
  }

  /**
   * The edges to one document, each with what all of them tell of that document.
   *
   * @param edges all edges to one document
   */
  public static List<FamilyEdge> placed(List<FamilyEdge> edges) {
    Extent extent = Extent.own(edges);
    int copies = (int) edges.stream().filter(e -> e.relation() == Relation.COPY).count();
    return edges.stream().map(e -> e.in(extent, copies)).toList();
  }
}
