package org.tongwen.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongwen.text.Span;

/**
 * Years that running text gives away: printed ones (2025年工作要点) and those counted from a known event
 * (抗战胜利80周年). They are weak: texts look back and ahead.
 */
final class YearClues {

  private static final int FIRST = 1949;
  private static final int LAST = 2100;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)年");

  /** What is of this year when it is named with its year. */
  private static final Pattern CURRENT =
      Pattern.compile(
          "工作要点|工作会议|重点工作|工作安排|工作部署|工作计划|行动方案|推进会|预算|以来|第一季度|一季度|上半年|前\\S{1,3}个月|春节|元旦|两会");

  private static final Pattern AHEAD = Pattern.compile("(?:到|至|前|将于|力争|预计|计划|目标|于)$");

  private static final Pattern ANNIVERSARY = Pattern.compile("(\\d{1,3})周年");

  /** Events whose anniversaries papers count, by the words that name them. */
  private static final Map<String, Integer> EVENTS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("反法西斯战争胜利", 1945),
              Map.entry("反法西斯战争", 1945),
              Map.entry("抗日战争胜利", 1945),
              Map.entry("抗战胜利", 1945),
              Map.entry("卫国战争胜利", 1945),
              Map.entry("联合国成立", 1945),
              Map.entry("台湾光复", 1945),
              Map.entry("中华人民共和国成立", 1949),
              Map.entry("新中国成立", 1949),
              Map.entry("建国", 1949),
              Map.entry("人民政协成立", 1949),
              Map.entry("中国共产党成立", 1921),
              Map.entry("建党", 1921),
              Map.entry("中国人民解放军建军", 1927),
              Map.entry("解放军建军", 1927),
              Map.entry("建军", 1927),
              Map.entry("红军长征胜利", 1936),
              Map.entry("长征胜利", 1936),
              Map.entry("抗美援朝出国作战", 1950),
              Map.entry("抗美援朝战争胜利", 1953),
              Map.entry("改革开放", 1978),
              Map.entry("香港回归", 1997),
              Map.entry("澳门回归", 1999),
              Map.entry("辛亥革命", 1911),
              Map.entry("五四运动", 1919),
              Map.entry("恢复联合国合法席位", 1971)));

  private YearClues() {}

  /** Evidence for the year of issue in a stretch of the page, the surest first. */
  static List<DateEvidence> find(PageText page, Span span) {
    String text = page.view().substring(span.start(), span.end());
    List<DateEvidence> found = new ArrayList<>();
    printed(page, span, text, found);
    counted(page, span, text, found);
    return found;
  }

  private static void printed(PageText page, Span span, String text, List<DateEvidence> found) {
    Matcher m = YEAR.matcher(text);
    while (m.find()) {
      int year = Integer.parseInt(m.group(1));
      String before = text.substring(Math.max(0, m.start() - 3), m.start());
      if (year < FIRST || year > LAST || AHEAD.matcher(before).find()) {
        continue;
      }
      String after = text.substring(m.end(), Math.min(text.length(), m.end() + 14));
      Matcher current = CURRENT.matcher(after);
      boolean now = current.find() && after.substring(0, current.start()).indexOf('。') < 0;
      found.add(
          clue(page, span, year, m.start(), m.end() + (now ? current.end() : 0), now ? 0.4 : 0.15));
    }
  }

  private static void counted(PageText page, Span span, String text, List<DateEvidence> found) {
    Matcher m = ANNIVERSARY.matcher(text);
    while (m.find()) {
      int sentence = Math.max(text.lastIndexOf('。', m.start()), m.start() - 36);
      String before = text.substring(Math.max(0, sentence), m.start());
      int nearest = -1;
      int year = 0;
      for (Map.Entry<String, Integer> event : EVENTS.entrySet()) {
        int at = before.lastIndexOf(event.getKey());
        if (at > nearest) {
          nearest = at;
          year = event.getValue() + Integer.parseInt(m.group(1));
        }
      }
      if (nearest >= 0 && year >= FIRST && year <= LAST) {
        found.add(clue(page, span, year, Math.max(0, sentence) + nearest, m.end(), 0.45));
      }
    }
  }

  private static DateEvidence clue(
      PageText page, Span span, int year, int from, int to, double confidence) {
    Span where = new Span(span.start() + from, Math.min(span.end(), span.start() + to));
    String text = page.printed(where).replace("\n", "");
    return new DateEvidence(DateSource.TEXT, year, 0, 0, 0, confidence, where, text);
  }
}
