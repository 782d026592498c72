package org.tongwen.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongwen.text.Span;

/** Finds the lines of mastheads and running heads by what they consist of. Folded views. */
final class MastheadLines {

  /** Longer lines are text. */
  private static final int LONGEST = 220;

  /** A line is of a masthead when this share of its letters is of known elements. */
  private static final double COVERED = 0.6;

  /** Short lines between two lines of a masthead are its slogans. */
  private static final int LONGEST_SLOGAN = 14;

  /** It has so many of them, one after the other. */
  private static final int MOST_SLOGANS = 4;

  private static final Cue PAGES =
      Cue.of(
          "(?:今日|本期|共|今天|本报今日)\\s?(?:共)?\\s?(?:出版)?\\s?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?(?:大)?[版页张]|对开\\S?[张版]|四开\\S?[张版]|\\d{1,3}版(?:彩报)?",
          "版页张");

  private static final Cue STAFF =
      Cue.of(
          "(?:本版|本期|今日)?(?:责任编辑|执行编辑|值班编辑|视觉编辑|图片编辑|美术编辑|编辑|责编|美编|版式|排版|组版|校对|主编|副主编|总编辑?|值班主任|值班编委|值班总编|值班|统筹|策划|视觉|设计|制图|制版|审读|编审|一读|二读|三审|终审|首席编辑|版面设计|图文编辑)"
              + "(?:\\s?[:/|]\\s?|\\s)(?:[\\p{IsIdeographic}·]{2,4}|[\\p{IsIdeographic}]\\s[\\p{IsIdeographic}])(?:[\\s、/,]{1,2}[\\p{IsIdeographic}·]{2,3}(?=[\\s、/,]|$))*|(?:责任编辑|责编|美编|编辑|版式|校对)(?=[\\s:/|]|$)[:/|]?",
          "编辑校版主总值统策视设制审读");

  private static final Cue OWNER =
      Cue.of(
          "中共[\\p{IsIdeographic}]{1,16}?(?:委员会|委)?\\s?(?:主管|主办|机关报)(?:主管|主办)?|[\\p{IsIdeographic}]{2,24}?(?:主管主办|主管|主办|承办|出版|机关报|协办)(?=[\\s:,、]|$|[\\p{IsIdeographic}])|(?:主管|主办|出版)(?:单位)?[:]?",
          "办管版关");

  private static final Cue SERIAL =
      Cue.of(
          "国内统一(?:连续)?(?:出版物|刊)?号?|国内统一刊号|国际标准[刊号连续出版物]+|(?i:ISSN)\\s?[\\d-]+X?|邮发代号\\s?[:]?\\s?[\\d-]+|代号\\s?[:]?\\s?\\d+-\\d+|刊号|广告(?:经营)?许可证\\S{0,20}|零售(?:价)?\\s?[:每]?\\S{0,8}元|(?:每份|定价|全年定?价)\\s?[:]?\\s?[\\d.]+\\s?元",
          "统标号证元Ss");

  private static final Cue CONTACT =
      Cue.of(
          "(?:官方网站|网址|网站|电子邮箱|邮箱|投稿邮箱|(?i:e-?mail))\\s?[:]?\\s?[\\w\\p{IsIdeographic}.@/:-]+|(?i:https?://\\S+|www\\.\\S+|[\\w.]+@[\\w.]+|\\w+\\.(?:com|cn|net)\\S*)|(?:新闻|服务|读者|报料|爆料|广告|发行|订阅|总编室)?(?:热线|电话)\\s?[:]?\\s?[\\d()-]{5,}",
          "址站箱线话@.:mM");

  /** Names of a paper's sections. */
  private static final Set<String> SECTIONS =
      Set.of(
          "要闻", "综合", "综合新闻", "国际", "国内", "国际新闻", "国内新闻", "时政", "时政新闻", "时事", "本地", "本市新闻", "本埠",
          "财经", "经济", "体育", "文化", "文体", "副刊", "广告", "专版", "专题", "特刊", "头版", "民生", "社会", "法治", "教育",
          "健康", "科技", "评论", "理论", "视点", "深度", "天下", "中国", "世界", "都市", "城事", "县域", "封面", "导读", "热点",
          "焦点", "关注", "娱乐", "生活", "周末", "党建", "乡村振兴", "新闻");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z .&']{3,40}");

  /** A masthead ends before the text begins: no more than so many units are looked at. */
  static final int TOP = 24;

  static final Cue ISSUE =
      Cue.of(
          "(?:总第|第总|总|第|(?i:No\\.?|Vol\\.?))\\s?(\\d{1,6})\\s?(?:期|号)|(?:第\\d+年)?总(?:期|号)数?\\s?[:第]?\\s?(\\d{2,6})|(?i:No\\.)\\s?(\\d{3,6})",
          "期号总.");

  static final Cue PAGE_NO =
      Cue.of(
          "第\\s?([A-Za-z]?\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?[版页]|(?<![\\dA-Za-z今日共期出本])(?<![今日共期出本]\\s)([A-Z]?\\d{1,2})\\s?版(?!\\w)|^\\s?([A-Z]?\\d{1,2})(?=\\s|(?![年月日])[\\p{IsIdeographic}]|$)|(?<=[\\s|/])([A-Z]\\d{1,2}|0\\d)(?=\\s|$|[|/\\p{IsIdeographic}])|(?i:\\bPage|\\bP\\.?)\\s?(\\d{1,2})\\b",
          "版页0123456789");

  static final Cue CN_CODE =
      Cue.of(
          "(?:(?i:CN)|(?:刊号|出版物号)\\s?[:]?)\\s?(\\d{2})\\s?[-—–－_]?\\s?(\\d{4})(?:\\s?/\\s?[A-Z])?",
          "Nn号");

