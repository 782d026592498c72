package org.tongwen.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules by which verified pairs make families, each a function of one document's edges or of
 * one family's members, so that a cluster applies them group by group.
 *
 * <ol>
 *   <li>{@link #keep}: which of a document's edges count. Copies of each other all do: they are one
 *       text. Of the texts that hold more of the story (document = abridged copy, brief,
 *       continuation) one does, the one that holds it best (of those that hold it as well the one
 *       with most copies): a short copy is no bridge. A text without copies that is no part of
 *       another goes with the part that it holds most of. A text without the beginning (SHORTENED)
 *       that nothing else holds goes with the one that holds it best, provided that one is known
 *       for one story by a copy, or by nothing else: else it may be two stories run together.
 *   <li>An edge that {@link Relation#needsBoth} stands when both sides keep it, any other when one
 *       does. What copies join is a {@link Core}; cores that are parts follow those that hold them.
 *       Families are the connected components.
 *   <li>What lies outside of the stretch that a text's own copies hold ({@link Extent}) is another
 *       story, run together with it.
 *   <li>{@link #linkJoins}: whether a printed jump ("下转08版 / 上接01版") joins a part to the part
 *       before it.
 *   <li>{@link #REFERENCE}: which member is the reference.
 * </ol>
 */
public final class FamilyRules {
  private static final double LENGTH_CLASS = Math.log(1.03);

  /** Share of the best hold, for noise. */
  private static final double AS_WELL = .95;

  private static final Comparator<FamilyEdge> BEST_HOLD =
      Comparator.<FamilyEdge>comparingInt(e -> -e.held())
          .thenComparing(FamilyEdge::otherContinuation)
          .thenComparingInt(e -> -e.otherLength())
          .thenComparingDouble(e -> -e.similarity())
          .thenComparing((x, y) -> Long.compareUnsigned(x.other(), y.other()));

  /**
   * Orders the members of a family, the reference first: the most complete copy (own letters, to 3
   * %, for noise puts letters in and takes them out), ties by agreement with the others, then by
   * own letters, then by key.
   */
  public static final Comparator<FamilyMember> REFERENCE =
      Comparator.<FamilyMember>comparingInt(m -> -completenessClass(m.own()))
          .thenComparingDouble(m -> -m.agreement())
          .thenComparingInt(m -> -m.own())
          .thenComparing((x, y) -> Long.compareUnsigned(x.document(), y.document()));

  private FamilyRules() {}

  private static int completenessClass(int letters) {
    return (int) Math.floor(Math.log(Math.max(1, letters)) / LENGTH_CLASS);
  }

  /**
   * The edges of one document that count for it.
   *
   * <p>A document without a date sides with the date of the text that holds it best: it must not
   * join prints of this year with prints of the last.
   *
   * @param day the document's day, or {@link Side#NO_DAY}
   * @param windowDays prints of one story lie at most so many days apart
   * @param edges accepted edges of one document, in any order
   */
  public static List<FamilyEdge> keep(long day, int windowDays, List<FamilyEdge> edges) {
    Set<Long> strangers = new HashSet<>();
    edges.stream().filter(FamilyEdge::outside).forEach(e -> strangers.add(e.other()));
    List<FamilyEdge> sorted = new ArrayList<>(edges);
    sorted.removeIf(e -> strangers.contains(e.other()));
    sorted.sort(BEST_HOLD);
    long side = day;
    for (FamilyEdge edge : sorted) {
      if (side == Side.NO_DAY) {
        side = edge.otherDay();
      }
    }
    List<FamilyEdge> out = new ArrayList<>();
    List<FamilyEdge> wholes = new ArrayList<>();
    FamilyEdge part = null;
    List<FamilyEdge> shortened = new ArrayList<>();
    for (FamilyEdge edge : sorted) {
      boolean inTime =
          side == Side.NO_DAY
              || edge.otherDay() == Side.NO_DAY
              || Math.abs(edge.otherDay() - side) <= windowDays;
      if (!inTime) {
        continue;
      }
      if (edge.relation() == Relation.COPY) {
        out.add(edge);
      } else if (edge.relation() == Relation.SHORTENED) {
        shortened.add(edge);
      } else if (edge.part()) {
        wholes.add(edge);
      } else {
        part = part == null ? edge : part;
      }
    }
    boolean copied = !out.isEmpty();
    if (!wholes.isEmpty()) {
      out.add(whole(wholes));
    } else if (part != null && !copied) {
      out.add(part);
    }
    boolean alone = out.isEmpty();
    boolean asPart = false;
    for (FamilyEdge edge : shortened) {
      if (edge.part() ? alone && !asPart : alone || copied) {
        out.add(edge);
        asPart |= edge.part();
      }
    }
    return out;
  }

  /**
   * Of the texts that hold a document about as well as the best one the best known, by its copies:
   * a longer one may be two stories run together.
   *
   * @param wholes edges to them, the best hold first
   */
  private static FamilyEdge whole(List<FamilyEdge> wholes) {
    FamilyEdge best = wholes.get(0);
    for (FamilyEdge edge : wholes) {
      boolean about = edge.held() >= AS_WELL * wholes.get(0).held();
      boolean alike = edge.otherContinuation() == best.otherContinuation();
      if (about && alike && edge.otherCopies() > best.otherCopies()) {
        best = edge;
      }
    }
    return best;
  }

  /**
   * Whether a printed jump joins a part with the part before it. It does unless the text itself
   * tells where both belong: then the jump adds nothing, and a wrongly read one would merge two
   * families.
   *
   * @param partHeldByWhole whether one of those that the text joins with the part keeps an edge to
   *     a text that is not itself a continuation
   * @param previousHasOthers whether the text joins the part before with any other
   */
  public static boolean linkJoins(boolean partHeldByWhole, boolean previousHasOthers) {
    return !(partHeldByWhole && previousHasOthers);
  }
}
