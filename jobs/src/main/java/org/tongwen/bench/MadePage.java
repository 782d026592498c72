package org.tongwen.bench;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongwen.text.Span;

/**
 * A page of a made corpus: which articles stand on it.
 *
 * @param number of the page in its issue, from 1
 */
public record MadePage(MadePaper paper, LocalDate date, int number, List<Article> articles) {
  /**
   * A printed article.
   *
   * @param story that it prints: copies share it
   * @param kind how much of it
   * @param paragraphs as printed, dateline and misreadings included
   */
  record Article(long story, CopyKind kind, String headline, List<String> paragraphs) {
    /** The text, a line for each paragraph. */
    String text() {
      return String.join("\n", paragraphs);
    }
  }

  /**
   * The page as raw text.
   *
   * @param text of the page
   * @param headlines where the headlines stand, code points
   * @param bodies where the bodies stand, line breaks of a column among them
   */
  record Printed(String text, List<Span> headlines, List<Span> bodies) {}

  /** Sets the page: a masthead, then headline and body of each article. */
  Printed printed() {
    StringBuilder out = new StringBuilder();
    out.append(paper.name())
        .append(' ')
        .append("%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))
        .append(' ')
        .append(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE))
        .append(" 第%02d版\n\n".formatted(number));
    List<Span> headlines = new ArrayList<>();
    List<Span> bodies = new ArrayList<>();
    for (Article article : articles) {
      int from = codePoints(out);
      out.append(article.headline());
      headlines.add(new Span(from, codePoints(out)));
      out.append("\n\n");
      from = codePoints(out);
      for (String paragraph : article.paragraphs()) {
        out.append(broken(paragraph)).append(paper.width() == 0 ? "\n\n" : "\n");
      }
      bodies.add(new Span(from, codePoints(out) - (paper.width() == 0 ? 2 : 1)));
      out.append('\n');
    }
    return new Printed(out.toString(), headlines, bodies);
  }

  private static int codePoints(StringBuilder text) {
    return text.codePointCount(0, text.length());
  }

  private String broken(String paragraph) {
    if (paper.width() == 0) {
      return paragraph;
    }
    StringBuilder out = new StringBuilder("　　");
    int column = 2;
    for (int i = 0; i < paragraph.length(); i++) {
      if (column == paper.width()) {
        out.append('\n');
        column = 0;
      }
      out.append(paragraph.charAt(i));
      column++;
    }
    return out.toString();
  }
}
