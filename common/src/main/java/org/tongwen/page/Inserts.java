package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets apart what is known by its wording: jump marks, credits, captions, pointers, advertisements,
 * notices, tables and repeated text. Units that hold such a piece beside something else are split.
 */
final class Inserts {

  /** Longest text under a picture, in letters. */
  private static final int LONGEST_CAPTION = 160;

  private static final Pattern TRAILING_CREDIT =
      Pattern.compile(
          "(?<=[。!?”])\\s?(?:[(\\[](?:据|综合|来源|转自|摘自|原载)[^()。]{2,30}[)\\]]|据[\\p{IsHan}]{2,12}(?:电|报道|讯)|[(\\[](?:本报|通讯员|记者|[\\p{IsHan}]{2,6}(?:社|报))[^()。]{0,20}[)\\]]|\\([\\p{IsHan}]{2,4}(?:\\s[\\p{IsHan}]{2,4})?\\))$");

  private static final Pattern BRACKETED_HEAD =
      Pattern.compile("【([^】]{4,60})】\\s?(?=\\S{12})|\\*\\*([^*]{4,60})\\*\\*\\s?(?=\\S{12})");

  private final List<Unit> units = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  private Inserts() {}

  /** Units with the labels that their wording gives; null where it gives none. */
  record Sorted(List<Unit> units, Label[] fixed) {}

  /**
   * Sorts the units of a page.
   *
   * @param masthead for each unit whether it is of the masthead
   */
  static Sorted sort(List<Unit> all, boolean[] masthead) {
    Inserts inserts = new Inserts();
    for (int i = 0; i < all.size(); i++) {
      if (masthead[i]) {
        inserts.add(all.get(i), Label.MASTHEAD);
      } else {
        inserts.split(all.get(i));
      }
    }
    Label[] fixed = inserts.labels.toArray(new Label[0]);
    List<Unit> units = inserts.units;
    reopen(units, fixed);
    tables(units, fixed);
    captions(units, fixed);
    notices(units, fixed);
    advertisements(units, fixed);
    Repeats.mark(units, fixed);
    return new Sorted(List.copyOf(units), fixed);
  }

  private void add(Unit unit, Label label) {
    if (unit != null) {
      units.add(unit);
      labels.add(label);
    }
  }

  // ---- splitting ----

  private void split(Unit unit) {
    String text = unit.text;
    int lead = Furniture.leadingJump(text);
    if (lead > 0) {
      add(unit.part(0, lead), Label.JUMP_FROM);
      Unit rest = unit.part(lead, text.length());
      if (rest != null) {
        split(rest);
      }
      return;
    }
    int jump = Furniture.trailingJump(text);
    if (jump >= 0) {
      Unit rest = unit.part(0, jump);
      if (rest != null) {
        split(rest);
      }
      add(unit.part(jump, text.length()), Label.JUMP_TO);
      return;
    }
    Matcher head = BRACKETED_HEAD.matcher(text);
    if (head.lookingAt()
        && text.indexOf('。', head.end()) > 0
        && !DatelineReader.opensArticle(text)) {
      int group = head.group(1) != null ? 1 : 2;
      Unit title = unit.part(head.start(group), head.end(group));
      add(
          new Unit(
              title.text,
              List.of(title.span()),
              unit.outerStart,
              unit.blankBefore,
              0,
              true,
              unit.indented,
              false),
          null);
      split(unit.part(head.end(), text.length()));
      return;
    }
    int tail = Math.max(0, text.length() - 45);
    Matcher credit =
        TRAILING_CREDIT.matcher(text).region(tail, text.length()).useTransparentBounds(true);
    if (credit.find() && credit.start() > 0) {
      add(unit.part(0, credit.start()), wording(text.substring(0, credit.start())));
      add(unit.part(credit.start(), text.length()), Label.CREDIT);
      return;
    }
    add(unit, wording(text));
  }

  /** The label of a whole unit by its wording alone. */
  private static Label wording(String text) {
    if (Marks.letters(text) == 0) {
      if (Marks.isNeverFirst(text.charAt(0))) {
        return null; // a mark that the layout broke off a sentence
      }
      return Label.OTHER;
    }
    if (DatelineReader.isCredit(text) && !Furniture.endsWithPhotoCredit(text)) {
      return Label.CREDIT;
    }
    if (Furniture.isPointer(text)) {
      return Label.TEASER;
    }
    if (DatelineReader.opensArticle(text)) {
      return null;
    }
    if (Furniture.isNotice(text)) {
      return Label.NOTICE;
    }
    if (Furniture.isAdvertisement(text) && !(text.length() > 60 && text.indexOf('。') >= 0)) {
      return Label.ADVERTISEMENT;
    }
    return null;
  }

