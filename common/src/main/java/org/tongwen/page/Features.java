package org.tongwen.page;

import java.util.List;

/** What the wording and the place of each unit say, for {@link Segmenter}. */
final class Features {

  /** Score as a headline. */
  final double[] head;

  /** Score as running text. */
  final double[] body;

  /** Score as something that belongs to nothing. */
  final double[] other;

  /** How surely an article opens here; 0 where nothing says so. */
  final double[] opening;

  /** What the first words say for the start of a report where there is no dateline. */
  final double[] lead;

  /** Whether a wire's or a paper's dateline opens the unit. */
  final boolean[] dateline;

  /** Whether the unit does nothing but name the authors, or who a letter is for. */
  final boolean[] byline;

  /** Whether the unit is an item under a sign (◆, ■) among others. */
  final boolean[] item;

  /** Whether the unit is the headline of such an item. */
  final boolean[] itemHead;

  /** Whether it could be a headline or a heading by its form. */
  final boolean[] headlike;

  /** Whether an article may start here without dateline and headline. */
  final boolean[] mayStart;

  /** How surely the unit breaks off inside a sentence, 0 to 1. */
  final double[] broken;

  /** Whether more blank lines part the unit from the one before than most units of the page. */
  final boolean[] apart;

  /** The open unit before, or -1. */
  final int[] openBefore;

  /** How surely the first line of a poem under a title opens an article. */
  private static final double VERSE = 3;

  /** What speaks for another article after verse. */
  private static final double AFTER_VERSE = 5;

  /** The same before or after an interview. */
  private static final double OTHER_SPEECH = 2.5;

  private final List<Unit> units;
  private final Label[] fixed;
  private final boolean[] verse;
  private final boolean[] speech;

  /** Whether paragraphs of the page are indented. */
  final boolean pageIndents;

  private final PairSet words;
  private final Items items;

  Features(List<Unit> units, Label[] fixed) {
    this.units = units;
    this.fixed = fixed;
    int n = units.size();
    head = new double[n];
    body = new double[n];
    other = new double[n];
    opening = new double[n];
    lead = new double[n];
    dateline = new boolean[n];
    byline = new boolean[n];
    headlike = new boolean[n];
    mayStart = new boolean[n];
    broken = new double[n];
    apart = new boolean[n];
    openBefore = new int[n];
    pageIndents = indents();
    words = new PairSet();
    for (Unit unit : units) {
      words.addAll(unit.text);
    }
    int gap = commonGap();
    int before = -1;
    for (int i = 0; i < n; i++) {
      openBefore[i] = before;
      apart[i] = units.get(i).blankBefore > gap;
      before = fixed[i] == null ? i : before;
    }
    verse = Verse.find(units, fixed);
    speech = Speech.find(units);
    items = new Items(units, fixed, openBefore);
    item = items.item;
    itemHead = items.head;
    for (int i = 0; i < n; i++) {
      if (fixed[i] == null) {
        measure(i);
      }
    }
  }

  /** How many blank lines most units of the page have before them. */
  private int commonGap() {
    int[] counts = new int[3];
    for (Unit unit : units.subList(Math.min(1, units.size()), units.size())) {
      counts[Math.min(2, unit.blankBefore)]++;
    }
    return counts[2] > counts[1] + counts[0] ? 2 : counts[1] >= counts[0] ? 1 : 0;
  }

  private boolean indents() {
    int sentences = 0;
    int indented = 0;
    for (Unit unit : units) {
      if (unit.endsSentence() && unit.text.length() > 20) {
        sentences++;
        indented += unit.indented ? 1 : 0;
      }
    }
    return sentences >= 2 && indented >= 0.6 * sentences;
  }

  private void measure(int i) {
    Unit unit = units.get(i);
    String text = unit.text;
    int letters = unit.letters();
    char last = text.charAt(text.length() - 1);
    boolean sentence = unit.endsSentence();
    boolean fullStop = last == '。' || sentence && text.indexOf('。') >= 0;
    byline[i] =
        !unit.marked()
            && (DatelineReader.isByline(text)
                || Wording.isSalutation(text)
                || Signatures.areNames(text) && isUnderHeadline(i));
    head[i] =
        HeadScore.of(unit, letters, fullStop, pageIndents)
            - (byline[i] ? 3 : 0)
            - (speech[i] ? 4 : 0);
    boolean seam = head[i] > -2 && !unit.marked() && breaksWord(i);
    head[i] -= seam ? 2.5 : 0;
    head[i] += itemHead[i] ? 3 : 0;
    headlike[i] = head[i] >= 0.5 && !byline[i];
    body[i] = fullStop && letters >= 10 ? 1.5 : letters > 60 ? 0.8 : 0;
    body[i] += speech[i] ? 1.5 : 0;
    body[i] += pageIndents && unit.indented ? 0.5 : 0;
    other[i] = letters <= 40 ? fullStop ? -5 : -3 : -3 - letters / 12.0;
    if (sentence || last == ':' || byline[i]) {
      broken[i] = 0;
    } else if (headlike[i]) {
      broken[i] = seam || text.indexOf(',') >= 0 ? 0.4 : 0.2;
    } else {
      broken[i] = letters < 6 ? 0.4 : 1;
    }
    measureOpening(i);
    measureStart(i, letters);
    if (verse[i]) {
      measureVerse(i);
    }
  }

