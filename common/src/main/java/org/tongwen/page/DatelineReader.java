package org.tongwen.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads datelines at the start of articles and credits at their end. All texts are folded views.
 *
 * <p>Three forms open an article: a wire's (新华社北京5月20日电, 据中新社5月20日电, 本报北京20日讯), a paper's own (本报讯,
 * 阳江日报讯, 【本报综合报道】), and a reporter's (本报记者 张三 报道).
 */
final class DatelineReader {

  /** How much of a text is looked at: a dateline with four reporters is shorter. */
  private static final int REACH = 140;

  private static final String AGENCY =
      "(?:[\\p{IsIdeographic}A-Za-z]{0,10}?(?:通讯社|新闻社|社|新闻网|新闻|报|网|广播电台|电视台|总台|台|客户端|融媒体?|视频|周刊|在线|频道))";

  private static final String NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})";

  private static final String REPORT =
      "(?:(?:专电|急电|电讯|电|讯|消息)(?!话|视|台|影|力|子|网|报)|(?:报道|报导)(?=[\\])】]))";

  private static final Pattern WIRE =
      Pattern.compile(
          "[(\\[【“]?\\s?(?:据|综合)?("
              + AGENCY
              + ")\\s?(?:记者[\\p{IsIdeographic}\\s、]{2,12}?[,/]?\\s?)?([\\p{IsIdeographic}A-Za-z·、/—-]{0,16}?)\\s?"
              + "(?:(\\d{4})年)?\\s?(?:("
              + NUMBER
              + ")月)?\\s?("
              + NUMBER
              + ")日\\s?(?:凌晨|上午|下午|晚|夜)?"
              + REPORT
              + "[\\])】”]?");

  private static final Pattern DAYLESS =
      Pattern.compile(
          "[(\\[【]?\\s?(?:据|综合)?([\\p{IsIdeographic}]{1,4}社)([\\p{IsIdeographic}·]{0,8}?)(?:专电|电)(?=[\\s(\\])】:,]|$)[\\])】]?");

  private static final Pattern OWN =
      Pattern.compile(
          "[(\\[【]?\\s?("
              + "本(?:报|社|刊|网|台)|[\\p{IsIdeographic}]{1,11}?(?:报|新闻|网|台|社|客户端|周刊|融媒体?|视频|在线)"
              + ")(?:全媒体|融媒体?|综合|客户端)?\\s?(?:综合消息|综合报道|综合报导|专讯|综合|快讯|讯|消息|专电)"
              + "[\\])】]?");

  /** What may follow "X日报讯" at once. */
  private static final String AFTER_OWN = "据记通特综今昨近日从为自全在由第";

  private static final Pattern REPORTER =
      Pattern.compile(
          "[(\\[【]?\\s?((?:本报|本刊|本台|本网|本社|[\\p{IsIdeographic}]{1,8}?(?:报|社|网|新闻|台))?)"
              + "(?:全媒体|融媒体|特派|特约|首席|驻[\\p{IsIdeographic}]{2,6})?(?:见习|实习)?"
              + "(?:记者|通讯员)[/:\\s]?\\s?([\\p{IsIdeographic}·]{2,4}(?:[\\s、,/]{1,2}[\\p{IsIdeographic}·]{2,4}){0,5}?)"
              + "\\s?(?:[/从]?[\\p{IsIdeographic}]{2,6})?(?:报道|报导|电|摄影报道|采写|文)[\\])】:,。]?");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "\\s{0,3}[(\\[]([^()\\[\\]。]{0,60}?(?:记者|通讯员|编译|作者|实习生|评论员)[^()\\[\\]。]{0,60})[)\\]]");

  private static final Pattern CREDIT =
      Pattern.compile(
          "[(\\[【]?\\s?(?:(?:均|本版稿件|本版|以上|图文|文图|文|稿件)?(?:"
              + "(?:据|综合)[^。,()]{2,30}?(?:专电|电|讯|报道|报导|消息|供稿|稿)|(?:据|综合)"
              + AGENCY
              + "|(?:来源|稿源)\\s?[:/]\\s?[^。()]{1,24}|(?:转自|摘自|选自|原载)[:《\\s]?[^。()]{1,24})|(?:"
              + AGENCY
              + ")(?:供)?(?:专电|特稿|供稿|稿|电))\\s?[)\\]】]?[。]?"
              + "|[(\\[【]\\s?(?:"
              + AGENCY
              + ")\\s?[)\\]】][。]?"
              + "|[(\\[]\\s?(?:本文)?作者(?:系|为|是|单位|简介)[^()]{2,36}[)\\]]");

  private static final Pattern CREDIT_DETAIL =
      Pattern.compile(
          "(?:据|综合|来源[:/]?|转自|摘自|原载)?[:/\\s]*("
              + AGENCY
              + ")([\\p{IsIdeographic}·]{0,8}?)(?:(?:("
              + NUMBER
              + ")月)?("
              + NUMBER
              + ")日)?(?:专电|电|讯|报道|报导|消息|特稿|供稿|稿|$)");

  /** The most frequent family names. */
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白"
          + "邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁"
          + "尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房蒲滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

  private static final String PERSON =
      "[\\p{IsIdeographic}·]{2,4}|[\\p{IsIdeographic}]\\s[\\p{IsIdeographic}]";

  private static final String PERSONS =
      "(?:" + PERSON + ")(?:[\\s、,/]{1,2}(?:" + PERSON + ")){0,5}";

  /** Who reported it, and nothing more, before a text: (记者 张三), 本报记者 张三, 本报南州讯. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?=[(\\[本])[(\\[]?(本报|本刊|)(?:(?:记者|通讯员)[/:\\s]\\s?(?:"
              + PERSONS
              + ")[)\\]\\s]|[\\p{IsIdeographic}]{2,4}讯(?=[\\s(:]))(?=.{10})");

  private static final Pattern BYLINE =
      Pattern.compile(
          "[(\\[]?\\s?(?:[□■○◎●◆▲]\\s?(?:(?:本报|本刊)?(?:[\\p{IsIdeographic}]{0,4}(?:记者|评论员|通讯员|撰稿|特约))?\\s?)?"
              + PERSONS
              + "|(?:本报|本刊|本台|[\\p{IsIdeographic}]{2,8}?[报社网台])?(?:[\\p{IsIdeographic}]{0,4})?(?:记者|评论员|通讯员|实习生|特约撰稿人?)[\\s/:]\\s?"
              + PERSONS
              + "(?:\\s?(?:[\\p{IsIdeographic}]{0,4}(?:记者|通讯员|实习生)[\\s/:]\\s?"
              + PERSONS
              + "){0,3})(?:\\s?(?:/?文/?图?|文并摄|报道|采写|整理|摄影报道))?|(?:文|撰文|作者|采写|编译|口述|整理|执笔)\\s?[/\\\\:|\\s]\\s?"
              + PERSONS
              + "(?:\\s?(?:图|摄影)\\s?[/\\\\:|]\\s?"
              + PERSONS
              + ")?|本报(?:特约)?评论员)\\s?[)\\]]?");

  /** Words that end like agencies and are none. */
  private static final Pattern NO_AGENCY =
      Pattern.compile(".*(?:旅行社|出版社|合作社|公社|互联网|电网|海报|情报|平台|后台|舞台|月报|年报|通报|简报|汇报|预报|播报)$");

  private DatelineReader() {}

  /**
   * How an article opens.
   *
   * @param dateline what it says
   * @param wire whether it is a wire's dateline, with a day
   * @param end index after it, reporters included
   * @param peopleStart index of the reporters and correspondents
   * @param peopleEnd index after them; not after their start where none are named
   */
  record Opening(Dateline dateline, boolean wire, int end, int peopleStart, int peopleEnd) {}

  /** Whether a text opens an article. */
  static boolean opensArticle(String text) {
    return opening(text) != null;
  }

  /** Reads the dateline that a text begins with; null where it begins with none. */
  static Opening opening(String text) {
    int start = 0;
    while (start < text.length()
        && (Marks.isBullet(text.charAt(start)) || Marks.isSpace(text.charAt(start)))) {
      start++;
    }
    String head = text.substring(start, Math.min(text.length(), start + REACH));
    Opening found = wire(head);
    found = found == null ? own(head) : found;
    found = found == null ? reporter(head) : found;
    return found == null
        ? null
        : new Opening(
            found.dateline,
            found.wire,
            start + found.end,
            start + found.peopleStart,
            start + found.peopleEnd);
  }

  /** A cheap test before the pattern of a wire's dateline: a day, and right after it the word. */
  private static boolean reportsDay(String head) {
    for (int day = head.indexOf('日'); day > 0; day = head.indexOf('日', day + 1)) {
      if (Marks.hasAny(head.substring(day + 1, Math.min(head.length(), day + 7)), "电讯消报")) {
        return true;
      }
    }
    return false;
  }

  private static Opening wire(String head) {
    if (reportsDay(head)) {
      Matcher m = WIRE.matcher(head);
      if (m.lookingAt() && m.end() <= 60 && isAgency(m.group(1))) {
        return opened(
            head,
            m.end(),
            new Dateline(
                m.group(1),
                emptyToNull(m.group(2)),
                m.group(3) == null ? 0 : Integer.parseInt(m.group(3)),
                bounded(m.group(4), 12),
                bounded(m.group(5), 31)),
            true);
      }
    }
    if (head.indexOf('社') > 0) {
      Matcher m = DAYLESS.matcher(head);
      if (m.lookingAt() && m.end() < head.length() && isAgency(m.group(1))) {
        Dateline dateline = new Dateline(m.group(1), emptyToNull(m.group(2)), 0, 0, 0);
        return opened(head, m.end(), dateline, true);
      }
    }
    return null;
  }

  private static Opening own(String head) {
    Matcher m = OWN.matcher(head);
    if (!Marks.hasAny(head, "讯合息电") || !m.lookingAt() || !isAgency(m.group(1))) {
      return null;
    }
    boolean free =
        m.group(1).startsWith("本")
            || m.end() == head.length()
            || !Character.isIdeographic(head.charAt(m.end()))
            || AFTER_OWN.indexOf(head.charAt(m.end())) >= 0;
    return free ? opened(head, m.end(), new Dateline(m.group(1), null, 0, 0, 0), false) : null;
  }

  private static Opening reporter(String head) {
    Matcher m = REPORTER.matcher(head);
    if (!Marks.hasAny(head, "者员")
        || head.startsWith("记者:")
        || !m.lookingAt()
        || m.group(2).startsWith("据")) {
      return named(head); // the first is a question in an interview
    }
    String agency = m.group(1).isEmpty() ? null : m.group(1);
    return new Opening(new Dateline(agency, null, 0, 0, 0), false, m.end(), 0, m.end());
  }

  private static Opening named(String head) {
    Matcher m = NAMED.matcher(head);
    return m.lookingAt()
        ? opened(head, m.end(), new Dateline(emptyToNull(m.group(1)), null, 0, 0, 0), false)
        : null;
  }

  private static Opening opened(String head, int end, Dateline dateline, boolean wire) {
    Matcher people = PEOPLE.matcher(head).region(end, head.length());
    if (people.lookingAt()) {
      return new Opening(dateline, wire, people.end(), people.start(1), people.end(1));
    }
    return new Opening(dateline, wire, end, 0, 0);
  }

  private static boolean isAgency(String name) {
    return !NO_AGENCY.matcher(name).matches() && !name.startsWith("通") && !name.startsWith("资");
  }

  /** Whether a whole text names authors: □ 张三, 本报记者 李四, 文/王五. */
  static boolean isByline(String text) {
    if (text.length() > 40 || !BYLINE.matcher(text).matches()) {
      return false;
    }
    if (!text.startsWith("文 ") && !Marks.isBullet(text.charAt(0))
        || text.contains("记者")
        || text.contains("评论员")) {
      return true;
    }
    // a sign before two to four characters may also name a column: ■发布厅
    int name = Marks.afterSign(text);
    return name < text.length() && SURNAMES.indexOf(text.charAt(name)) >= 0;
  }

  /** Whether a whole text may be a person's name, by its form. */
  static boolean isPerson(String text) {
    return text.length() >= 2
        && text.length() <= 4
        && SURNAMES.indexOf(text.charAt(0)) >= 0
        && Marks.letters(text) == text.length();
  }

  /** Whether a whole text is a credit. */
  static boolean isCredit(String text) {
    if (text.length() > 50 || text.length() < 3) {
      return false;
    }
    return Marks.hasAny(text, "据综源自载稿电)]】") && CREDIT.matcher(text).matches();
  }

  /** Reads a credit: agency, and place and day where they are printed. */
  static Dateline credit(String text) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("()[]【】。 ".indexOf(c) < 0) {
        bare.append(c);
      }
    }
    Matcher m = CREDIT_DETAIL.matcher(bare);
    if (!m.find()) {
      return Dateline.NONE;
    }
    return new Dateline(
        m.group(1), emptyToNull(m.group(2)), 0, bounded(m.group(3), 12), bounded(m.group(4), 31));
  }

  private static int bounded(String number, int most) {
    if (number == null) {
      return 0;
    }
    int value = ChineseNumbers.parse(number);
    return value < 1 || value > most ? 0 : value;
  }

  private static String emptyToNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
