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
 * <tr><td>nearly all contained, half of the other, elsewhere</td><td>SHORTENED</td></tr>
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
    boolean copy = Math.min(measures.containmentA(), measures.containmentB()) >= settings.copy();
    boolean partIsA =
        copy ? a.length() <= b.length() : measures.containmentA() >= measures.containmentB();
    boolean dated = a.epochDay() != Side.NO_DAY && b.epochDay() != Side.NO_DAY;
    long apart = dated ? Math.abs(a.epochDay() - b.epochDay()) : 0;
    Pair pair = new Pair(measures, partIsA ? a : b, partIsA ? b : a, partIsA, copy, apart);
    Relation relation = relation(pair, reasons);
    Verdict verdict = verdict(relation, pair, reasons);
    if (!dated) {
      reasons.add(Reason.DATE_UNKNOWN);
    } else if (apart > settings.windowDays()) {
      reasons.add(Reason.OUTSIDE_WINDOW);
      if (verdict == Verdict.ACCEPTED && relation.isReprint()) {
        verdict = Verdict.BORDERLINE;
      }
    }
    return new Judgement(relation, verdict, partIsA, reasons);
  }

  private record Pair(
      Measures measures, Side part, Side whole, boolean partIsA, boolean copy, long apart) {
    double contained() {
      return Math.max(measures.containmentA(), measures.containmentB());
    }

    double core() {
      return partIsA ? measures.coreA() : measures.coreB();
    }

    boolean figuresDiffer(int least, double agree) {
      return measures.figures() >= least && measures.figuresSame() < agree * measures.figures();
    }
  }

  private Relation relation(Pair pair, Set<Reason> reasons) {
    Measures measures = pair.measures();
    if (measures.aligned() == 0) {
      reasons.add(Reason.NOTHING_SHARED);
      return Relation.UNRELATED;
    }
    if (measures.similarity() < settings.agreement()) {
      reasons.add(Reason.POOR_AGREEMENT);
      return Relation.SHARES_PASSAGE;
    }
    boolean half = pair.contained() >= settings.part();
    if (half) {
      reasons.add(Reason.HALF_CONTAINED);
      if (pair.figuresDiffer(settings.figures(), settings.figuresAgree())) {
        reasons.add(Reason.FIGURES_DIFFER);
        return Relation.SAME_FORM;
      }
      if (pair.copy()) {
        reasons.add(Reason.BOTH_CONTAINED);
        return Relation.COPY;
      }
      if (pair.part().continuation()) {
        reasons.add(Reason.PRINTED_CONTINUATION);
        return Relation.CONTINUATION;
      }
    }
    boolean begins =
        half
            ? measures.leading() >= settings.opening()
            : measures.leading() >= settings.leading() && pair.contained() >= settings.partial();
    if (begins) {
      reasons.add(Reason.COMMON_BEGINNING);
      boolean little = pair.part().length() <= settings.brief() * pair.whole().length();
      return little ? Relation.BRIEF : Relation.ABRIDGED;
    }
    double least = Math.min(measures.containmentA(), measures.containmentB());
    if (pair.contained() >= settings.shortened() && least >= settings.part()) {
      reasons.add(Reason.NOT_FROM_THE_BEGINNING);
      return Relation.SHORTENED;
    }
    reasons.add(
        measures.leading() >= settings.opening()
            ? Reason.LITTLE_SHARED
            : Reason.NOT_FROM_THE_BEGINNING);
    return half ? Relation.EXCERPT : Relation.SHARES_PASSAGE;
  }

  private Verdict verdict(Relation relation, Pair pair, Set<Reason> reasons) {
    return switch (relation) {
      case COPY, SHORTENED -> Verdict.ACCEPTED;
      case CONTINUATION -> {
        boolean near = pair.apart() <= settings.nearDays();
        if (!near) {
          reasons.add(Reason.SHORT_AND_APART);
        }
        yield near && pair.contained() >= settings.continuation()
            ? Verdict.ACCEPTED
            : Verdict.BORDERLINE;
      }
      case ABRIDGED, BRIEF ->
          sure(pair) || proven(pair, reasons) ? Verdict.ACCEPTED : Verdict.BORDERLINE;
      case EXCERPT ->
          pair.measures().aligned() >= settings.leading() ? Verdict.ACCEPTED : Verdict.BORDERLINE;
      case SAME_FORM -> Verdict.BORDERLINE;
      case SHARES_PASSAGE -> {
        boolean near =
            !reasons.contains(Reason.POOR_AGREEMENT)
                && pair.contained() >= .6 * settings.part()
                && pair.measures().aligned() >= settings.leading();
        if (!near) {
          reasons.add(Reason.LITTLE_SHARED);
        }
        yield near ? Verdict.BORDERLINE : Verdict.REJECTED;
      }
      case UNRELATED -> Verdict.REJECTED;
    };
  }

  private boolean sure(Pair pair) {
    return pair.contained() >= settings.part() && pair.measures().aligned() >= settings.sure();
  }

  /** Whether a short or partial common beginning is more than a formula. */
  private boolean proven(Pair pair, Set<Reason> reasons) {
    boolean near = pair.apart() <= settings.nearDays();
    boolean figures = !pair.figuresDiffer(settings.figures() / 2, settings.weakFiguresAgree());
    boolean whole =
        pair.core() >= settings.core() || pair.measures().leading() >= settings.leading();
    if (!near) {
      reasons.add(Reason.SHORT_AND_APART);
    }
    if (!figures) {
      reasons.add(Reason.FIGURES_DIFFER);
    }
    if (!whole) {
      reasons.add(Reason.LITTLE_SHARED);
    }
    return near && figures && whole;
  }
}
