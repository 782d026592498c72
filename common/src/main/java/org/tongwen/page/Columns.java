package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.nlp.WordSeam;

/**
 * Mends articles that a column break parts: the text stops, often inside a sentence, another
 * article follows, and in it or after it the first one goes on. {@link Weave} tells what belongs
 * where; here it is moved there.
 */
final class Columns {

  /** Lines of verse end without marks, and one poem may well have the words of another. */
  private static final int LONGEST_VERSE = 18;

  /** So many short lines at an end are verse. */
  private static final int VERSE_LINES = 4;

  /** The rest of a line of text is looked for in so many articles after it. */
  private static final int REACH = 3;

  /** What the odds must be that a word is parted. */
  private static final double PARTED = 4;

  private final List<Draft> drafts;
  private final List<Unit> units;
  private final Label[] labels;

  Columns(List<Draft> drafts, List<Unit> units, Label[] labels) {
    this.drafts = drafts;
    this.units = units;
    this.labels = labels;
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
      Unit next = units.get(heads.get(1));
      fits |= comma && next.marked();
      fits |= (comma || next.marked()) && isTakenUp(units.get(line), b);
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

  /** Whether a paragraph of an article or of those after it goes on with a line's last word. */
  private boolean isTakenUp(Unit line, int article) {
    return drafts.subList(article, Math.min(drafts.size(), article + REACH)).stream()
        .flatMap(draft -> draft.body.stream().skip(1))
        .map(units::get)
        .anyMatch(
            unit ->
                !unit.indented
                    && (Marks.isNeverFirst(unit.text.charAt(0))
                        || WordSeam.odds(line.text, unit.text) >= PARTED));
  }

  private static boolean isLineOfText(Unit unit) {
    return unit.letters() >= 12 || unit.letters() >= 6 && unit.text.indexOf(',') >= 0;
  }

  private void mendAll() {
    apply(weave().ways(Margin.OF_PRINT).get(0));
  }

  /** What may be given to other articles. */
  Weave weave() {
    boolean[] mayGoOn = new boolean[drafts.size()];
    boolean[] mayHold = new boolean[drafts.size()];
    for (int d = 0; d < mayGoOn.length; d++) {
      mayGoOn[d] = mayGoOn(drafts.get(d));
      mayHold[d] = drafts.get(d).inserts.stream().noneMatch(i -> labels[i] == Label.JUMP_FROM);
    }
    return new Weave(drafts, units, mayGoOn, mayHold);
  }

  /**
   * Whether no mark says that the article ends where it does, and words can say that it goes on.
   */
  private boolean mayGoOn(Draft draft) {
    return !endsWithVerse(draft.body)
        && draft.inserts.stream()
            .noneMatch(i -> labels[i] == Label.JUMP_TO || labels[i] == Label.CREDIT);
  }

  private boolean endsWithVerse(List<Integer> body) {
    int from = body.size() - VERSE_LINES;
    return from >= 0
        && body.subList(from, body.size()).stream()
            .allMatch(i -> units.get(i).letters() <= LONGEST_VERSE);
  }

  /** Gives each paragraph to its article, and what stands between them with it. */
  private void apply(int[] owners) {
    List<Draft> old = new ArrayList<>();
    for (Draft draft : drafts) {
      old.add(new Draft(draft));
      draft.body.clear();
      draft.inserts.clear();
    }
    int at = 0;
    for (int d = 0; d < old.size(); d++) {
      Draft was = old.get(d);
      Draft first = drafts.get(owners[at]);
      if (owners[at] != d) {
        was.heads.forEach(i -> labels[i] = Label.BODY);
        first.body.addAll(was.heads);
        drafts.get(d).heads.clear();
      }
      Draft now = first;
      int insert = 0;
      List<Integer> inserts = was.inserts.stream().sorted().toList();
      for (int i : was.body) {
        while (insert < inserts.size() && inserts.get(insert) < i) {
          now.inserts.add(inserts.get(insert++));
        }
        now = drafts.get(owners[at++]);
        now.body.add(i);
      }
      now.inserts.addAll(inserts.subList(insert, inserts.size()));
    }
    drafts.removeIf(draft -> draft.body.isEmpty());
  }
}
