package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Mends articles that a column break parts: the text stops, often inside a sentence, another
 * article follows, and after it the first one goes on. Where it goes on is told by its words: the
 * rest goes on with the broken sentence, and has more in common with the article that stopped than
 * with the one that it stands in.
 */
final class Columns {

  /** Lines of verse end without marks, and one poem may well have the words of another. */
  private static final int LONGEST_VERSE = 18;

  /** So many short lines at an end are verse. */
  private static final int VERSE_LINES = 4;

  /** The logarithm of odds from which on the rest of a broken sentence is moved, … */
  private static final double NEEDS = 2.5;

  /** … or of a short line without a mark, which may as well be a heading that stands alone … */
  private static final double LINE_NEEDS = 3.5;

  /** … and a rest of which nothing but its words tells. */
  private static final double WHOLE_NEEDS = 1.5;

  private final List<Draft> drafts;
  private final List<Unit> units;
  private final Label[] labels;
  private final Rests rests;

  Columns(List<Draft> drafts, List<Unit> units, Label[] labels) {
    this.drafts = drafts;
    this.units = units;
    this.labels = labels;
    this.rests = new Rests(drafts, units, labels);
  }

  /** Moves text to where it belongs, in the drafts and their labels. */
  static void mend(List<Draft> drafts, List<Unit> units, Label[] labels) {
    if (drafts.size() > 1) {
      Columns columns = new Columns(drafts, units, labels);
      columns.mendLines();
      columns.mendAll();
    }
  }

  /** Gives the lines between two articles to the one that they belong to. */
  void mendLines() {
    takeBackLines();
    giveKickers();
  }

  /** A line over a headline that is the last line of the article before. */
  private void takeBackLines() {
    for (int b = 1; b < drafts.size(); b++) {
      Draft last = drafts.get(b - 1);
      List<Integer> heads = drafts.get(b).heads;
      if (heads.size() < 2 || heads.get(0) != last.last() + 1 || units.get(heads.get(0)).marked()) {
        continue;
      }
      int line = heads.get(0);
      if (units.get(line).blankBefore > units.get(heads.get(1)).blankBefore) {
        continue; // nearer to the headline than to the text
      }
      Bigrams pairs = units.get(line).pairs();
      double own = pairs.containedIn(Bigrams.of(Draft.text(units, drafts.get(b).body, 400)));
      double before = pairs.containedIn(Bigrams.of(Draft.text(units, last.body, 4000)));
      boolean setAsText = units.get(line).indented && !units.get(heads.get(1)).indented;
      boolean comma = units.get(line).text.indexOf(',') >= 0;
      boolean fits = comma ? before + 0.1 >= own : before >= 0.12 && before >= own + 0.1;
      if (setAsText || isLineOfText(units.get(line)) && fits) {
        heads.remove(0);
        last.body.add(line);
        labels[line] = Label.BODY;
      }
    }
  }

  /** A short line between a broken sentence and a headline is the kicker of that. */
  private void giveKickers() {
    for (int b = 1; b < drafts.size(); b++) {
      List<Integer> body = drafts.get(b - 1).body;
      List<Integer> heads = drafts.get(b).heads;
      if (body.size() < 2 || heads.isEmpty() || heads.get(0) != drafts.get(b - 1).last() + 1) {
        continue;
      }
      int line = body.get(body.size() - 1);
      Unit unit = units.get(line);
      Unit before = units.get(body.get(body.size() - 2));
      boolean kicker = unit.letters() <= 10 && unit.blankBefore > 0 && !isMarked(unit.text);
      kicker &= before.letters() > LONGEST_VERSE;
      if (kicker && !before.endsSentence() && labels[line] == Label.BODY) {
        body.remove(body.size() - 1);
        heads.add(0, line);
        labels[line] = Label.HEAD_OF_NEXT;
      }
    }
  }

  private static boolean isMarked(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (",;:。!?、".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLineOfText(Unit unit) {
    return unit.letters() >= 12 || unit.letters() >= 6 && unit.text.indexOf(',') >= 0;
  }

  private void mendAll() {
    for (int a = 0; a + 1 < drafts.size(); a++) {
      Draft article = drafts.get(a);
      if (!mayGoOn(article)) {
        continue;
      }
      boolean broken = isBroken(article);
      Rests.Rest rest = rests.of(a, broken, broken ? needs(article) : WHOLE_NEEDS);
      if (rest != null) {
        move(article, rest);
      }
    }
  }

  /**
   * Whether no mark says that the article ends where it does, and words can say that it goes on.
   */
  boolean mayGoOn(Draft draft) {
    return !endsWithVerse(draft.body)
        && draft.inserts.stream()
            .noneMatch(i -> labels[i] == Label.JUMP_TO || labels[i] == Label.CREDIT);
  }

  /** What the odds must be for the rest of an article that breaks off. */
  private double needs(Draft broken) {
    Unit last = units.get(broken.last());
    return last.letters() <= LONGEST_VERSE && !isMarked(last.text) ? LINE_NEEDS : NEEDS;
  }

  boolean isBroken(Draft draft) {
    Unit last = units.get(draft.last());
    char mark = last.text.charAt(last.text.length() - 1);
    return !last.endsSentence() && last.letters() >= 2 && ":)]】".indexOf(mark) < 0;
  }

  private boolean endsWithVerse(List<Integer> body) {
    int from = body.size() - VERSE_LINES;
    return from >= 0
        && body.subList(from, body.size()).stream()
            .allMatch(i -> units.get(i).letters() <= LONGEST_VERSE);
  }

  private void move(Draft broken, Rests.Rest rest) {
    Draft host = rest.host();
    if (rest.from() == 0 && rest.to() == host.body.size()) {
      for (int i : host.heads) {
        labels[i] = Label.BODY;
      }
      broken.body.addAll(host.heads);
      broken.body.addAll(host.body);
      broken.inserts.addAll(host.inserts);
      drafts.remove(host);
      return;
    }
    List<Integer> moved = new ArrayList<>(host.body.subList(rest.from(), rest.to()));
    host.body.subList(rest.from(), rest.to()).clear();
    broken.body.addAll(moved);
    int after = moved.get(moved.size() - 1) + 1;
    int end = host.last() > after ? after : Integer.MAX_VALUE;
    for (int i : new ArrayList<>(host.inserts)) {
      if (i > moved.get(0) && i <= end) {
        host.inserts.remove((Integer) i);
        broken.inserts.add(i);
      }
    }
  }
}
