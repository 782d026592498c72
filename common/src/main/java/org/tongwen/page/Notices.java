package org.tongwen.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Finds how far notices and advertisements reach beyond the line that gives them away. */
final class Notices {

  /** Letters of a line that advertises rather than tells. */
  private static final int LONGEST_SLOGAN = 16;

  /** Letters of a text that a headline stands over. */
  private static final int SHORTEST_TEXT = 20;

  /** Letters of a line that signs. */
  private static final int LONGEST_SIGNATURE = 30;

  /** Letters of a sentence that offers something: longer ones tell of it. */
  private static final int LONGEST_OFFER = 40;

  /** Who signs, and the closing words: 南州市公安局交通警察支队, 特此公告. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "^(?:特此|联系|[^,。]{1,3}人:)|(?:公司|委员会|局|院|中心|政府|[支大总]队|办公室|办事处|管理处|派出所|合作社|居委会|村委会|集团|银行|协会|[部厅社校处站]|小组|医院|学院|[中小大]学|供电所|公证处|法院)$");

  /** An advertisement has at most so many such lines one after the other. */
  private static final int MOST_SLOGANS = 4;

  private Notices() {}

  /** Marks their lines among the units that are open. */
  static void mark(List<Unit> units, Label[] fixed) {
    notices(units, fixed);
    advertisements(units, fixed);
  }

  private static void notices(List<Unit> units, Label[] fixed) {
    for (int i = 0; i < units.size(); i++) {
      if (fixed[i] != null && fixed[i] != Label.NOTICE
          || !Furniture.isNoticeTitle(units.get(i).text)) {
        continue;
      }
      int next = i + 1;
      if (next < units.size() && DatelineReader.opensArticle(units.get(next).text)) {
        continue; // a report about a notice
      }
      if (next + 1 < units.size()
          && !units.get(next).endsSentence()
          && DatelineReader.opensArticle(units.get(next + 1).text)) {
        continue; // a headline of two lines
      }
      fixed[i] = Label.NOTICE;
      int end = noticeEnd(units, fixed, next);
      for (int k = next; k < end; k++) {
        fixed[k] = fixed[k] == null ? Label.NOTICE : fixed[k];
      }
      i = end - 1;
    }
  }

  /** The unit after a notice's text and signature. */
  private static int noticeEnd(List<Unit> units, Label[] fixed, int from) {
    int end = from;
    boolean text = false;
    while (end < units.size()
        && (fixed[end] == null || fixed[end] == Label.NOTICE || fixed[end] == Label.ADVERTISEMENT)
        && !units.get(end).marked()) {
      Unit unit = units.get(end);
      boolean sentence = unit.endsSentence() || unit.letters() > 40;
      boolean signature =
          !sentence && unit.letters() <= LONGEST_SIGNATURE * unit.lines() && isSignature(unit.text);
      boolean terms = Furniture.isNoticeText(unit.text);
      boolean goesOn = unit.blankBefore == 0 || signature || fixed[end] != null || terms;
      if (DatelineReader.opensArticle(unit.text)
          || text && !goesOn
          || text && !sentence && !signature && !terms
          || !text && !sentence && !terms && end > from) {
        break;
      }
      text |= sentence || terms;
      end++;
      if (signature && DateReader.full(unit.text, 0) != null) {
        break;
      }
    }
    return end;
  }

  private static boolean isSignature(String text) {
    return SIGNED.matcher(text).find() || DateReader.full(text, 0) != null;
  }

  /** Short lines set close to an advertisement belong to it. */
  private static void advertisements(List<Unit> units, Label[] fixed) {
    for (int i = 0; i < units.size(); i++) {
      if (fixed[i] != Label.ADVERTISEMENT && fixed[i] != Label.NOTICE) {
        continue;
      }
      int first = i;
      while (first > 0 && isClose(units.get(first)) && isSlogan(units, fixed, first - 1)) {
        first--;
      }
      int last = i;
      while (last + 1 < units.size()
          && isClose(units.get(last + 1))
          && isSlogan(units, fixed, last + 1)) {
        last++;
      }
      if (!isVerse(units, fixed, i, -1)) {
        Arrays.fill(fixed, first, i, fixed[i]);
      }
      if (!isVerse(units, fixed, i, 1)) {
        Arrays.fill(fixed, i + 1, last + 1, fixed[i]);
      }
      bridge(units, fixed, i);
      terms(units, fixed, i);
      slogans(units, fixed, i);
    }
  }

