package org.tongwen.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the page around a unit says of it, for {@link Segmenter}. */
final class PageContext {

  /** Letters of a heading inside an article … */
  private static final int LONGEST_HEADING = 12;

  /** … and their share of those of the page's usual headline, both being marked alike. */
  private static final double MUCH_SHORTER = 0.65;

  /** Score as a title that points to another page; 0 where it cannot be one. */
  final double[] teaser;

  /** Whether nothing but lines of headlines parts the unit from the opening of an article. */
  final boolean[] leadsToOpening;

  /** Whether the lines right before the unit are a title by their place: apart, or of an item. */
  final boolean[] underTitle;

  /**
   * Whether the unit is marked as headings inside articles are: less than headlines of the page.
   */
  final boolean[] minor;

  /** Whether the unit stands out as a headline does where paragraphs are indented. */
  final boolean[] outdented;

  /** Whether headlines on this page are marked by formatting. */
  final boolean marksHeads;

  /** How many units open articles by their wording. */
  final int openings;

  /** Letters of the usual line before a dateline, 0 where there are less than two such lines. */
  final int usual;

  /** The Markdown level of most headlines before datelines, 0 where they have none. */
  final int headLevel;

  private final List<Unit> units;
  private final Label[] fixed;
  private final Features features;

  PageContext(List<Unit> units, Label[] fixed, Features features) {
    this.units = units;
    this.fixed = fixed;
    this.features = features;
    teaser = new double[units.size()];
    leadsToOpening = new boolean[units.size()];
    underTitle = new boolean[units.size()];
    findTeasers();
    findRoutes();
    findTitles();
    openings = countOpenings();
    headLevel = commonLevel();
    marksHeads = headLevel > 0 || emphasisedHeads() >= 2;
    minor = new boolean[units.size()];
    outdented = new boolean[units.size()];
    usual = compare();
  }

  /**
   * Compares all lines with those that lead to openings, which are headlines beyond doubt.
   *
   * @return the usual number of letters of those
   */
  private int compare() {
    List<Integer> lengths = new ArrayList<>();
    int indented = 0;
    for (int i = 0; i < units.size(); i++) {
      int before = features.openBefore[i];
      if (features.opening[i] > 2 && before >= 0 && features.headlike[before]) {
        lengths.add(units.get(before).letters());
        indented += units.get(before).indented ? 1 : 0;
      }
    }
    Collections.sort(lengths);
    int common = lengths.size() < 2 ? 0 : lengths.get(lengths.size() / 2);
    boolean outdents = features.pageIndents && indented == 0;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      boolean deeper = headLevel > 0 && (unit.level > headLevel || unit.level == 0);
      boolean shorter = unit.letters() <= LONGEST_HEADING && unit.letters() < MUCH_SHORTER * common;
      boolean sure = leadsToOpening[i] || features.itemHead[i];
      minor[i] = unit.marked() && !sure && (deeper || shorter);
      outdented[i] =
          outdents
              && features.headlike[i]
              && !unit.indented
              && !shorter
              && i + 1 < units.size()
              && units.get(i + 1).indented;
    }
    return common;
  }

  private void findTeasers() {
    boolean open = false;
    boolean nearest = true;
    for (int i = units.size() - 1; i >= 0; i--) {
      if (fixed[i] == Label.TEASER) {
        open = true;
        nearest = true;
      } else if (fixed[i] == null && open && features.headlike[i]) {
        teaser[i] = nearest ? 0.8 : -1.2;
        nearest = false;
      } else {
        open = false;
      }
    }
  }

  private void findRoutes() {
    boolean opens = false;
    for (int i = units.size() - 1; i >= 0; i--) {
      if (fixed[i] == null) {
        leadsToOpening[i] = opens && features.headlike[i];
        opens = features.opening[i] > 2 || leadsToOpening[i];
      } else if (fixed[i] == Label.JUMP_TO
          || fixed[i] == Label.CREDIT
          || fixed[i] == Label.REPEAT) {
        opens = false;
      }
    }
  }

  private void findTitles() {
    for (int i = 0; i < units.size(); i++) {
      int before = features.openBefore[i];
      underTitle[i] =
          before == i - 1
              && before >= 0
              && features.headlike[before]
              && (features.apart[before] || features.itemHead[before] || underTitle[before]);
    }
  }

  private int countOpenings() {
    int n = 0;
    for (double surely : features.opening) {
      n += surely > 2 ? 1 : 0;
    }
    return n;
  }

  private int commonLevel() {
    int[] counts = new int[7];
    for (int i = 0; i < units.size(); i++) {
      if (features.opening[i] > 0 && features.openBefore[i] >= 0) {
        counts[units.get(features.openBefore[i]).level]++;
      }
    }
    int most = 0;
    for (int level = 1; level < counts.length; level++) {
      if (counts[level] > counts[most]
          || most == 0 && counts[level] > 0 && counts[level] == counts[0]) {
        most = level;
      }
    }
    return most;
  }

  private int emphasisedHeads() {
    int n = 0;
    for (int i = 0; i < units.size(); i++) {
      if (fixed[i] == null
          && features.opening[i] > 0
          && features.openBefore[i] >= 0
          && units.get(features.openBefore[i]).emphasised) {
        n++;
      }
    }
    return n;
  }
}
