package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.text.Span;

/**
 * Takes a page apart into {@link Unit}s: finds its lines and undoes hard wrapping, as far as that
 * is safe. A paragraph that stays in several units does no harm, two texts in one unit would.
 */
final class Layout {

  private final String view;
  private final List<Line> lines;
  private final ColumnWidth width;
  private final ColumnEnds ends;

  /** Of each line whether it goes on in the next one. */
  private final boolean[] joined;

  private int aloneLine = -1;
  private boolean alone;

  private Layout(PageText page) {
    this.view = page.view();
    this.lines = Line.read(page);
    this.width = new ColumnWidth(view, lines);
    this.joined = new boolean[lines.size()];
    this.ends = new ColumnEnds(view, lines, width, joined);
  }

  static List<Unit> units(PageText page) {
    return new Layout(page).join();
  }

  private List<Unit> join() {
    for (int i = 0; i + 1 < joined.length; i++) {
      joined[i] = goesOn(i);
    }
    if (width.isFound()) {
      ends.partRests();
    }
    List<Unit> units = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int last = i;
      while (joined[last]) {
        last++;
      }
      units.add(unit(i, last));
      i = last + 1;
    }
    return units;
  }

  private boolean goesOn(int i) {
    Line line = lines.get(i);
    Line next = lines.get(i + 1);
    if (next.blanks() > 0 || line.level() + next.level() > 0 || line.bold() || next.bold()) {
      return false;
    }
    String text = view.substring(line.start(), line.end());
    char first = view.charAt(next.start());
    if (Marks.isNeverFirst(first)) {
      // a column break parted it from another sentence where that has an end already
      boolean other = ",、;:。!?".indexOf(first) >= 0 && Marks.endsSentence(text);
      return !other && !width.isParagraph(line);
    }
    if (width.isParagraph(line)) {
      return false;
    }
    if (text.endsWith("、") && !width.isParagraph(next)) {
      return true;
    }
    if (!width.isFound()) {
      return false;
    }
    if (next.indented() || Marks.endsSentence(text)) {
      return false;
    }
    if (!Marks.opensBracket(text) && (!width.isFull(i) || next.spaced() && !line.spaced())) {
      return false;
    }
    String following = view.substring(next.start(), Math.min(next.end(), next.start() + 60));
    if (standsAlone(i)
        || standsAlone(i + 1)
        || Marks.isBullet(following.charAt(0))
        || text.contains("星期")
        || following.contains("星期")
        || !width.isFull(i + 1) && Furniture.isNoticeTitle(following)
        || PaperNames.isName(PaperNames.squeezed(text))
        || PaperNames.isName(PaperNames.squeezed(following))
        || DatelineReader.opensArticle(following)
        || ends.isHeadlineUnder(i)
        || ends.isHeadlineOver(i)) {
      return false;
    }
    if (Rows.isRow(text) && (columns(i) || columns(i + 1))) {
      return false;
    }
    return Rows.columns(text) < 3 || !Rows.isRow(following);
  }

  /** Asked twice for most lines: remembered for the last one. */
  private boolean standsAlone(int i) {
    if (aloneLine != i) {
      aloneLine = i;
      alone = Furniture.standsAlone(view.substring(lines.get(i).start(), lines.get(i).end()));
    }
    return alone;
  }

  private boolean columns(int i) {
    return Rows.columns(view.substring(lines.get(i).start(), lines.get(i).end())) >= 3;
  }

  private Unit unit(int from, int to) {
    StringBuilder text = new StringBuilder();
    List<Span> pieces = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      Line line = lines.get(i);
      text.append(view, line.start(), line.end());
      pieces.add(new Span(line.start(), line.end()));
    }
    Line first = lines.get(from);
    return new Unit(
        text.toString(),
        pieces,
        first.outer(),
        first.blanks(),
        first.level(),
        first.bold(),
        first.indented(),
        width.isFilled(lines.get(to)));
  }
}
