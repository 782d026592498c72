package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.text.Span;

/**
 * Takes a page apart into {@link Unit}s: finds its lines and undoes hard wrapping, as far as that
 * is safe. A paragraph that stays in several units does no harm, two texts in one unit would.
 */
final class Layout {

  /** Lines longer than this many half-width columns are paragraphs, not lines of a column. */
  private static final int WIDEST_COLUMN = 110;

  /** Lines shorter than this many half-width columns say nothing about the width of a column. */
  private static final int NARROWEST_COLUMN = 16;

  /** A page is wrapped when so many lines have nearly the same width … */
  private static final int LEAST_LINES = 5;

  /** … and are at least this share of all. */
  private static final double LEAST_SHARE = 0.4;

  /** The lines of a column have this share of the page's text, … */
  private static final double LEAST_TEXT = 0.25;

  /** … and so many of them at most end with a mark. */
  private static final double MOST_MARKED = 0.6;

  /** Half-width columns by which full lines of one column differ. */
  private static final int SLACK = 3;

  private final String view;
  private final List<Line> lines;
  private int columnWidth;
  private int columnChars;
  private int aloneLine = -1;
  private boolean alone;

  private Layout(PageText page) {
    this.view = page.view();
    this.lines = Line.read(page);
  }

  static List<Unit> units(PageText page) {
    Layout layout = new Layout(page);
    layout.findColumn();
    return layout.join();
  }

  // ---- columns ----

  private int width(Line line) {
    return Marks.width(view, line.start(), line.end());
  }

  private int width(Line line, boolean chars) {
    return chars ? 2 * (line.end() - line.start()) : width(line);
  }

  /**
   * Finds the width of the page's columns, if its lines are broken to columns at all. Some papers
   * set figures in half width and some extractors count characters: both measures are tried.
   */
  private void findColumn() {
    columnWidth = commonWidth(false);
    columnChars = commonWidth(true);
  }

  private int commonWidth(boolean chars) {
    int[] histogram = new int[WIDEST_COLUMN + 2 * SLACK + 2];
    int counted = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      int width = width(lines.get(i), chars);
      // a line before a blank one may be short, or a whole paragraph
      if (width >= NARROWEST_COLUMN && lines.get(i + 1).blanks() == 0) {
        counted++;
        if (width <= WIDEST_COLUMN) {
          histogram[width]++;
        }
      }
    }
    int best = 0;
    int most = 0;
    for (int w = NARROWEST_COLUMN; w <= WIDEST_COLUMN; w++) {
      int score = 2 * near(histogram, w) + histogram[w];
      if (score > most) {
        most = score;
        best = w;
      }
    }
    int near = best == 0 ? 0 : near(histogram, best);
    boolean common = near >= LEAST_LINES && near >= LEAST_SHARE * counted;
    return common && isColumn(best, chars) ? best : 0;
  }

  /**
   * Whether lines of a width are those of a column: a good part of the page's text, and broken off
   * anywhere. The lines of a poem on a page of long paragraphs are neither.
   */
  private boolean isColumn(int column, boolean chars) {
    int all = 0;
    int broken = 0;
    int lines = 0;
    int marked = 0;
    for (Line line : this.lines) {
      int width = width(line, chars);
      all += width;
      if (Math.abs(width - column) <= SLACK) {
        broken += width;
        lines++;
        marked += Character.isLetterOrDigit(view.charAt(line.end() - 1)) ? 0 : 1;
      }
    }
    return broken >= LEAST_TEXT * all && marked <= MOST_MARKED * lines;
  }

  private static int near(int[] histogram, int width) {
    int near = 0;
    for (int d = -SLACK; d <= SLACK; d++) {
      near += histogram[width + d];
    }
    return near;
  }

  // ---- joining ----

  private List<Unit> join() {
    List<Unit> units = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      int last = i;
      while (last + 1 < lines.size() && goesOn(last)) {
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
      // no comma follows a full stop: a column break parted it from another sentence
      return ",、;:".indexOf(first) < 0 || !Marks.endsSentence(text);
    }
    if (width(line) > WIDEST_COLUMN) {
      return false;
    }
    if (text.endsWith("、") && width(next) <= WIDEST_COLUMN) {
      return true;
    }
    if (columnWidth + columnChars == 0) {
      return false;
    }
    if (next.indented() || Marks.endsSentence(text)) {
      return false;
    }
    if (!opensBracket(text) && (!isFull(i) || next.spaced() && !line.spaced())) {
      return false;
    }
    String following = view.substring(next.start(), Math.min(next.end(), next.start() + 60));
    if (standsAlone(i)
        || standsAlone(i + 1)
        || Marks.isBullet(following.charAt(0))
        || text.contains("星期")
        || following.contains("星期")
        || !isFull(i + 1) && Furniture.isNoticeTitle(following)
        || PaperNames.isName(PaperNames.squeezed(text))
        || PaperNames.isName(PaperNames.squeezed(following))
        || DatelineReader.opensArticle(following)) {
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

  /** Whether the line is as wide as the column it stands in. */
  private boolean isFull(int i) {
    int width = width(lines.get(i));
    if (i + 1 == lines.size()) {
      return false;
    }
    if (fills(width, columnWidth) || fills(width(lines.get(i), true), columnChars)) {
      return true;
    }
    // a narrower or wider column on the same page: its lines are alike
    if (width < 0.6 * columnWidth || width > 1.6 * columnWidth) {
      return false;
    }
    boolean asBefore =
        i > 0 && lines.get(i).blanks() == 0 && Math.abs(width - width(lines.get(i - 1))) <= SLACK;
    boolean asAfter =
        lines.get(i + 1).blanks() == 0 && Math.abs(width - width(lines.get(i + 1))) <= SLACK;
    return asBefore || asAfter;
  }

  private boolean isFilled(Line line) {
    return columnWidth > 0 && Math.abs(width(line) - columnWidth) <= 1
        || columnChars > 0 && width(line, true) == columnChars;
  }

  /** First lines lack the two ideographs of their indentation, which extraction often drops. */
  private static boolean fills(int width, int column) {
    return width >= column - SLACK - 3 && width <= column + SLACK;
  }

  private static boolean opensBracket(String text) {
    return Marks.count(text, '(') > Marks.count(text, ')')
        || Marks.count(text, '《') > Marks.count(text, '》')
        || Marks.count(text, '“') > Marks.count(text, '”');
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
        isFilled(lines.get(to)));
  }
}
