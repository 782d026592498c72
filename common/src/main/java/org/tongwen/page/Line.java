package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import org.tongwen.text.Span;

/**
 * A line of a page as it is printed, marks of formatting taken off. Offsets are those of the page.
 *
 * @param outer where it starts with its marks of formatting
 * @param start where its text starts
 * @param end after its text
 * @param blanks blank lines before it
 * @param level heading level by Markdown marks, 0 without any
 * @param bold whether all of it is set in bold or in lenticular brackets
 * @param indented whether it is indented by two ideographs, as paragraphs are
 * @param spaced whether any space stands before it
 */
record Line(
    int outer,
    int start,
    int end,
    int blanks,
    int level,
    boolean bold,
    boolean indented,
    boolean spaced) {

  private static final String[][] BOLD = {
    {"**", "**"}, {"__", "__"}, {"<b>", "</b>"}, {"<strong>", "</strong>"}, {"【", "】"}
  };

  /** The lines of a page that hold anything, in order. */
  static List<Line> read(PageText page) {
    String view = page.view();
    List<Line> lines = new ArrayList<>();
    int blanks = 0;
    int at = 0;
    while (at < view.length()) {
      int end = view.indexOf('\n', at);
      end = end < 0 ? view.length() : end;
      int before = lines.size();
      int from = at;
      for (int cut = paragraphInside(page, from, end);
          cut > 0;
          cut = paragraphInside(page, from, end)) {
        add(lines, page, from, cut, lines.size() == before ? blanks : 0);
        from = cut;
      }
      add(lines, page, from, end, lines.size() == before ? blanks : 0);
      blanks = lines.size() == before ? blanks + 1 : 0;
      at = end + 1;
    }
    return lines;
  }

  /** Where two ideographic spaces after the end of a sentence begin a paragraph inside a line. */
  private static int paragraphInside(PageText page, int from, int end) {
    String view = page.view();
    int[] codePoints = page.codePoints();
    for (int i = from + 1; i + 1 < end; i++) {
      if (codePoints[i] == 0x3000
          && codePoints[i + 1] == 0x3000
          && Marks.endsSentence(view.substring(Math.max(from, i - 3), i))) {
        return i;
      }
    }
    return -1;
  }

  private static void add(List<Line> lines, PageText page, int from, int to, int blanks) {
    String view = page.view();
    int start = from;
    int end = to;
    while (start < end && Marks.isSpace(view.charAt(start))) {
      start++;
    }
    while (end > start && Marks.isSpace(view.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    int outer = start;
    int indent = Marks.width(page.printed(new Span(from, start)), 0, start - from);
    boolean indented = indent >= 4 && indent <= 5; // deeper ones centre headlines
    if (view.charAt(start) == '>' && start + 1 < end && view.charAt(start + 1) == ' ') {
      start += 2;
    }
    int level = 0;
    while (start + level < end && view.charAt(start + level) == '#') {
      level++;
    }
    if (level > 0 && level <= 6) {
      start += level;
      while (end > start && view.charAt(end - 1) == '#') {
        end--;
      }
    } else {
      level = 0;
    }
    boolean bold = false;
    for (String[] pair : BOLD) {
      if (end - start > pair[0].length() + pair[1].length()
          && view.startsWith(pair[0], start)
          && view.startsWith(pair[1], end - pair[1].length())
          && view.indexOf(pair[1], start + pair[0].length()) == end - pair[1].length()) {
        start += pair[0].length();
        end -= pair[1].length();
        bold = true;
        break;
      }
    }
    while (start < end && Marks.isSpace(view.charAt(start))) {
      start++;
    }
    while (end > start && Marks.isSpace(view.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      lines.add(new Line(outer, start, end, blanks, level, bold, indented, indent > 0));
    }
  }
}
