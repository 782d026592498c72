package org.tongwen.align;

import java.util.EnumSet;
import java.util.Set;

/**
 * The rules that tell a copy from a cousin, as a pure function of measures. Read as a table, first
 * line that fits:
 *
 * <table>
 * <caption>Relations</caption>
 * <tr><td>nothing aligned</td><td>UNRELATED</td></tr>
 * <tr><td>agreement under the bound</td><td>SHARES_PASSAGE</td></tr>
 * <tr><td>half contained, figures differ</td><td>SAME_FORM</td></tr>
 * <tr><td>each contains nearly all of the other</td><td>COPY</td></tr>
 * <tr><td>half contained, printed as a continuation</td><td>CONTINUATION</td></tr>
 * <tr><td>half contained, common beginning</td><td>ABRIDGED, or BRIEF where little of the whole is told</td></tr>
 * <tr><td>a third contained, long common beginning</td><td>ABRIDGED</td></tr>
 * <tr><td>half contained, elsewhere</td><td>EXCERPT</td></tr>
 * <tr><td>else</td><td>SHARES_PASSAGE</td></tr>
 * </table>
 *
 * Why the beginning: newspapers shorten from the end, so a copy of an article begins where the
 * article begins. A text that stands in the middle of a longer one is taken out of it, or the
 * longer one is a round-up or two stories run together; in no case does that make the longer one a
 * print of the same story.
 */
public final class Judge {
  private final JudgeSettings settings;

  /** A judge with these bounds. */
  public Judge(JudgeSettings settings) {
    this.settings = settings;
  }

  /**
   * Judges a pair.
   *
   * @param measures of the pair, first text a
   * @param a the first text
   * @param b the second text
   */
  public Judgement judge(Measures measures, Side a, Side b) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    double least = Math.min(measures.containmentA(), measures.containmentB());
    boolean copy = least >= settings.copy();
    boolean partIsA =
        copy ? a.length() <= b.length() : measures.containmentA() >= measures.containmentB();
    double contained = Math.max(measures.containmentA(), measures.containmentB());
    Side part = partIsA ? a : b;
    Side whole = partIsA ? b : a;
    Relation relation = relation(measures, copy, contained, part, whole, reasons);
    Verdict verdict = verdict(relation, contained, measures, reasons);
    if (a.epochDay() == Side.NO_DAY || b.epochDay() == Side.NO_DAY) {
      reasons.add(Reason.DATE_UNKNOWN);
    } else if (Math.abs(a.epochDay() - b.epochDay()) > settings.windowDays()) {
      reasons.add(Reason.OUTSIDE_WINDOW);
      if (verdict == Verdict.ACCEPTED && relation.isReprint()) {
        verdict = Verdict.BORDERLINE;
      }
    }
    return new Judgement(relation, verdict, partIsA, reasons);
  }

  private Relation relation(
      Measures measures,
      boolean copy,
      double contained,
      Side part,
      Side whole,
      Set<Reason> reasons) {
    if (measures.aligned() == 0) {
      reasons.add(Reason.NOTHING_SHARED);
      return Relation.UNRELATED;
    }
    if (measures.similarity() < settings.agreement()) {
      reasons.add(Reason.POOR_AGREEMENT);
      return Relation.SHARES_PASSAGE;
    }
    boolean half = contained >= settings.part();
    if (half) {
      reasons.add(Reason.HALF_CONTAINED);
      if (measures.figures() >= settings.figures()
          && measures.figuresSame() < settings.figuresAgree() * measures.figures()) {
        reasons.add(Reason.FIGURES_DIFFER);
        return Relation.SAME_FORM;
      }
      if (copy) {
        reasons.add(Reason.BOTH_CONTAINED);
        return Relation.COPY;
      }
      if (part.continuation()) {
        reasons.add(Reason.PRINTED_CONTINUATION);
        return Relation.CONTINUATION;
      }
    }
    boolean enough = measures.aligned() >= settings.leading() || contained >= settings.copy();
    boolean begins =
        half
            ? measures.leading() > 0 && enough
            : measures.leading() >= settings.leading() && contained >= settings.partial();
    if (begins) {
      reasons.add(Reason.COMMON_BEGINNING);
      return part.length() <= settings.brief() * whole.length()
          ? Relation.BRIEF
          : Relation.ABRIDGED;
    }
    reasons.add(measures.leading() > 0 ? Reason.LITTLE_SHARED : Reason.NOT_FROM_THE_BEGINNING);
    return half ? Relation.EXCERPT : Relation.SHARES_PASSAGE;
  }

  private Verdict verdict(
      Relation relation, double contained, Measures measures, Set<Reason> reasons) {
    if (relation.isReprint() || relation == Relation.EXCERPT) {
      return Verdict.ACCEPTED;
    }
    boolean near = contained >= .6 * settings.part() || relation == Relation.SAME_FORM;
    if (near
        && !reasons.contains(Reason.POOR_AGREEMENT)
        && measures.aligned() >= settings.leading()) {
      return Verdict.BORDERLINE;
    }
    if (!near && relation == Relation.SHARES_PASSAGE) {
      reasons.add(Reason.LITTLE_SHARED);
    }
    return Verdict.REJECTED;
  }
}
