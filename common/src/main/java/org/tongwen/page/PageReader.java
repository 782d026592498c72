package org.tongwen.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the raw text of a newspaper page. Thread-safe; the same text gives the same reading.
 *
 * <p>The way: lines are joined to units ({@code Layout}); the masthead is read ({@code
 * MastheadReader}); pieces known by their wording are set apart ({@code Inserts}); the rest is
 * divided into articles so that the page as a whole reads best ({@code Segmenter}); articles and
 * parts are put together ({@code Assembler}).
 */
public final class PageReader implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Kicker, headline and subtitle. */
  private static final int MOST_HEADS = 3;

  private final Gazetteer gazetteer;

  /** Makes a reader that knows the given papers. */
  public PageReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A page on its way: its units with their labels, and what they were put together to. */
  private record Read(
      PageText page,
      MastheadReader.Facts facts,
      List<Unit> units,
      Label[] labels,
      Division division) {}

  /**
   * Reads a page.
   *
   * @param text the page as decoded
   * @param supplied what came with it
   */
  public PageReading read(String text, Supplied supplied) {
    return read(text.codePoints().toArray(), supplied);
  }

  /**
   * Reads a page.
   *
   * @param codePoints the page as decoded
   * @param supplied what came with it
   */
  public PageReading read(int[] codePoints, Supplied supplied) {
    return told(label(codePoints, true), supplied);
  }

  /**
   * Reads a text that is one article: it is not divided, and paper and day are asked of it as of a
   * page.
   *
   * @param text the article as decoded
   * @param supplied what came with it
   */
  public PageReading readArticle(String text, Supplied supplied) {
    return told(label(text.codePoints().toArray(), false), supplied);
  }

  private PageReading told(Read read, Supplied supplied) {
    List<ArticleReading> articles = read.division.articles();
    List<String> notes = new ArrayList<>();
    List<DateEvidence> dates = PageDates.find(read.page, read.facts, articles, supplied);
    IssueDate issue = PageDates.issueDate(read.facts, dates, notes);
    Masthead masthead =
        new PaperFinder(gazetteer)
            .masthead(read.units, read.labels, read.facts, articles, supplied, notes);
    return new PageReading(masthead, read.division.parts(), articles, dates, issue, notes);
  }

  /**
   * Divides a page into articles and parts, as {@link #read} does, and asks nothing else of it.
   *
   * @param text the page as decoded
   */
  public static Division divide(String text) {
    return label(text.codePoints().toArray(), true).division;
  }

  private static Read label(int[] codePoints, boolean divided) {
    PageText page = new PageText(codePoints);
    List<Unit> lines = Layout.units(page);
    MastheadReader.Facts facts = MastheadReader.read(lines, page);
    Inserts.Sorted sorted = Inserts.sort(lines, facts.lines());
    Label[] labels =
        divided
            ? Segmenter.label(sorted.units(), sorted.fixed())
            : whole(sorted.units(), sorted.fixed());
    Division division = Assembler.assemble(page, sorted.units(), labels);
    return new Read(page, facts, sorted.units(), labels, division);
  }

  /**
   * Labels of one article: all that is not known for something else is its body, but for what a
   * text may have over its dateline.
   */
  private static Label[] whole(List<Unit> units, Label[] fixed) {
    Label[] labels = fixed.clone();
    int start = start(units, fixed);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == null) {
        labels[i] = i < start ? Label.HEAD_OF_NEXT : i == start ? Label.START : Label.BODY;
      }
    }
    return labels;
  }

  /** The unit that the body of one article begins with. */
  private static int start(List<Unit> units, Label[] fixed) {
    int first = units.size();
    int heads = 0;
    for (int i = 0; i < units.size() && heads <= MOST_HEADS; i++) {
      if (fixed[i] == null) {
        if (DatelineReader.opensArticle(units.get(i).text)) {
          return i;
        }
        first = Math.min(first, i);
        heads++;
      }
    }
    return first;
  }
}
