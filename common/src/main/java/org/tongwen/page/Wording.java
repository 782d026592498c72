package org.tongwen.page;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells by words alone how headlines, sentences and questions read. All texts are folded views. */
final class Wording {

  private static final Set<String> CONNECTIVES =
      Set.of(
          "同时", "此外", "目前", "近日", "日前", "据悉", "据了解", "随后", "其中", "另外", "当天", "当日", "对此", "因此", "然而",
          "但是", "为此", "近年来", "今年以来", "截至目前", "今年", "去年", "今天", "昨天", "眼下", "近期", "如今", "当前", "不过",
          "于是", "会上", "会前", "会后", "会议指出", "会议强调", "据介绍", "他说", "她说", "他表示", "他指出", "他强调", "接下来",
          "下一步", "与此同时", "记者获悉", "记者了解到", "一直以来", "多年来", "连日来");

  private static final Pattern SAID = Pattern.compile("(?:指出|表示|强调|介绍|认为|称|说|获悉|了解到|显示),");

  private static final Pattern REFERS =
      Pattern.compile("[他她它该其此]|这[些一项次位个里是也]|两人|双方|上述|会上|会见|会议[^,]{0,6}(?:指出|强调|要求|认为)");

  /** Titles of columns of short news. */
  private static final Pattern ROUND_UP =
      Pattern.compile(
          "(?:[\\p{IsIdeographic}]{0,4}(?:简讯|短讯|快讯|短新闻|微新闻|短波|速览|快览|速读|速递|集纳|集萃|一览)|简明新闻|要闻速览|一句话新闻|新闻(?:快报|点击|速递|链接)|综合消息|今日要闻)");

  /** Ends of the names of columns and series: 民生观察, 读者来信, 乡村振兴进行时(三). */
  private static final Pattern COLUMN =
      Pattern.compile(
          "[【《\\[*·—]{0,2}[\\p{IsIdeographic}“”·|]{0,12}(?:观察哨?|[短快时锐热]评|评论|[漫杂]谈|随笔|手记|札记|来信|呼声|心声|之声|视点|视线|聚焦|关注|论坛|讲坛|专栏|专题|特稿"
              + "|进行时|看台|连线|回声|信箱|茶座|广角|走笔|侧记|访谈|对话|人物|诗词|诗歌|新诗|散文|纪行|调研行|一线行|万里行|走基层|新闻眼|一线见闻|[今每]日谈|大家谈|街谈|圆桌)"
              + "(?:\\([一二三四五六七八九十\\d]{1,3}\\)|[·—-]*(?:之?[一二三四五六七八九十\\d]{1,3}))?[】》\\]*·—]{0,2}");

  /** Whom letters to a paper are for: 尊敬的编辑同志: */
  private static final Pattern SALUTATION =
      Pattern.compile(
          "(?:尊敬的|敬爱的|亲爱的)?[\\p{IsIdeographic}《》]{0,12}(?:编辑部?|记者|主编|总编辑?|社长|读者|市长|县长|热线|信箱)(?:同志|老师|先生|女士|们|朋友)*[:!]");

  /** How a paper's own words before an article begin. */
  private static final Pattern EDITORS_NOTE =
      Pattern.compile("[【\\[*]{0,2}(?:编者按|编者的话|编者语|开栏的话|开栏语|编前语)[】\\]*]{0,2}\\s?[:]?");

  /** Letters of the name of a column. */
  private static final int LONGEST_COLUMN = 14;

  private static final Cue REPORTED_DAY =
      Cue.of(
          "(?<![月\\d])\\d{1,2}日(?:称|说|表示|宣布|报道|上午|下午|晚|在|就|同|对|发)|当地时间|(?<!\\()\\d{1,2}月\\d{1,2}日(?!\\))",
          "日当");

  private static final Cue DAY = Cue.of("\\d{1,2}日|[今昨][天日晚]|近日|日前|当地时间|连日|今年|眼下|正在", "日天晚间年下在");

  /** How much of a paragraph is looked at for its day. */
  private static final int LEAD = 60;

