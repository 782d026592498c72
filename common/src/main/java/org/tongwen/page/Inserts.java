package org.tongwen.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets apart what is known by its wording: jump marks, credits, captions, pointers, advertisements,
 * notices, tables and repeated text. Units that hold such a piece beside something else are split.
 */
final class Inserts {

  /** A headline in brackets has at least so much of its text on the same line, in characters. */
  private static final int SHORTEST_TEXT = 10;

  /** Letters of an item's headline that stands on the line of its text, at least … */
  private static final int SHORTEST_TITLE = 6;

  /** … and characters, at most. */
  private static final int LONGEST_TITLE = 48;

  /** A sign that points to a picture opens items where it stands so often. */
  private static final int LEAST_ITEMS = 3;

  /** Share of a headline's pairs of letters that the text after its colon has. */
  private static final double COLON_FITS = 0.35;

  private static final Pattern TRAILING_CREDIT =
      Pattern.compile(
          "(?<=[。!?”])\\s?(?:[(\\[](?:据|综合|来源|转自|摘自|原载)[^()。]{2,30}[)\\]]|据[\\p{IsIdeographic}]{2,12}(?:电|报道|讯)|(?:来源|稿源)\\s?[:/]\\s?[\\p{IsIdeographic}]{2,12}|[(\\[](?:本报|通讯员|记者|[\\p{IsIdeographic}]{2,6}(?:社|报))[^()。]{0,20}[)\\]]|\\([\\p{IsIdeographic}]{2,4}(?:\\s[\\p{IsIdeographic}]{2,4})?\\))$");

  private static final Pattern BRACKETED_HEAD =
      Pattern.compile("【([^】]{4,60})】\\s{0,3}(?=\\S)|\\*\\*([^*]{4,60})\\*\\*\\s{0,3}(?=\\S)");

  private final List<Unit> units = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  private final Set<Character> signs;

  /** Signs under which headlines end with colons. */
  private final Set<Character> colons;

  private Inserts(Set<Character> signs, Set<Character> colons) {
    this.signs = signs;
    this.colons = colons;
  }

  /** Units with the labels that their wording gives; null where it gives none. */
  record Sorted(List<Unit> units, Label[] fixed) {}

  /**
   * Sorts the units of a page.
   *
   * @param masthead for each unit whether it is of the masthead
   */
  static Sorted sort(List<Unit> all, boolean[] masthead) {
    Inserts inserts = new Inserts(signs(all, 2), colons(all));
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
    Tables.mark(units, fixed);
    Captions.mark(units, fixed, signs(all, LEAST_ITEMS));
    Notices.mark(units, fixed);
    Repeats.mark(units, fixed);
    Signatures.mark(units, fixed);
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
    boolean signed = signs.contains(text.charAt(0));
    int title = signed ? Marks.afterSign(text) : 0;
    Matcher head = BRACKETED_HEAD.matcher(text).region(title, text.length());
    if (head.lookingAt()
        && text.indexOf('。', head.end()) > head.end() + SHORTEST_TEXT
        && !DatelineReader.opensArticle(text)) {
      int group = head.group(1) != null ? 1 : 2;
      add(unit.title(signed ? 1 : 0, head.start(group), head.end(group)), null);
      split(unit.part(head.end(), text.length()));
      return;
    }
    double least = colons.contains(text.charAt(0)) ? COLON_FITS / 4 : COLON_FITS;
    int body = signed ? textAfterTitle(text, least) : 0;
    if (body > 0) {
      boolean colon = text.charAt(body - 1) == ':';
      add(unit.part(0, colon ? body - 1 : body), null);
      split(unit.part(body, text.length()));
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

  /**
   * Where the text begins in an item whose headline stands on the same line, parted by a space or a
   * colon; 0 where there is none. A headline may hold spaces itself: the last one before a mark
   * counts, or the one before a dateline. A colon may also stand in a sentence: it ends a headline
   * where the text says again what is before it.
   *
   * @param least share of the pairs of letters before a colon that the text after it has
   */
  private static int textAfterTitle(String text, double least) {
    if (DatelineReader.opensArticle(text)) {
      return 0;
    }
    int body = 0;
    double most = least;
    boolean sentence = false;
    for (int i = 0; i < Math.min(text.length(), LONGEST_TITLE); i++) {
      char c = text.charAt(i);
      if ("。;!?".indexOf(c) >= 0) {
        break;
      }
      sentence |= c == ',';
      boolean parts = c == ':' || c == ' ' && !sentence;
      if (parts && Marks.letters(text.substring(0, i)) >= SHORTEST_TITLE) {
        Bigrams words = Bigrams.of(text.substring(0, i));
        double said = c == ' ' ? 1 : words.containedIn(Bigrams.of(text.substring(i)));
        body = said >= most ? i + 1 : body;
        most = c == ' ' ? most : Math.max(most, said);
        if (body == i + 1 && DatelineReader.opensArticle(text.substring(body).strip())) {
          break;
        }
      }
    }
    return body > 0 && text.indexOf('。', body) > body + SHORTEST_TEXT ? body : 0;
  }

  /** Signs under which two headlines at least end with a colon beyond doubt. */
  private static Set<Character> colons(List<Unit> units) {
    Set<Character> once = new HashSet<>();
    Set<Character> often = new HashSet<>();
    for (Unit unit : units) {
      char first = unit.text.charAt(0);
      int body = Marks.isBullet(first) ? textAfterTitle(unit.text, COLON_FITS) : 0;
      if (body > 0 && unit.text.charAt(body - 1) == ':' && !once.add(first)) {
        often.add(first);
      }
    }
    return often;
  }

  /** Signs that begin so many units of the page at least, pictures with a credit not counted. */
  private static Set<Character> signs(List<Unit> units, int least) {
    Map<Character, Integer> counts = new HashMap<>();
    for (Unit unit : units) {
      char first = unit.text.charAt(0);
      if (Marks.isBullet(first) && !Furniture.endsWithPhotoCredit(unit.text)) {
        counts.merge(first, 1, Integer::sum);
      }
    }
    counts.values().removeIf(n -> n < least);
    return counts.keySet();
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
    if (Wording.isEditorsNote(text)) {
      return Label.OTHER;
    }
    if (DatelineReader.opensArticle(text)) {
      return null;
    }
    if (Furniture.isNotice(text)) {
      return Label.NOTICE;
    }
    if (Furniture.isAdvertisement(text) || Furniture.isShortOffer(text)) {
      return Label.ADVERTISEMENT;
    }
    return null;
  }

  /**
   * A wire's dateline on a line of its own opens an article, a credit closes one; a line whose
   * words the text under it begins with is a heading.
   */
  private static void reopen(List<Unit> units, Label[] fixed) {
    for (int i = 0; i < units.size(); i++) {
      boolean afterText = i > 0 && fixed[i - 1] == null && units.get(i - 1).endsSentence();
      boolean goesOn = i + 1 < units.size() && fixed[i + 1] == null;
      if (fixed[i] != Label.CREDIT || !goesOn) {
        continue;
      }
      String text = units.get(i).text;
      if (!afterText && DatelineReader.opensArticle(text)
          || units.get(i + 1).text.startsWith(text)) {
        fixed[i] = null;
      }
    }
  }
}
