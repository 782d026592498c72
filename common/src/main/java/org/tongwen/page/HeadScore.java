package org.tongwen.page;

/** How likely a unit is a headline by its form and wording alone. */
final class HeadScore {

  /** Letters of a clause of running text. */
  private static final int LONGEST_CLAUSE = 52;

  private static final int LONGEST_HEADLINE = 110;

  private HeadScore() {}

  /**
   * Scores a unit, in the units of {@link Segmenter}.
   *
   * @param letters its letters
   * @param fullStop whether it ends as running text does
   * @param pageIndents whether paragraphs of the page are indented
   */
  static double of(Unit unit, int letters, boolean fullStop, boolean pageIndents) {
    String text = unit.text;
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    int commas = Marks.count(text, ',');
    int stop = text.indexOf('。');
    // news puts a comma into every sentence so long: what has none is a headline of several lines
    boolean clause = commas > 0 || text.indexOf('。') >= 0;
    double score =
        Wording.byLength(
            clause || letters > LONGEST_HEADLINE ? letters : Math.min(letters, LONGEST_CLAUSE));
    score -= fullStop ? 6 : 0;
    score -= ",;、".indexOf(last) >= 0 ? 5 : last == ':' ? 2.5 : 0;
    score -= last == '!' ? 0.7 : 0;
    score -= stop >= 0 && stop < text.length() - 2 ? 4 : 0;
    score -= text.indexOf(';') >= 0 ? 1 : 0;
    score -= commas == 0 ? 0 : 0.6 + (commas - 1) * 1.2;
    score -= Wording.isRunningText(text) ? 2 : 0;
    score -= first == '(' && last == ')' ? 2 : 0;
    score -= Marks.isNeverFirst(first) ? 8 : 0;
    score -= unit.lines() > 3 ? 2 : 0;
    score += unit.marked() ? 4 : 0;
    score += unit.blankBefore > 0 ? 0.3 : 0;
    score += pageIndents ? unit.indented ? -2 : 1 : 0;
    score -= unit.filled ? 0.8 : 0; // as wide as the column: a line of text
    score += Wording.isRoundUp(text) ? 2.5 : 0;
    return score;
  }
}
