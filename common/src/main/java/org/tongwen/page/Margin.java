package org.tongwen.page;

/**
 * How much surer than even the odds must be, in logarithms, that an article has a rest of which
 * nothing but its words tells.
 *
 * @param least what any rest needs; less than nothing, as the weights are fitted to pages on which
 *     what misleads is frequent: more is asked only where it is met
 * @param kin what it needs beside that where both articles are of one subject: the words of one are
 *     those of the other
 * @param alone what it needs beside that if it is but one paragraph before the last line of an
 *     article, which says who took part: papers print paragraphs of other reports there
 */
record Margin(double least, double kin, double alone) {

  /** None at all, to fit weights by. */
  static final Margin NONE = new Margin(0, 0, 0);

  /** What pages in print need. */
  static final Margin OF_PRINT = new Margin(-0.35, 1.75, 0.75);

  /** What a rest needs, by what is known of where it begins. */
  double of(double[] begun) {
    return least + kin * Math.max(0, begun[RestSignals.KIN]);
  }
}