  private boolean isUnderHeadline(int i) {
    return openBefore[i] >= 0 && headlike[openBefore[i]];
  }

  /** A line of a poem is text, and its first line begins one. */
  private void measureVerse(int i) {
    head[i] = -4;
    headlike[i] = false;
    body[i] = 1.5;
    broken[i] = 0;
    int before = openBefore[i];
    boolean first = before < 0 || !verse[before];
    boolean authored = first && before >= 0 && isAuthor(before);
    if (authored) {
      byline[before] = true;
      headlike[before] = false;
      head[before] -= 3;
      broken[before] = 0;
      opening[before] = 4;
    }
    boolean titled = first && before >= 0 && headlike[before];
    opening[i] = titled ? VERSE : 0;
    mayStart[i] = first;
  }

  /** Whether a line between a title and a poem is a name. */
  private boolean isAuthor(int i) {
    int title = openBefore[i];
    int letters = units.get(i).letters();
    return letters >= 2
        && letters <= 4
        && letters == units.get(i).text.length()
        && title >= 0
        && title == i - 1
        && !units.get(title).endsSentence()
        && units.get(title).letters() <= 20;
  }

  private void measureOpening(int i) {
    if (byline[i]) {
      opening[i] = 4;
      dateline[i] = units.get(i).text.indexOf("本报") >= 0;
      return;
    }
    DatelineReader.Opening open = opening(i);
    if (open != null) {
      boolean agency = open.dateline().agency() != null;
      opening[i] = agency ? 6 : 3;
      dateline[i] = open.wire() || agency;
    }
    if (i > 0 && fixed[i - 1] == Label.JUMP_FROM) {
      opening[i] = Math.max(opening[i], 6);
    }
    int before = openBefore[i];
    if (before >= 0 && (byline[before] || isDateline(before))) {
      opening[i] = 0; // the line before has opened the article
    }
  }

  /** Whether a unit is a dateline and nothing more. */
  private boolean isDateline(int i) {
    String text = units.get(i).text;
    DatelineReader.Opening open = opening[i] > 0 ? DatelineReader.opening(text) : null;
    return open != null && open.end() == text.length();
  }

  private void measureStart(int i, int letters) {
    Unit unit = units.get(i);
    char first = unit.text.charAt(0);
    Label previous = i == 0 ? null : fixed[i - 1];
    int before = openBefore[i];
    boolean bullet = Marks.isBullet(first);
    lead[i] += item[i] ? items.inRoundUp[i] ? 5.5 : 1 : 0;
    lead[i] += Wording.startsWithTime(unit.text) ? 0.8 : 0;
    // a picture shows what the text begins with
    boolean shown = previous == Label.CAPTION && repeatsCaption(i);
    lead[i] += shown ? 2.5 : 0;
    lead[i] -= Marks.isNeverFirst(first) ? 8 : 0;
    lead[i] += otherKind(i);
    boolean apart = unit.blankBefore >= 2 || bullet || before < 0;
    mayStart[i] = letters >= 8 && !byline[i] && (apart || shown || Label.endsArticles(previous));
  }

  /** What speaks for another article where verse ends, or where an interview begins or ends. */
  private double otherKind(int i) {
    int before = openBefore[i];
    while (before >= 0 && headlike[before]) {
      before = openBefore[before];
    }
    if (before < 0 || speech[i] || verse[i] || headlike[i]) {
      return 0;
    }
    boolean speaks = i + 1 < units.size() && speech[i + 1];
    return verse[before] ? AFTER_VERSE : speech[before] == speaks ? 0 : OTHER_SPEECH;
  }

  /** Whether unit and following text are parted inside a word that the page has elsewhere. */
  private boolean breaksWord(int i) {
    if (i + 1 >= units.size() || fixed[i + 1] != null) {
      return false;
    }
    String text = units.get(i).text;
    String next = units.get(i + 1).text;
    char last = text.charAt(text.length() - 1);
    char first = next.charAt(0);
    boolean running = next.indexOf('。') >= 0 || next.indexOf(',') >= 0 || next.length() > 60;
    boolean paragraph = units.get(i + 1).indented && !units.get(i).indented;
    return running
        && !paragraph
        && Character.isIdeographic(last)
        && Character.isIdeographic(first)
        && words.contains(last, first);
  }

  /** The dateline that a unit begins, also where the layout breaks it off. */
  private DatelineReader.Opening opening(int i) {
    Unit unit = units.get(i);
    boolean broken = unit.text.length() < 40 && !unit.endsSentence() && !unit.marked();
    if (broken && i + 1 < units.size() && fixed[i + 1] == null) {
      String next = units.get(i + 1).text;
      if (!DatelineReader.opensArticle(next)) {
        return DatelineReader.opening(unit.text + next.substring(0, Math.min(40, next.length())));
      }
    }
    return DatelineReader.opening(unit.text);
  }

  private boolean repeatsCaption(int i) {
    StringBuilder caption = new StringBuilder();
    for (int k = i - 1; k >= 0 && fixed[k] == Label.CAPTION; k--) {
      String text = units.get(k).text;
      caption.insert(0, Furniture.isPhotoCredit(text) ? "" : text);
    }
    Bigrams pairs = Bigrams.of(caption);
    return pairs.size() >= 8 && pairs.containedIn(units.get(i).pairs()) >= 0.75;
  }
}
