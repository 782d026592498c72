package org.tongwen.align;

import java.io.Serializable;

/**
 * Bounds of {@link Judge}.
 *
 * @param windowDays prints of one story lie at most so many days apart
 * @param copy containment both ways of a copy; copies at 12 % error each still align nearly whole,
 *     and the usual light editing drops a tenth or two
 * @param part containment of a part: half of it stands in the other
 * @param continuation containment of a printed continuation; a borrowed background paragraph can be
 *     half of one
 * @param partial containment from which a common beginning alone speaks for one story, when two
 *     papers abridged differently
 * @param shortened containment from which a part without the beginning, that makes up {@code part}
 *     of the whole, is a print of it
 * @param brief a part of at most this share of the whole is a brief
 * @param agreement least edit similarity of what is aligned
 * @param figures digits needed to tell a filled-in form
 * @param figuresAgree share of digits that agree, under which two like texts are one form filled in
 *     twice
 * @param opening letters asked for in the common beginning in any case: fewer are a formula that
 *     different stories open with ("俄罗斯国防部25日称")
 * @param sure aligned letters from which the share alone decides; with fewer, openings that are
 *     formulae ("国务院总理李强…主持召开国务院 常务会议") look like reprints, so more is asked for
 * @param leading letters asked for in the common beginning where less than {@code sure} is shared …
 * @param core … or this share of what follows it
 * @param nearDays … and prints at most so many days apart
 * @param weakFiguresAgree … and this share of digits that agree
 */
public record JudgeSettings(
    int windowDays,
    double copy,
    double part,
    double continuation,
    double partial,
    double shortened,
    double brief,
    double agreement,
    int figures,
    double figuresAgree,
    int opening,
    int sure,
    int leading,
    double core,
    int nearDays,
    double weakFiguresAgree)
    implements Serializable {
  /** Unless set otherwise. */
  public static final JudgeSettings DEFAULT =
      new JudgeSettings(14, .8, .5, .7, .4, .85, .35, .6, 8, .6, 12, 80, 40, .8, 3, .75);

  /** These bounds with another window and other containments of copies and parts. */
  public JudgeSettings with(int otherWindowDays, double otherCopy, double otherPart) {
    return new JudgeSettings(
        otherWindowDays,
        otherCopy,
        otherPart,
        continuation,
        partial,
        shortened,
        brief,
        agreement,
        figures,
        figuresAgree,
        opening,
        sure,
        leading,
        core,
        nearDays,
        weakFiguresAgree);
  }
}
