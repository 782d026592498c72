package org.tongwen.align;

/**
 * Bounds of {@link Judge}.
 *
 * @param windowDays prints of one story lie at most so many days apart
 * @param copy containment both ways of a copy; copies at 12 % error each still align nearly whole,
 *     and the usual light editing drops a tenth or two
 * @param part containment of a part: half of it stands in the other
 * @param partial containment from which a common beginning alone speaks for one story, when two
 *     papers abridged differently
 * @param leading letters that a common beginning must have for that
 * @param brief a part of at most this share of the whole is a brief
 * @param agreement least edit similarity of what is aligned
 * @param figures digits needed to tell a filled-in form
 * @param figuresAgree share of digits that agree, under which two like texts are one form filled in
 *     twice
 */
public record JudgeSettings(
    int windowDays,
    double copy,
    double part,
    double partial,
    int leading,
    double brief,
    double agreement,
    int figures,
    double figuresAgree) {
  /** Unless set otherwise. */
  public static final JudgeSettings DEFAULT = new JudgeSettings(14, .8, .5, .4, 40, .35, .6, 8, .6);
}