  /** A wire's dateline on a line of its own opens an article, a credit closes one. */
  private static void reopen(List<Unit> units, Label[] fixed) {
    for (int i = 0; i < units.size(); i++) {
      boolean afterText = i > 0 && fixed[i - 1] == null && units.get(i - 1).endsSentence();
      boolean goesOn = i + 1 < units.size() && fixed[i + 1] == null;
      if (fixed[i] == Label.CREDIT
          && goesOn
          && !afterText
          && DatelineReader.opensArticle(units.get(i).text)) {
        fixed[i] = null;
      }
    }
  }

  // ---- tables ----

  private static void tables(List<Unit> units, Label[] fixed) {
    int i = 0;
    while (i < units.size()) {
      int rows = 0;
      int end = i;
      while (end < units.size() && isRow(units.get(end), fixed[end])) {
        rows++;
        end++;
      }
      boolean weather = rows > 0 && Furniture.isWeather(units.get(i).text);
      if (rows >= 2 || weather) {
        for (int k = i; k < end; k++) {
          fixed[k] = Label.TABLE;
        }
        markHeader(units, fixed, i);
      }
      i = Math.max(end, i + 1);
    }
  }

  private static boolean isRow(Unit unit, Label label) {
    if (label != null && label != Label.OTHER || unit.marked()) {
      return label == Label.OTHER && unit.text.indexOf('|') >= 0;
    }
    return Furniture.isRow(unit.text);
  }

  /** The line of column names over the rows, and a title right above. */
  private static void markHeader(List<Unit> units, Label[] fixed, int row) {
    int k = row - 1;
    if (k >= 0
        && fixed[k] == null
        && Furniture.columns(units.get(k).text) >= 3
        && !units.get(k).endsSentence()) {
      fixed[k--] = Label.TABLE;
    }
    if (k >= 0
        && fixed[k] == null
        && !units.get(k).endsSentence()
        && units.get(k).letters() <= 20
        && Furniture.isTableTitle(units.get(k).text)
        && (units.get(k).marked()
            || k == 0
            || units.get(k - 1).endsSentence()
            || fixed[k - 1] != null)) {
      fixed[k] = Label.TABLE;
    }
  }

  // ---- captions ----

  private static void captions(List<Unit> units, Label[] fixed) {
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
        if (i > 0 && fixed[i - 1] == null && isUnderPicture(units, i)) {
          fixed[i - 1] = Label.CAPTION;
        }
      } else if (Furniture.endsWithPhotoCredit(unit.text) && !unit.marked()) {
        fixed[i] = Label.CAPTION;
      } else if (Furniture.opensCaption(unit.text) && unit.letters() < 100) {
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
    if (text.letters() > LONGEST_CAPTION
        || text.marked()
        || DatelineReader.opensArticle(text.text)) {
      return false;
    }
    boolean broken = i >= 2 && !units.get(i - 2).endsSentence() && units.get(i - 2).letters() > 40;
    return units.get(i).blankBefore == 0 && text.letters() < 100 || text.blankBefore >= 2 || broken;
  }

  // ---- notices and advertisements ----

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
      boolean signature = !sentence && unit.letters() <= 30 && isSignature(unit.text);
      boolean goesOn =
          unit.blankBefore == 0
              || signature
              || fixed[end] != null
              || Furniture.isNoticeText(unit.text);
      if (DatelineReader.opensArticle(unit.text)
          || text && !goesOn
          || text && !sentence && !signature
          || !text && !sentence && end > from) {
        break;
      }
      text |= sentence;
      end++;
      if (signature && DateReader.full(unit.text, 0) != null) {
        break;
      }
    }
    return end;
  }

  private static boolean isSignature(String text) {
    return DateReader.full(text, 0) != null
        || text.endsWith("公司")
        || text.endsWith("委员会")
        || text.endsWith("局")
        || text.endsWith("院")
        || text.endsWith("中心")
        || text.endsWith("政府")
        || text.startsWith("特此")
        || text.startsWith("联系");
  }

  /** Short lines set close to an advertisement belong to it. */
  private static void advertisements(List<Unit> units, Label[] fixed) {
    for (int i = 0; i < units.size(); i++) {
      if (fixed[i] != Label.ADVERTISEMENT && fixed[i] != Label.NOTICE) {
        continue;
      }
      for (int k = i - 1; k >= 0 && isClose(units.get(k + 1)) && isSlogan(units, fixed, k); k--) {
        fixed[k] = fixed[i];
      }
      for (int k = i + 1;
          k < units.size() && isClose(units.get(k)) && isSlogan(units, fixed, k);
          k++) {
        fixed[k] = fixed[i];
      }
    }
  }

  private static boolean isClose(Unit later) {
    return later.blankBefore == 0;
  }

  private static boolean isSlogan(List<Unit> units, Label[] fixed, int i) {
    Unit unit = units.get(i);
    boolean opensNext =
        i + 1 < units.size()
            && fixed[i + 1] == null
            && DatelineReader.opensArticle(units.get(i + 1).text);
    boolean columned = unit.lines() > 1;
    return fixed[i] == null
        && !unit.marked()
        && !columned
        && unit.letters() <= 18
        && unit.text.indexOf('。') < 0
        && !opensNext;
  }
}