  /** Whether the short lines on one side of a unit are too many: those of a poem. */
  private static boolean isVerse(List<Unit> units, Label[] fixed, int i, int step) {
    int lines = 0;
    for (int k = i + step;
        lines <= MOST_SLOGANS
            && k >= 0
            && k < units.size()
            && fixed[k] == null
            && units.get(k).letters() <= LONGEST_SLOGAN;
        k += step) {
      lines++;
    }
    return lines > MOST_SLOGANS;
  }

  /** A paragraph with the terms of a notice right over where to call. */
  private static void terms(List<Unit> units, Label[] fixed, int i) {
    boolean call = i >= 2 && fixed[i - 1] == null && Furniture.hasPhone(units.get(i).text);
    if (call
        && !Marks.isBullet(units.get(i).text.charAt(0)) // an advertisement by itself
        && Furniture.isNoticeText(units.get(i - 1).text)
        && !DatelineReader.opensArticle(units.get(i - 1).text)
        && units.get(i - 2).endsSentence()) {
      fixed[i - 1] = Label.NOTICE;
    }
  }

  /**
   * Short lines over an advertisement belong to it, however far, where one of them offers or
   * several are set as it is: the lines of a headline stand closer to each other than to what
   * follows.
   */
  private static void slogans(List<Unit> units, Label[] fixed, int i) {
    int first = i;
    boolean offer = false;
    while (first > 0
        && first > i - MOST_SLOGANS
        && !units.get(first - 1).endsSentence()
        && isSlogan(units, fixed, first - 1)) {
      first--;
      offer |= offers(units.get(first));
    }
    if (offer || areSetAlike(units, first + 1, i) && !isVerse(units, fixed, i, -1)) {
      Arrays.fill(fixed, first, i, fixed[i]);
    }
  }

  /** Whether several lines stand equally far from each other, as far as the last from the next. */
  private static boolean areSetAlike(List<Unit> units, int second, int next) {
    for (int k = second; k < next; k++) {
      if (units.get(k).blankBefore != units.get(next).blankBefore) {
        return false;
      }
    }
    return second < next;
  }

  /** Short lines between two lines of one advertisement belong to it, however far they are set. */
  private static void bridge(List<Unit> units, Label[] fixed, int i) {
    int next = i + 1;
    while (next < units.size() && next <= i + MOST_SLOGANS && isSlogan(units, fixed, next)) {
      next++;
    }
    if (next < units.size() && next > i + 1 && fixed[next] == fixed[i]) {
      Arrays.fill(fixed, i + 1, next, fixed[i]);
    }
  }

  private static boolean isClose(Unit later) {
    return later.blankBefore == 0;
  }

  private static boolean isSlogan(List<Unit> units, Label[] fixed, int i) {
    Unit unit = units.get(i);
    boolean opensNext = i + 1 < units.size() && fixed[i + 1] == null && isText(units.get(i + 1));
    boolean columned = unit.lines() > 2;
    return fixed[i] == null
        && !unit.marked()
        && !columned
        && unit.text.charAt(0) != '(' // what stands in brackets is of the text before
        && (offers(unit)
            || unit.letters() <= LONGEST_SLOGAN * unit.lines() && unit.text.indexOf('。') < 0)
        && !opensNext;
  }

  private static boolean offers(Unit unit) {
    boolean tells = unit.endsSentence() && unit.letters() > LONGEST_OFFER;
    return Furniture.isOffer(unit.text) && (!tells || Furniture.hasPhone(unit.text));
  }

  /** Whether a unit is the text of an article: the short line over it is its headline. */
  private static boolean isText(Unit unit) {
    return DatelineReader.opensArticle(unit.text)
        || unit.letters() >= SHORTEST_TEXT && unit.endsSentence() && !offers(unit);
  }
}
