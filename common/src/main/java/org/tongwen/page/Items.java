package org.tongwen.page;

import java.util.List;

/** Finds items under a sign (◆, ■): short news that stand together, with or without headlines. */
final class Items {

  /** Letters of an item's text: shorter ones are headings or points of a list. */
  private static final int SHORTEST = 25;

  /** Letters of an item's headline. */
  private static final int LONGEST_HEAD = 40;

  /** Letters of a text under an item's headline: longer ones are no short news. */
  private static final int LONGEST_TEXT = 400;

  /** So many headlines under one sign are a column of short news without a title … */
  private static final int LEAST_HEADS = 3;

  /** … unless the texts beside each other are so alike by their words … */
  private static final double ALIKE = 0.13;

  /** … and by their subject: then they are headings of one article. */
  private static final double ONE_SUBJECT = 0.7;

  /** Whether the unit is an item's text, under a sign among others. */
  final boolean[] item;

  /** Whether the unit is an item's headline, with its text after it. */
  final boolean[] head;

  /** Whether a title of short news stands over the unit and the items before it. */
  final boolean[] inRoundUp;

  private final List<Unit> units;
  private final Label[] fixed;
  private final int[] openBefore;

  Items(List<Unit> units, Label[] fixed, int[] openBefore) {
    this.units = units;
    this.fixed = fixed;
    this.openBefore = openBefore;
    int n = units.size();
    item = new boolean[n];
    head = new boolean[n];
    inRoundUp = new boolean[n];
    for (int i = 0; i < n; i++) {
      int before = openBefore[i];
      boolean goesOn =
          before >= 0 && inRoundUp[before] && (isSigned(before) || head[openBefore[before]]);
      boolean underTitle = before >= 0 && Wording.isRoundUp(units.get(before).text);
      head[i] = fixed[i] == null && isHead(i);
      boolean text = before >= 0 && head[before];
      inRoundUp[i] = fixed[i] == null && (underTitle || goesOn || text && inRoundUp[before]);
      item[i] =
          fixed[i] == null
              && isSigned(i)
              && units.get(i).letters() > SHORTEST
              && !head[i]
              && (underTitle || isInList(i));
    }
    keepColumns();
  }

  private boolean isSigned(int i) {
    return Marks.isBullet(units.get(i).text.charAt(0));
  }

  /** A short line under a sign with a text after it that has none. */
  private boolean isHead(int i) {
    Unit unit = units.get(i);
    if (!isSigned(i)
        || unit.letters() < 4
        || unit.letters() > LONGEST_HEAD
        || unit.endsSentence()
        || ",;:、".indexOf(unit.text.charAt(unit.text.length() - 1)) >= 0
        || i + 1 >= units.size()
        || fixed[i + 1] != null) {
      return false;
    }
    Unit next = units.get(i + 1);
    return !isSigned(i + 1)
        && next.letters() <= LONGEST_TEXT
        && (next.endsSentence() || next.letters() > LONGEST_HEAD);
  }

  /** Headlines count under a title of short news, or where several have one text each. */
  private void keepColumns() {
    for (int i = 0; i < head.length; i++) {
      if (head[i] && !inRoundUp[i]) {
        int last = i;
        int heads = 1;
        while (last + 2 < head.length
            && head[last + 2]
            && units.get(last + 2).text.charAt(0) == units.get(i).text.charAt(0)) {
          last += 2;
          heads++;
        }
        boolean news = heads >= LEAST_HEADS && !isOneText(i, last);
        for (int k = i; k <= last; k += 2) {
          head[k] = news;
        }
        i = last;
      }
    }
  }

  /** Whether the texts over and under the headlines of a column speak of one thing. */
  private boolean isOneText(int first, int last) {
    double words = 0;
    double subject = 0;
    int n = 0;
    for (int k = Math.max(1, first); k <= last; k += 2) {
      if (units.get(k - 1).letters() > SHORTEST) {
        Bigrams over = units.get(k - 1).pairs();
        Bigrams under = units.get(k + 1).pairs();
        words += over.likeness(under);
        subject += over.subject(under);
        n++;
      }
    }
    return words > n * ALIKE && subject > n * ONE_SUBJECT;
  }

  /** Whether the open unit before or after begins with the same sign. */
  private boolean isInList(int i) {
    char sign = units.get(i).text.charAt(0);
    int before = openBefore[i];
    int after = i + 1;
    while (after < units.size() && fixed[after] != null) {
      after++;
    }
    return before >= 0 && units.get(before).text.charAt(0) == sign
        || after < units.size() && units.get(after).text.charAt(0) == sign;
  }
}
