package org.tongwen.page;

import java.util.Random;
import org.tongwen.page.MadePage.Role;

/**
 * How a page sets its lines.
 *
 * @param page what the lines are added to
 * @param indent before a paragraph
 * @param parted whether blank lines part paragraphs
 * @param width of the columns that paragraphs are broken to, 0 for none
 * @param mark of headlines
 * @param heading mark of headings inside articles
 * @param torn share of the paragraphs that a blank line breaks
 */
record Typesetter(
    MadePage page,
    Random random,
    String indent,
    boolean parted,
    int width,
    String mark,
    String heading,
    double torn) {

  /** Letters of a paragraph that may be torn. */
  private static final int LONG = 60;

  /** A heading inside an article. */
  void heading(String words, int article) {
    String kind = heading.equals("like") ? mark : heading;
    String before = kind.equals("number") ? "一二三四".charAt(random.nextInt(4)) + "、" : kind;
    before = kind.equals("centred") ? "　".repeat(4) : before;
    page.put(before);
    page.put(words, article, Role.BODY);
    page.put(kind.equals("【") ? "】" : kind.equals("**") ? "**" : "");
    end();
  }

  /** A line that is not broken. */
  void line(String text, int article, Role role) {
    page.put(text, article, role);
    end();
  }

  /** Ends a paragraph. */
  void end() {
    page.put(parted ? "\n\n" : "\n");
  }

  /** A paragraph, without its end. */
  void paragraph(String text, int article, boolean indented) {
    int column = indented ? indent.length() : 0;
    page.put(indented ? indent : "");
    int gap =
        random.nextDouble() < torn && text.length() > LONG
            ? 10 + random.nextInt(text.length() - 20)
            : -1;
    for (int i = 0; i < text.length(); i++) {
      page.put(text.substring(i, i + 1), article, Role.BODY);
      column++;
      if (i == gap) {
        page.put("\n\n");
        column = 0;
      } else if (width > 0 && column >= width && i + 1 < text.length()) {
        page.put("\n");
        column = 0;
      }
    }
  }
}