  /** Letters of who speaks in an interview: 本报记者, 南州市供电局. */
  private static final int LONGEST_SPEAKER = 7;

  /** Characters up to the comma after who said it. */
  private static final int LONGEST_SAID = 12;

  private Wording() {}

  /** Whether a text names a column of short news. */
  static boolean isRoundUp(String text) {
    int from = Marks.isBullet(text.charAt(0)) ? 1 : 0;
    return text.length() <= 9 && ROUND_UP.matcher(text.substring(from)).matches();
  }

  /** Whether a line says whom the letter under it is for. */
  static boolean isSalutation(String text) {
    return text.length() <= 24 && SALUTATION.matcher(text).matches();
  }

  /** Whether a text is what the paper says of the article under it. */
  static boolean isEditorsNote(String text) {
    return EDITORS_NOTE.matcher(text).lookingAt();
  }

  /** Whether a line names a column or a series that the article under it is of. */
  static boolean isColumn(String text) {
    return text.length() <= LONGEST_COLUMN + 4
        && Marks.letters(text) <= LONGEST_COLUMN
        && COLUMN.matcher(text).matches();
  }

  /** How likely a line of so many letters is a headline. */
  static double byLength(int letters) {
    if (letters < 2) {
      return -4;
    }
    if (letters < 6) {
      return 0.4;
    }
    if (letters <= 36) {
      return 1.5;
    }
    if (letters <= 52) {
      return 0.8;
    }
    if (letters <= 85) {
      return -0.8;
    }
    return -3 - (letters - 85) / 20.0;
  }

  /** What stands before a colon at the start of a text, without marks of bold; empty if nothing. */
  static String speaker(String text) {
    int from = text.startsWith("**") ? 2 : 0;
    int colon = text.indexOf(':');
    return colon > from && colon <= from + LONGEST_SPEAKER ? text.substring(from, colon) : "";
  }

  /** Questions and answers of an interview. */
  static boolean isSpeech(String text) {
    String who = speaker(text);
    return who.equals("问")
        || who.equals("答")
        || who.equals("Q")
        || who.equals("A")
        || who.endsWith("记者");
  }

  /**
   * Words with which sentences begin and headlines do not; days without a month, as reports say.
   */
  static boolean isRunningText(String text) {
    int comma = text.indexOf(',');
    if (startsWithLink(text, comma)) {
      return true;
    }
    if (comma >= 0 && SAID.matcher(text).find()) {
      return true;
    }
    boolean setting = comma >= 3 && comma <= 12 && "在从据随自当".indexOf(text.charAt(0)) >= 0;
    return setting || REPORTED_DAY.in(text);
  }

  private static boolean startsWithLink(String text, int comma) {
    return comma >= 2 && comma <= 5 && CONNECTIVES.contains(text.substring(0, comma));
  }

  /**
   * Whether a text begins with the day of what it tells, as the first paragraph of a report does.
   */
  static boolean tellsDay(String text) {
    return DAY.in(text.substring(0, Math.min(text.length(), LEAD)));
  }

  /** Whether a text begins as the second paragraph of a report does: with a link, or a speaker. */
  static boolean goesOn(String text) {
    int comma = text.indexOf(',');
    return startsWithLink(text, comma)
        || comma >= 0 && comma <= LONGEST_SAID && SAID.matcher(text).region(0, comma + 1).find();
  }

  /** Whether a text begins with a word that points to what was told before. */
  static boolean refers(String text) {
    return REFERS.matcher(text).lookingAt();
  }

  /** Whether a text begins as reports without a dateline do: with a day, or with the reporter. */
  static boolean startsWithTime(String text) {
    int from = 0;
    while (from < text.length()
        && (Marks.isBullet(text.charAt(from)) || text.charAt(from) == ' ')) {
      from++;
    }
    String head = text.substring(from, Math.min(text.length(), from + 12));
    return head.startsWith("当地时间")
        || head.startsWith("近日")
        || head.startsWith("日前")
        || head.startsWith("昨日")
        || head.startsWith("昨天")
        || head.startsWith("今天")
        || head.startsWith("记者")
        || DateReader.monthDay(head) != null;
  }
}
