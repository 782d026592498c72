package org.tongwen.page;

import java.util.List;
import java.util.Set;

/** Finds what stands under pictures: the credit, and the text that it belongs to. */
final class Captions {

  /** Longest text under a picture, in letters. */
  private static final int LONGEST_CAPTION = 160;

  /** Letters of an indented sentence that may well be one. */
  private static final int SURELY_CAPTION = 30;

  private Captions() {}

  /**
   * Marks texts under pictures and their credits among the units that are open.
   *
   * @param signs that begin items of the page, and so no texts under pictures
   */
  static void mark(List<Unit> units, Label[] fixed, Set<Character> signs) {
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (fixed[i] != null || unit.letters() > LONGEST_CAPTION) {
        continue;
      }
      if (DatelineReader.opensArticle(unit.text)
          && unit.letters() > 40
          && !repeatsLast(units, fixed, i)) {
        continue;
      }
      if (Furniture.isPhotoCredit(unit.text)) {
        fixed[i] = Label.CAPTION;
        if (i > 0
            && fixed[i - 1] == null
            && !Furniture.saysWhatIsSeen(unit.text)
            && isUnderPicture(units, i)) {
          fixed[i - 1] = Label.CAPTION;
        }
      } else if (Furniture.endsWithPhotoCredit(unit.text) && !unit.marked()) {
        fixed[i] = Label.CAPTION;
      } else if (Furniture.opensCaption(unit.text)
          && unit.letters() < 100
          && !signs.contains(unit.text.charAt(0))) {
        fixed[i] = Label.CAPTION;
      }
    }
  }

  /** Whether a unit begins with the same words as the text before it. */
  private static boolean repeatsLast(List<Unit> units, Label[] fixed, int i) {
    String text = units.get(i).text;
    return i > 0
        && fixed[i - 1] == null
        && units.get(i - 1).text.startsWith(text.substring(0, Math.min(12, text.length())));
  }

  /** Whether the unit before the photo credit i is the text under that picture. */
  private static boolean isUnderPicture(List<Unit> units, int i) {
    Unit text = units.get(i - 1);
    boolean paragraph = text.indented && text.endsSentence() && text.letters() > SURELY_CAPTION;
    if (text.letters() > LONGEST_CAPTION
        || paragraph && !Furniture.opensCaption(text.text)
        || text.marked()
        || DatelineReader.opensArticle(text.text)) {
      return false;
    }
    boolean broken = i >= 2 && !units.get(i - 2).endsSentence() && units.get(i - 2).letters() > 40;
    return units.get(i).blankBefore == 0 && text.letters() < 100 || text.blankBefore >= 2 || broken;
  }
}
