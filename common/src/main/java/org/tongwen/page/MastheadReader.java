package org.tongwen.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongwen.text.Span;

/**
 * Finds the lines that belong to a masthead or running head by what they consist of (dates, numbers
 * of issues and pages, publishers, editors, a paper's name), and reads the name, the codes and the
 * dates from them. Nothing but the form of a name is needed to know it.
 */
final class MastheadReader {

  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{IsIdeographic}]{1,9}?(?:日报|晚报|都市报|晨报|商报|早报|时报|快报|周报|导报|新报|青年报|画报|周刊|周末|参考消息|报)");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "([\\p{IsIdeographic}]{1,10}报)\\s?(?:社|集团|报业集团|传媒集团|有限公司)\\s?(?:有限公司)?\\s?(?:主办|出版|主管|编辑|承办|编印)");

  private final PageText page;
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Map<String, String> printedNames = new HashMap<>();
  private final List<DateEvidence> dates = new ArrayList<>();
  private final List<Unit> read = new ArrayList<>();
  private final List<Span> monthDays = new ArrayList<>();
  private String cnCode;
  private String issueNo;
  private String pageNo;
  private Unit pageLine;
  private int weekday;
  private DateReader.Lunar lunar;
  private String lunarText;
  private DateReader.Found looseDay;
  private int looseYear;

  private MastheadReader(PageText page) {
    this.page = page;
  }

  /**
   * What the masthead says.
   *
   * @param lines for each unit whether it is of a masthead
   * @param name the likeliest name, folded; null where none is printed
   * @param printedName as printed
   */
  record Facts(
      boolean[] lines,
      String name,
      String printedName,
      String cnCode,
      String issueNo,
      String pageNo,
      int weekday,
      DateReader.Lunar lunar,
      String lunarText,
      List<DateEvidence> dates) {}

  static Facts read(List<Unit> units, PageText page) {
    boolean[] lines = MastheadLines.find(units);
    MastheadReader reader = new MastheadReader(page);
    for (int i = 0; i < units.size(); i++) {
      if (lines[i]) {
        reader.readLine(units.get(i), i < MastheadLines.TOP);
      }
    }
    return reader.facts(lines);
  }

  private void readLine(Unit unit, boolean top) {
    read.add(unit);
    String text = unit.text;
    String whole = PaperNames.squeezed(text);
    if (PaperNames.isName(whole)) {
      name(whole, printed(unit, 0, PaperNames.nameEnd(text, whole)), top ? 5 : 2);
    }
    Matcher published = PUBLISHED.matcher(text);
    while (published.find()) {
      String found = published.group(1);
      if (PaperNames.isName(found)) {
        name(found, printed(unit, published.start(1), published.end(1)), 4);
      }
    }
    tokens(unit);
    for (DateReader.Found d = DateReader.full(text, 0);
        d != null;
        d = DateReader.full(text, d.end())) {
      Span span = new Span(unit.offset(d.start()), unit.offset(d.end() - 1) + 1);
      dates.add(
          new DateEvidence(
              DateSource.MASTHEAD,
              d.year(),
              d.month(),
              d.day(),
              0,
              top ? 0.98 : 0.9,
              span,
              printed(unit, d.start(), d.end())));
    }
    DateReader.Found week = DateReader.weekday(text);
    if (week != null && weekday == 0) {
      weekday = week.day();
    }
    DateReader.Found day = DateReader.monthDay(text);
    if (day != null && looseDay == null) {
      looseDay = day;
      monthDays.add(unit.span());
    }
    DateReader.Found year = DateReader.year(text);
    if (year != null && looseYear == 0) {
      looseYear = year.year();
    }
    DateReader.Lunar found = DateReader.lunar(text);
    if (found != null && lunar == null) {
      lunar = found;
      lunarText = printed(unit, found.start(), found.end()).strip();
    }
    Matcher code = MastheadLines.CN_CODE.pattern().matcher(text);
    if (cnCode == null && code.find()) {
      cnCode = "CN" + code.group(1) + "-" + code.group(2);
    }
    Matcher issue = MastheadLines.ISSUE.pattern().matcher(text);
    if (issueNo == null && issue.find()) {
      issueNo = firstGroup(issue);
    }
    Matcher number = MastheadLines.PAGE_NO.pattern().matcher(text);
    if (pageNo == null && number.find()) {
      pageLine = unit;
      pageNo = PageNumbers.normal(firstGroup(number));
    }
  }

  private static String firstGroup(Matcher m) {
    for (int g = 1; g <= m.groupCount(); g++) {
      if (m.group(g) != null) {
        return m.group(g);
      }
    }
    return "";
  }

  /** Names between spaces, and at the edges of a line whose other elements are taken out. */
  private void tokens(Unit unit) {
    String text = unit.text;
    for (Span run : Marks.hanRuns(text, new boolean[text.length()])) {
      String token = text.substring(run.start(), run.end());
      if (PaperNames.isName(token)) {
        name(token, printed(unit, run.start(), run.end()), 3);
        continue;
      }
      Matcher m = NAME.matcher(token);
      if (m.lookingAt()
          && m.end() >= 3
          && PaperNames.isName(m.group())
          && m.end() < token.length()
          && !token.startsWith("社", m.end())) {
        name(m.group(), printed(unit, run.start(), run.start() + m.end()), 1);
      }
    }
  }

  private String printed(Unit unit, int from, int to) {
    Unit part = unit.part(from, to);
    return part == null ? "" : part.printed(page);
  }

  private void name(String folded, String printed, int weight) {
    names.merge(folded, weight, Integer::sum);
    printedNames.putIfAbsent(folded, printed);
  }

  /** A date that is set in two or three lines: 2025年4月 / 18 / 星期五. */
  private void joinLines() {
    for (int i = 0; i + 1 < read.size() && dates.isEmpty(); i++) {
      Unit first = read.get(i);
      Unit second = read.get(i + 1);
      String joined = first.text + second.text;
      DateReader.Found d = DateReader.full(joined, 0);
      if (d != null && d.start() < first.text.length() && d.end() > first.text.length()) {
        dates.add(
            new DateEvidence(
                DateSource.MASTHEAD,
                d.year(),
                d.month(),
                d.day(),
                0,
                0.9,
                new Span(
                    first.offset(d.start()), second.offset(d.end() - first.text.length() - 1) + 1),
                joined.substring(d.start(), d.end())));
        pageNo = pageLine == second ? null : pageNo; // its figure is the day
      }
    }
  }

  private Facts facts(boolean[] lines) {
    String best = null;
    for (Map.Entry<String, Integer> entry : names.entrySet()) {
      if (best == null || entry.getValue() > names.get(best)) {
        best = entry.getKey();
      }
    }
    if (dates.isEmpty()) {
      joinLines();
    }
    if (dates.isEmpty() && looseDay != null && looseYear > 0) {
      dates.add(
          new DateEvidence(
              DateSource.MASTHEAD,
              looseYear,
              looseDay.month(),
              looseDay.day(),
              0,
              0.9,
              monthDays.get(0),
              looseYear + "年 " + looseDay.month() + "月" + looseDay.day() + "日"));
    }
    return new Facts(
        lines,
        best,
        best == null ? null : printedNames.get(best),
        cnCode,
        issueNo,
        pageNo,
        weekday,
        lunar,
        lunarText,
        List.copyOf(dates));
  }
}