  /** A line of a date that is set in several: 2025年4月 / 18. */
  private static final Pattern DATE_PIECE =
      Pattern.compile("(?:\\d{4}\\s?年\\s?)?(?:\\d{1,2}\\s?月\\s?)?(?:\\d{1,2}\\s?日?)?");

  /** A short line that the extraction has taken out of a running head: 05, 版次:8, 周二, 天气 晴. */
  private static final Pattern PIECE =
      Pattern.compile(
          "版次\\s?:?\\s?\\d{1,2}|第?\\s?(?:[A-Z]|0)\\d{1,2}\\s?版?|(?:\\d{1,2}月\\d{1,2}日\\s?)?(?:星期|周)[一二三四五六日天]"
              + "|(?:今[日天]|明[日天])?天气(?:预报)?[:\\s].{1,30}|(?:晴|阴|多云|[小中大暴阵雷]{1,3}[雨雪])\\S{0,8}\\s.{0,24}(?:℃|级).{0,12}");

  /** A house that prints itself: 南州日报社出版. */
  private static final Cue PUBLISHER =
      Cue.of("[\\p{IsIdeographic}]{2,10}报社(?:主办|出版|主管|编辑|编印)", "社");

  /** The name in Latin letters: NANZHOU DAILY, NANZHOU RIBAO. */
  private static final Cue LATIN_NAME =
      Cue.of(
          "(?:[A-Z][A-Za-z']+\\s)*[A-Z]+\\s?(?:(?i:DAILY|NEWS|TIMES|POST|HERALD|WEEKLY|EXPRESS)|RIBAO|WANBAO|CHENBAO)",
          "YSTDOystd");

  private MastheadLines() {}

  /** Tells for each unit whether it is of the masthead or a running head. */
  static boolean[] find(List<Unit> units) {
    boolean[] lines = new boolean[units.size()];
    int lastOfTop = -1;
    int firstOfTop = -1;
    boolean text = false;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      text |= isText(unit);
      boolean pointer = Furniture.isPointer(unit.text) && (i > 0 && !lines[i - 1] || i > 2);
      lines[i] = !pointer && isMasthead(unit, !text && i < TOP);
      if (lines[i] && !text && i < TOP) {
        firstOfTop = firstOfTop < 0 ? i : firstOfTop;
        lastOfTop = i;
      }
    }
    for (int i = firstOfTop + 1; i < lastOfTop; i++) {
      int end = i;
      while (!lines[end]) { // ends at the last line of the masthead
        end++;
      }
      for (int k = i; end - i <= MOST_SLOGANS && k < end; k++) {
        Unit unit = units.get(k);
        lines[k] = unit.letters() <= LONGEST_SLOGAN || LATIN.matcher(unit.text).matches();
      }
      i = end;
    }
    findFoot(units, lines);
    for (int i = firstOfTop - 1; i >= 0 && DATE_PIECE.matcher(units.get(i).text).matches(); i--) {
      lines[i] = true;
    }
    for (int i = 0; i < Math.min(TOP, lines.length) && (lines[i] || isPiece(units.get(i))); i++) {
      lines[i] = true;
    }
    return lines;
  }

  private static boolean isPiece(Unit unit) {
    return !unit.marked() && (SECTIONS.contains(unit.text) || PIECE.matcher(unit.text).matches());
  }

  /**
   * Finds a masthead of short lines after the last text. A name and a weekday tell it from the
   * signature of a notice.
   */
  private static void findFoot(List<Unit> units, boolean[] lines) {
    int foot = units.size();
    while (foot > 0 && units.size() - foot < TOP && !isText(units.get(foot - 1))) {
      foot--;
    }
    boolean named = false;
    boolean weekday = false;
    int first = units.size();
    for (int i = units.size() - 1; i >= foot && foot > 0; i--) {
      String text = units.get(i).text;
      if (isMasthead(units.get(i), true)) {
        named |= PaperNames.isName(PaperNames.squeezed(text));
        weekday |= DateReader.weekday(text) != null;
        first = i;
      } else if (units.get(i).letters() > LONGEST_SLOGAN || first - i >= MOST_SLOGANS) {
        break;
      }
    }
    while (first > foot && DATE_PIECE.matcher(units.get(first - 1).text).matches()) {
      first--;
    }
    for (int i = first; named && weekday && i < units.size(); i++) {
      lines[i] = true;
    }
  }

  private static boolean isText(Unit unit) {
    return unit.letters() >= 24 && unit.text.indexOf('。') >= 0;
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
    if (PaperNames.isName(PaperNames.squeezed(text))) {
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
    strong += CN_CODE.mark(known, text);
    strong += STAFF.mark(known, text);
    strong += SERIAL.mark(known, text);
    strong += PUBLISHER.mark(known, text);
    weak += LATIN_NAME.mark(known, text);
    weak += ISSUE.mark(known, text);
    weak += PAGES.mark(known, text);
    weak += OWNER.mark(known, text);
    weak += PAGE_NO.mark(known, text);
    weak += CONTACT.mark(known, text);
    weak += markSections(known, text);
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

  private static void mark(boolean[] known, int from, int to) {
    Arrays.fill(known, from, to, true);
  }

  private static int markSections(boolean[] known, String text) {
    int n = 0;
    for (Span run : Marks.hanRuns(text, new boolean[text.length()])) {
      if (SECTIONS.contains(text.substring(run.start(), run.end()))) {
        mark(known, run.start(), run.end());
        n++;
      }
    }
    return n;
  }

  private static int markNames(boolean[] known, String text) {
    int n = 0;
    for (Span run : Marks.hanRuns(text, known)) {
      if (PaperNames.isName(text.substring(run.start(), run.end()))) {
        mark(known, run.start(), run.end());
        n++;
      }
    }
    return n;
  }
}
