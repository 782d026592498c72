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

  /** Longer lines are text. */
  private static final int LONGEST = 220;

  /** A line is of a masthead when this share of its letters is of known elements. */
  private static final double COVERED = 0.6;

  /** Short lines between two lines of a masthead are its slogans. */
  private static final int LONGEST_SLOGAN = 14;

  /** A masthead ends before the text begins: no more than so many units are looked at. */
  private static final int TOP = 24;

  private static final Pattern ISSUE =
      Pattern.compile(
          "(?:总第|第总|总|第|(?i:No\\.?|Vol\\.?))\\s?(\\d{1,6})\\s?(?:期|号)|(?:第\\d+年)?总(?:期|号)数?\\s?[:第]?\\s?(\\d{2,6})|(?i:No\\.)\\s?(\\d{3,6})");

  private static final Pattern PAGES =
      Pattern.compile(
          "(?:今日|本期|共|今天|本报今日)\\s?(?:共)?\\s?(?:出版)?\\s?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?(?:大)?[版页张]|对开\\S?[张版]|四开\\S?[张版]|\\d{1,3}版(?:彩报)?");

  private static final Pattern PAGE_NO =
      Pattern.compile(
          "第\\s?([A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?[版页]|(?<![\\dA-Za-z今日共期出本])(?<![今日共期出本]\\s)([A-Z]?\\d{1,2})\\s?版(?!\\w)|^\\s?([A-Z]?\\d{1,2})(?=\\s|[\\p{IsHan}]|$)|(?<=[\\s|/])([A-Z]\\d{1,2}|0\\d)(?=\\s|$|[|/\\p{IsHan}])|(?i:\\bPage|\\bP\\.?)\\s?(\\d{1,2})\\b");

  private static final Pattern CN_CODE =
      Pattern.compile("(?i:CN)\\s?(\\d{2})\\s?[-—–－_]?\\s?(\\d{4})(?:\\s?/\\s?[A-Z])?");

  private static final Pattern STAFF =
      Pattern.compile(
          "(?:本版|本期|今日)?(?:责任编辑|执行编辑|值班编辑|视觉编辑|图片编辑|美术编辑|编辑|责编|美编|版式|排版|组版|校对|主编|副主编|总编辑?|值班主任|值班编委|值班总编|值班|统筹|策划|视觉|设计|制图|制版|审读|编审|一读|二读|三审|终审|首席编辑|版面设计|图文编辑)"
              + "(?:\\s?[:/|]\\s?|\\s)(?:[\\p{IsHan}·]{2,4}|[\\p{IsHan}]\\s[\\p{IsHan}])(?:[\\s、/,]{1,2}[\\p{IsHan}·]{2,3}(?=[\\s、/,]|$))*|(?:责任编辑|责编|美编|编辑|版式|校对)(?=[\\s:/|]|$)[:/|]?");

  private static final Pattern OWNER =
      Pattern.compile(
          "中共[\\p{IsHan}]{1,16}?(?:委员会|委)?\\s?(?:主管|主办|机关报)(?:主管|主办)?|[\\p{IsHan}]{2,24}?(?:主管主办|主管|主办|承办|出版|机关报|协办)(?=[\\s:,、]|$|[\\p{IsHan}])|(?:主管|主办|出版)(?:单位)?[:]?");

  private static final Pattern SERIAL =
      Pattern.compile(
          "国内统一(?:连续)?(?:出版物|刊)?号?|国内统一刊号|国际标准[刊号连续出版物]+|(?i:ISSN)\\s?[\\d-]+X?|邮发代号\\s?[:]?\\s?[\\d-]+|代号\\s?[:]?\\s?\\d+-\\d+|刊号|广告(?:经营)?许可证\\S{0,20}|零售(?:价)?\\s?[:每]?\\S{0,8}元|(?:每份|定价|全年定?价)\\s?[:]?\\s?[\\d.]+\\s?元");

  private static final Pattern CONTACT =
      Pattern.compile(
          "(?:官方网站|网址|网站|电子邮箱|邮箱|投稿邮箱|(?i:e-?mail))\\s?[:]?\\s?[\\w\\p{IsHan}.@/:-]+|(?i:https?://\\S+|www\\.\\S+|[\\w.]+@[\\w.]+|\\w+\\.(?:com|cn|net)\\S*)|(?:新闻|服务|读者|报料|爆料|广告|发行|订阅|总编室)?(?:热线|电话)\\s?[:]?\\s?[\\d()-]{5,}");

  private static final Pattern SECTION =
      Pattern.compile(
          "(?<![\\p{IsHan}])(?:要闻|综合|综合新闻|国际|国内|国际新闻|国内新闻|时政|时政新闻|时事|本地|本市新闻|本埠|财经|经济|体育|文化|文体|副刊|广告|专版|专题|特刊|头版|民生|社会|法治|教育|健康|科技|评论|理论|视点|深度|天下|中国|世界|都市|城事|县域|封面|导读|热点|焦点|关注|娱乐|生活|周末|党建|乡村振兴|新闻)(?![\\p{IsHan}])");

  private static final Pattern NAME_END =
      Pattern.compile(
          "(?:日报|晚报|都市报|晨报|商报|早报|时报|快报|导报|新报|午报|信报|[年画法治制人民教育科技学政协电通健康生活农]报|报|周刊|周末|参考消息)$");

  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{IsHan}]{1,9}?(?:日报|晚报|都市报|晨报|商报|早报|时报|快报|周报|导报|新报|青年报|画报|周刊|周末|参考消息|报)");

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "([\\p{IsHan}]{1,10}报)\\s?(?:社|集团|报业集团|传媒集团|有限公司)\\s?(?:有限公司)?\\s?(?:主办|出版|主管|编辑|承办|编印)");

  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          ".*(?:机关报|本报|党报|月报|海报|电子报|数字报|播报|快报道|通报|简报|汇报|预报|情报|日报社|读报|看报|订报|办报|见报|举报|年报|警报|捷报)$|^(?:全国|今日|昨日|本市|关于|中共|订阅|欢迎).{0,3}报$");

  /** What websites of papers put behind the name. */
  private static final Pattern EDITION = Pattern.compile("(?<=报)(?:数字报|电子报|电子版|数字版)$");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z .&']{3,40}");

  private final List<Unit> units;
  private final PageText page;
  private final boolean[] masthead;
  private final Map<String, Integer> names = new LinkedHashMap<>();
  private final Map<String, String> printedNames = new HashMap<>();
  private final List<DateEvidence> dates = new ArrayList<>();
  private final List<Span> monthDays = new ArrayList<>();
  private String cnCode;
  private String issueNo;
  private String pageNo;
  private int weekday;
  private DateReader.Lunar lunar;
  private String lunarText;
  private DateReader.Found looseDay;
  private int looseYear;

  private MastheadReader(List<Unit> units, PageText page) {
    this.units = units;
    this.page = page;
    this.masthead = new boolean[units.size()];
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
    MastheadReader reader = new MastheadReader(units, page);
    reader.findLines();
    for (int i = 0; i < units.size(); i++) {
      if (reader.masthead[i]) {
        reader.readLine(units.get(i), i < TOP);
      }
    }
    return reader.facts();
  }

  // ---- which lines ----

  private void findLines() {
    int lastOfTop = -1;
    int firstOfTop = -1;
    boolean text = false;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      text |= unit.letters() >= 24 && unit.text.indexOf('。') >= 0;
      boolean pointer = Furniture.isPointer(unit.text) && (i > 0 && !masthead[i - 1] || i > 2);
      masthead[i] = !pointer && isMasthead(unit, !text && i < TOP);
      if (masthead[i] && !text && i < TOP) {
        firstOfTop = firstOfTop < 0 ? i : firstOfTop;
        lastOfTop = i;
      }
    }
    for (int i = firstOfTop + 1; i < lastOfTop; i++) {
      Unit unit = units.get(i);
      masthead[i] |= unit.letters() <= LONGEST_SLOGAN || LATIN.matcher(unit.text).matches();
    }
  }

  private static boolean isMasthead(Unit unit, boolean top) {
    String text = unit.text;
    boolean running = unit.lines() > 3 || Marks.count(text, ',') > 2;
    if (text.length() > LONGEST
        || running
        || text.indexOf('。') >= 0
        || DatelineReader.opensArticle(text)) {
      return false;
    }
    if (isName(squeezed(text))) {
      return top;
    }
    if (top && LATIN.matcher(text).matches() && text.length() >= 8) {
      return true;
    }
    boolean[] known = new boolean[text.length()];
    int strong = 0;
    int weak = 0;
    for (DateReader.Found d = DateReader.full(text, 0);
        d != null;
        d = DateReader.full(text, d.end())) {
      mark(known, d.start(), d.end());
      strong++;
    }
    DateReader.Found week = DateReader.weekday(text);
    if (week != null) {
      mark(known, week.start(), week.end());
      weak++;
      DateReader.Found day = DateReader.monthDay(text);
      if (day != null) {
        mark(known, day.start(), day.end());
        weak++;
      }
      DateReader.Found year = strong == 0 ? DateReader.year(text) : null;
      if (year != null) {
        mark(known, year.start(), year.end());
        weak++;
      }
    }
    DateReader.Lunar lunar = DateReader.lunar(text);
    if (lunar != null) {
      mark(known, lunar.start(), lunar.end());
      strong++;
    }
    boolean onlyDate = strong == 1 && weak == 0 && lunar == null; // a notice's signature has one
    strong += markAll(known, CN_CODE, text);
    strong += markAll(known, STAFF, text);
    strong += markAll(known, SERIAL, text);
    weak += markAll(known, ISSUE, text);
    weak += markAll(known, PAGES, text);
    weak += markAll(known, OWNER, text);
    weak += markAll(known, PAGE_NO, text);
    weak += markAll(known, CONTACT, text);
    weak += markAll(known, SECTION, text);
    if (strong + weak == 0) {
      return false;
    }
    weak += markNames(known, text);
    int letters = 0;
    int covered = 0;
    for (int i = 0; i < known.length; i++) {
      if (Marks.isLetter(text.charAt(i))) {
        letters++;
        covered += known[i] ? 1 : 0;
      }
    }
    double share = letters == 0 ? 0 : (double) covered / letters;
    if (strong > 0) {
      return share >= (strong + weak >= 3 ? COVERED - 0.15 : COVERED)
          && (top || strong + weak >= 2 || share >= 0.9 && !(onlyDate && strong + weak == 1));
    }
    return weak >= 2 && share >= COVERED + 0.1 || top && share >= 0.9 && letters > 2;
  }

  private static int markAll(boolean[] known, Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    int n = 0;
    while (m.find()) {
      mark(known, m.start(), m.end());
      n++;
    }
    return n;
  }

  private static void mark(boolean[] known, int from, int to) {
    for (int i = from; i < to; i++) {
      known[i] = true;
    }
  }

  private static int markNames(boolean[] known, String text) {
    int n = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean gap = i == text.length() || known[i] || !Character.isIdeographic(text.charAt(i));
      if (!gap && start < 0) {
        start = i;
      } else if (gap && start >= 0) {
        if (isName(text.substring(start, i))) {
          mark(known, start, i);
          n++;
        }
        start = -1;
      }
    }
    return n;
  }

  // ---- what they say ----

  private void readLine(Unit unit, boolean top) {
    String text = unit.text;
    String whole = squeezed(text);
    if (isName(whole)) {
      name(whole, printed(unit, 0, nameEnd(text, whole)), top ? 5 : 2);
    }
    Matcher published = PUBLISHED.matcher(text);
    while (published.find()) {
      String found = published.group(1);
      if (isName(found)) {
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
    Matcher code = CN_CODE.matcher(text);
    if (cnCode == null && code.find()) {
      cnCode = "CN" + code.group(1) + "-" + code.group(2);
    }
    Matcher issue = ISSUE.matcher(text);
    if (issueNo == null && issue.find()) {
      issueNo = firstGroup(issue);
    }
    Matcher number = PAGE_NO.matcher(text);
    if (pageNo == null && number.find()) {
      String raw = firstGroup(number);
      int parsed = ChineseNumbers.parse(raw);
      if (parsed > 0) {
        pageNo = Integer.toString(parsed);
      } else if (!raw.isEmpty() && Character.isLetter(raw.charAt(0)) && raw.length() <= 4) {
        int figure = ChineseNumbers.parse(raw.substring(1));
        pageNo =
            figure > 0 ? Character.toUpperCase(raw.charAt(0)) + Integer.toString(figure) : null;
      }
    }
  }

  /** The index in a text after the last character of a name that is spaced out in it. */
  private static int nameEnd(String text, String name) {
    int at = 0;
    for (int i = 0; i < name.length(); i++) {
      at = text.indexOf(name.charAt(i), at) + 1;
    }
    return at;
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
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean gap = i == text.length() || !Character.isIdeographic(text.charAt(i));
      if (!gap && start < 0) {
        start = i;
      } else if (gap && start >= 0) {
        String token = text.substring(start, i);
        if (isName(token)) {
          name(token, printed(unit, start, i), 3);
        } else {
          Matcher m = NAME.matcher(token);
          if (m.lookingAt()
              && m.end() >= 3
              && isName(m.group())
              && token.length() - m.end() > 0
              && !token.substring(m.end()).startsWith("社")) {
            name(m.group(), printed(unit, start, start + m.end()), 1);
          }
        }
        start = -1;
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

  private Facts facts() {
    String best = null;
    for (Map.Entry<String, Integer> entry : names.entrySet()) {
      if (best == null || entry.getValue() > names.get(best)) {
        best = entry.getKey();
      }
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
        masthead,
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

  /** Whether a text has the form of a paper's name: Han characters that end as names end. */
  static boolean isName(String text) {
    if (text.length() < 3 || text.length() > 12 || !NAME_END.matcher(text).find()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isIdeographic(text.charAt(i))) {
        return false;
      }
    }
    return !NOT_A_NAME.matcher(text).matches();
  }

  /** A text without white space where single characters are spaced out: 南 州 日 报. */
  static String squeezed(String text) {
    StringBuilder bare = new StringBuilder();
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Marks.isSpace(text.charAt(i))) {
        run = 0;
      } else {
        bare.append(text.charAt(i));
        longest = Math.max(longest, ++run);
      }
    }
    boolean one = longest <= 2 || longest == text.length();
    return one ? EDITION.matcher(bare).replaceFirst("") : text;
  }
}
