package org.tongwen.page;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates in lines of a masthead, in the forms that Chinese papers print. Folded views. */
final class DateReader {

  /** Years that a page of a newspaper may carry. */
  private static final int FIRST_YEAR = 1850;

  private static final int LAST_YEAR = 2150;

  private static final String N = "(\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})";

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{4}|[〇零○O一二三四五六七八九]{4})\\s?(?:年|[./·-])\\s?"
              + N
              + "\\s?(?:月|[./·-])\\s?"
              + N
              + "(?!\\d)\\s?日?");

  private static final Pattern COMPACT =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)(?!\\d)");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?\\s?(\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s?(\\d{4})"
              + "|(\\d{1,2})(?:st|nd|rd|th)?\\s?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?,?\\s?(\\d{4})");

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final Pattern MONTH_DAY =
      Pattern.compile("(?<!\\d)" + N + "\\s?月\\s?" + N + "\\s?日");

  private static final Pattern YEAR_ALONE =
      Pattern.compile("(?<!\\d)(\\d{4}|[〇零○O一二三四五六七八九]{4})\\s?年");

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?:星期|周|礼拜)\\s?([一二三四五六日天])(?!报|刊|末)|(?i:\\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b)");

  private static final String LUNAR_DAY =
      "(初[一二三四五六七八九十]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|卅)";

  private static final Pattern LUNAR =
      Pattern.compile(
          "(?:农历|夏历|旧历|阴历)?\\s?(?:([甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])\\s?(?:\\([鼠牛虎兔龙蛇马羊猴鸡狗猪]\\)|[鼠牛虎兔龙蛇马羊猴鸡狗猪])?年)?"
              + "\\s?(?:(闰?)([正一二三四五六七八九十冬腊]{1,2})月\\s?(?:大|小)?\\s?"
              + LUNAR_DAY
              + ")?");

  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

  private DateReader() {}

  /** A date or a part of one, with its place in the text. */
  record Found(int year, int month, int day, int start, int end) {
    LocalDate date() {
      return LocalDate.of(year, month, day);
    }
  }

  /** The first full date at or after an index; null if there is none. */
  static Found full(String text, int from) {
    Found best = null;
    if (digits(text)) {
      best = earlier(best, yearFirst(YEAR_FIRST.matcher(text), from));
      best = earlier(best, yearFirst(COMPACT.matcher(text), from));
      best = earlier(best, english(text, from));
    } else {
      best = yearFirst(YEAR_FIRST.matcher(text), from);
    }
    return best;
  }

  private static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static Found earlier(Found a, Found b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return b.start < a.start ? b : a;
  }

  private static Found yearFirst(Matcher m, int from) {
    int at = from;
    while (at <= m.regionEnd() && m.find(at)) {
      Found found =
          checked(
              ChineseNumbers.parse(m.group(1)),
              ChineseNumbers.parse(m.group(2)),
              ChineseNumbers.parse(m.group(3)),
              m.start(),
              m.end());
      if (found != null) {
        return found;
      }
      at = m.start() + 1;
    }
    return null;
  }

  private static Found english(String text, int from) {
    Matcher m = ENGLISH.matcher(text);
    if (!m.find(Math.min(from, text.length()))) {
      return null;
    }
    boolean monthFirst = m.group(1) != null;
    String name = (monthFirst ? m.group(1) : m.group(5)).toLowerCase(Locale.ROOT);
    return checked(
        Integer.parseInt(monthFirst ? m.group(3) : m.group(6)),
        MONTHS.indexOf(name) / 3 + 1,
        Integer.parseInt(monthFirst ? m.group(2) : m.group(4)),
        m.start(),
        m.end());
  }

  private static Found checked(int year, int month, int day, int start, int end) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    try {
      LocalDate.of(year, month, day);
      return new Found(year, month, day, start, end);
    } catch (DateTimeException noSuchDay) {
      return null; // 13月, 2月30日: figures that are no date
    }
  }

  /** The first month and day without a year; null if there is none. */
  static Found monthDay(String text) {
    if (text.indexOf('月') < 0) {
      return null;
    }
    Matcher m = MONTH_DAY.matcher(text);
    if (!m.find()) {
      return null;
    }
    int month = ChineseNumbers.parse(m.group(1));
    int day = ChineseNumbers.parse(m.group(2));
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
        ? new Found(0, month, day, m.start(), m.end())
        : null;
  }

  /** The first year that stands alone; null if there is none. */
  static Found year(String text) {
    Matcher m = YEAR_ALONE.matcher(text);
    while (m.find()) {
      int year = ChineseNumbers.parse(m.group(1));
      if (year >= FIRST_YEAR && year <= LAST_YEAR) {
        return new Found(year, 0, 0, m.start(), m.end());
      }
    }
    return null;
  }

  /** The weekday, 1 Monday to 7 Sunday, as {@code day} of what is found; null if there is none. */
  static Found weekday(String text) {
    Matcher m = WEEKDAY.matcher(text);
    if (!m.find()) {
      return null;
    }
    int day;
    if (m.group(1) != null) {
      int at = "一二三四五六日".indexOf(m.group(1));
      day = at < 0 ? 7 : at + 1;
    } else {
      String name = m.group(2).substring(0, 3).toLowerCase(Locale.ROOT);
      day = "montuewedthufrisatsun".indexOf(name) / 3 + 1;
    }
    return new Found(0, 0, day, m.start(), m.end());
  }

  /**
   * A Chinese calendar date.
   *
   * @param cycleYear 1 to 60, 0 where not printed
   * @param leap whether the month is an inserted one
   * @param month 1 to 12, 0 where not printed
   * @param day 1 to 30, 0 where not printed
   * @param start where it stands in the text
   * @param end where it ends
   */
  record Lunar(int cycleYear, boolean leap, int month, int day, int start, int end) {

    /** Whether the day is one of this Chinese date, as far as that is printed. */
    boolean agreesWith(LocalDate date) {
      ChineseCalendar calendar = new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
      calendar.setTimeInMillis(date.toEpochDay() * 86_400_000L + 4 * 3_600_000L); // noon in China
      return (cycleYear == 0 || cycleYear == calendar.get(ChineseCalendar.YEAR))
          && (month == 0
              || month == calendar.get(ChineseCalendar.MONTH) + 1
                  && day == calendar.get(ChineseCalendar.DAY_OF_MONTH)
                  && leap == (calendar.get(ChineseCalendar.IS_LEAP_MONTH) == 1));
    }
  }

  /** The first Chinese calendar date; null if there is none. */
  static Lunar lunar(String text) {
    if (text.indexOf('年') < 0 && text.indexOf('月') < 0) {
      return null;
    }
    Matcher m = LUNAR.matcher(text);
    while (m.find()) {
      boolean year = m.group(1) != null;
      boolean day = m.group(3) != null;
      boolean named = m.group().contains("历");
      if (!year && !(day && (named || m.group(4).startsWith("初") || "正冬腊".contains(m.group(3))))) {
        continue;
      }
      int cycle = 0;
      if (year) {
        int stem = STEMS.indexOf(m.group(1).charAt(0));
        int branch = BRANCHES.indexOf(m.group(1).charAt(1));
        if ((stem - branch) % 2 != 0) {
          continue; // a pair that the cycle of sixty does not have
        }
        cycle = Math.floorMod(6 * stem - 5 * branch, 60) + 1;
      }
      return new Lunar(
          cycle,
          day && !m.group(2).isEmpty(),
          day ? ChineseNumbers.parse(m.group(3)) : 0,
          day ? ChineseNumbers.parse(m.group(4)) : 0,
          m.start(),
          m.end());
    }
    return null;
  }
}
