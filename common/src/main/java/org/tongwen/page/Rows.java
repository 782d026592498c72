package org.tongwen.page;

import java.util.regex.Pattern;

/** Knows lines of tables by what they consist of. All texts are folded views. */
final class Rows {

  private static final Cue WEATHER =
      Cue.of(
          "(?:-?\\d{1,2}\\s?(?:℃|°C|度)?\\s?(?:[~～—至/-]|--)\\s?-?\\d{1,2}\\s?(?:℃|°C|度))|-?\\d{1,2}℃",
          "℃度C");

  private static final Pattern SKY = Pattern.compile("晴|多云|阴|雨|雪|雾|霾|风\\s?\\d|级");

  private static final Pattern TABLE_TITLE =
      Pattern.compile(
          "天气|气温|气象|预报|空气质量|价格|行情|菜价|物价|油价|金价|汇率|牌价|中间价|股市|指数|排行|排名|积分|赛程|赛果|开奖|一览|名单|时刻|预告|节目|票房|航班|车次|潮汐|[表榜]$");

  private static final Pattern FIGURE =
      Pattern.compile(
          "[+-]?\\d+(?:[.,:]\\d+)*(?:[~～/+-]+\\d+(?:[.,:]\\d+)*)*(?:[%‰℃]|[\\p{IsIdeographic}]{1,2}(?:/\\d{0,4}[\\p{IsIdeographic}]{1,2})?)?");

  /** What parts the rows of a table that is set as one line. */
  private static final Pattern ROWS = Pattern.compile(";");

  /** Such a line has at least so many rows … */
  private static final int LEAST_ROWS = 3;

  /** … and none of their cells more characters than this. */
  private static final int LONGEST_CELL = 10;

  private static final Pattern CELLS = Pattern.compile("[,、\\s]\\s*");

  /** A row of a table has at most so many characters. */
  private static final int LONGEST_ROW = 36;

  private Rows() {}

  /** Whether a line gives the weather of one place or day. */
  static boolean isWeather(String text) {
    return text.length() <= 60
        && WEATHER.in(text)
        && (SKY.matcher(text).find() || text.length() < 24);
  }

  /** Whether a line is a row of a table. */
  static boolean isRow(String text) {
    return cells(text) > 0 || isWeather(text) || isList(text) || Marks.count(text, '|') >= 2;
  }

  /** Whether a line holds the rows of a whole table, parted by semicolons. */
  static boolean isList(String text) {
    if (text.indexOf(';') < 0) {
      return false;
    }
    String[] rows = ROWS.split(text);
    int figures = 0;
    for (String row : rows) {
      String[] cells = CELLS.split(row.strip());
      boolean figure = false;
      for (String cell : cells) {
        if (cell.length() > LONGEST_CELL) {
          return false;
        }
        figure |= isFigure(cell);
      }
      figures += figure && cells.length > 1 ? 1 : 0;
    }
    return rows.length >= LEAST_ROWS && figures >= rows.length - 1;
  }

  /** Whether a cell is a figure, with a sign or a unit before or after it. */
  static boolean isFigure(String cell) {
    return FIGURE.matcher(cell).matches() || WEATHER.pattern().matcher(cell).matches();
  }

  /** Number of columns of a short line, 0 for a long one. */
  static int columns(String text) {
    if (text.length() > 80) {
      return 0;
    }
    int columns = 0;
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      boolean space = Marks.isSpace(text.charAt(i)) || text.charAt(i) == '|';
      if (gap && !space) {
        columns++;
      }
      gap = space;
    }
    return columns;
  }

  /**
   * The shape of a short line with figures: runs of figures, of Han and of Latin letters become one
   * character each (19:00 新闻联播 is 9:9 字); empty for other lines.
   */
  static String shape(String text) {
    if (text.length() > LONGEST_ROW || text.indexOf('。') >= 0) {
      return "";
    }
    StringBuilder shape = new StringBuilder();
    boolean figures = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean figure = Character.isDigit(c);
      figures |= figure;
      boolean point = ".,".indexOf(c) >= 0 && i > 0 && Character.isDigit(text.charAt(i - 1));
      char kind =
          figure || point
              ? '9'
              : Character.isIdeographic(c) ? '字' : Character.isLetter(c) ? 'a' : c;
      if (shape.length() == 0 || shape.charAt(shape.length() - 1) != kind) {
        shape.append(kind);
      }
    }
    return figures && !Marks.endsSentence(text) ? shape.toString() : "";
  }

  /** Whether a line may name a table. */
  static boolean isTableTitle(String text) {
    return TABLE_TITLE.matcher(text).find();
  }

  /** Number of cells if the line is a row of a table with figures, else 0. */
  static int cells(String text) {
    if (text.length() > 90 || text.indexOf('。') >= 0) {
      return 0;
    }
    int cells = 0;
    int figures = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean gap = i == text.length() || Marks.isSpace(text.charAt(i)) || text.charAt(i) == '|';
      if (!gap && start < 0) {
        start = i;
      } else if (gap && start >= 0) {
        cells++;
        if (FIGURE.matcher(text).region(start, i).matches()) {
          figures++;
        }
        if (i - start > 14) {
          return 0;
        }
        start = -1;
      }
    }
    return cells >= 3 && figures >= 1 || cells == 2 && figures >= 1 && text.length() <= 24
        ? cells
        : 0;
  }
}
