package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;

/** The lines over an article: which is the headline, which its kicker and its subtitle. */
final class Titles {

  /** A longer line over another one is the headline, the other one its subtitle. */
  private static final int LONGEST_KICKER = 10;

  /** A longer line under a sign is the headline of an item, not the name of a column. */
  private static final int LONGEST_LABEL = 5;

  /** A line is the headline when the text has so much more of its pairs of letters. */
  private static final double FITS_BETTER = 0.25;

  private final List<Unit> units;
  private final PageText page;
  private final String lead;
  private String kicker = "";
  private String headline = "";
  private String subtitle = "";

  private Titles(List<Unit> units, PageText page, String lead) {
    this.units = units;
    this.page = page;
    this.lead = lead;
  }

  /**
   * Lines that stand close together are one text; blank lines and marks part them, and so does that
   * the first names a column.
   */
  static List<List<Integer>> segments(List<Integer> heads, List<Unit> units) {
    List<List<Integer>> segments = new ArrayList<>();
    int last = -2;
    for (int i : heads) {
      boolean close =
          last == i - 1
              && units.get(i).blankBefore == 0
              && !isLabel(units.get(last).text)
              && !units.get(i).marked()
              && !units.get(last).marked();
      if (!close) {
        segments.add(new ArrayList<>());
      }
      segments.get(segments.size() - 1).add(i);
      last = i;
    }
    return segments;
  }

  /**
   * Tells kicker, headline and subtitle apart.
   *
   * @param lead the start of the article's text, folded
   */
  static Titles of(List<Integer> heads, List<Unit> units, PageText page, String lead) {
    return new Titles(units, page, lead).read(heads);
  }

  String kicker() {
    return kicker;
  }

  String headline() {
    return headline;
  }

  String subtitle() {
    return subtitle;
  }

  private Titles read(List<Integer> heads) {
    List<List<Integer>> segments = segments(heads, units);
    if (segments.isEmpty()) {
      return this;
    }
    int main = mainSegment(segments);
    if (segments.size() == 1 && Wording.isRoundUp(folded(segments.get(0)))) {
      main = 1; // the name of a column of short news is a kicker
    }
    for (int k = 0; k < segments.size(); k++) {
      String text = joined(segments.get(k));
      if (k < main) {
        kicker = kicker.isEmpty() ? text : kicker + " " + text;
      } else if (k == main) {
        headline = text;
      } else {
        subtitle = subtitle.isEmpty() ? text : subtitle + " " + text;
      }
    }
    return this;
  }

  private int mainSegment(List<List<Integer>> segments) {
    int from = 0;
    while (from < segments.size() - 1
        && isLabel(folded(segments.get(from)))
        && !isDash(folded(segments.get(from + 1)))) {
      from++;
    }
    int highest = -1;
    for (int k = from; k < segments.size(); k++) {
      Unit unit = units.get(segments.get(k).get(0));
      if (unit.marked()) {
        boolean better =
            highest < 0
                || isLabel(units.get(segments.get(highest).get(0)).text)
                || unit.level > 0
                    && unit.level < units.get(segments.get(highest).get(0)).level
                    && !isLabel(unit.text);
        highest = better ? k : highest;
      }
    }
    if (highest >= 0) {
      return highest;
    }
    return from > 0 || segments.size() == 1 ? from : mainOfPlain(segments);
  }

  private int mainOfPlain(List<List<Integer>> segments) {
    String first = folded(segments.get(0));
    String second = folded(segments.get(1));
    if (isDash(second)) {
      return 0;
    }
    Bigrams text = Bigrams.of(lead);
    double more = Bigrams.of(second).containedIn(text) - Bigrams.of(first).containedIn(text);
    if (Math.abs(more) >= FITS_BETTER) {
      return more > 0 ? 1 : 0;
    }
    int letters = Marks.letters(first);
    boolean kicker = letters <= LONGEST_KICKER && letters < 0.8 * Marks.letters(second);
    return segments.size() > 2 || kicker ? 1 : 0;
  }

  /** Whether a line begins with a dash, as subtitles do. */
  private static boolean isDash(String text) {
    return text.charAt(0) == '—' || text.charAt(0) == '―' || text.startsWith("--");
  }

  /** Whether a text names a column rather than an event: ■发布厅. */
  static boolean isLabel(String text) {
    return Marks.isBullet(text.charAt(0)) || Marks.letters(text) <= 4 || Wording.isColumn(text);
  }

  /** Lines of one headline; no space is put where a line break parts a word of the body. */
  private String joined(List<Integer> segment) {
    StringBuilder text = new StringBuilder();
    Unit last = null;
    for (int i : segment) {
      Unit unit = units.get(i);
      if (last != null) {
        String seam = "" + last.text.charAt(last.text.length() - 1) + unit.text.charAt(0);
        text.append(lead.contains(seam) ? "" : " ");
      }
      text.append(unit.printed(page));
      last = unit;
    }
    String first = units.get(segment.get(0)).text;
    boolean signed = Marks.isBullet(first.charAt(0)) && Marks.letters(first) > LONGEST_LABEL;
    return signed ? text.substring(1).strip() : text.toString();
  }

  private String folded(List<Integer> segment) {
    StringBuilder text = new StringBuilder();
    for (int i : segment) {
      text.append(units.get(i).text);
    }
    return text.toString();
  }
}
