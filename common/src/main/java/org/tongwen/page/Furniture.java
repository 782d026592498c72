package org.tongwen.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows by their wording the pieces of a page that are no article text: jump marks, captions,
 * teasers, advertisements, notices. All texts are folded views.
 */
final class Furniture {

  private static final String PAGE =
      "第?\\s?([A-Za-z]?)\\s?0?(\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?(?:版|页|叠)?";

  private static final Pattern JUMP_TO =
      Pattern.compile(
          "[▶►→>(\\[【〈《]*\\s?(?:下转|后转|续转|转)\\s?" + PAGE + "[^。)\\]】]{0,12}[)\\]】〉》>▶►→]*[。]?");

  private static final Pattern JUMP_FROM =
      Pattern.compile(
          "[◀◄←<(\\[【〈《▲]*\\s?(?:上接|紧接|承接|接)\\s?" + PAGE + "[^。)\\]】]{0,12}?[)\\]】〉》<◀◄←]*");

  private static final Pattern POINTER =
      Pattern.compile(
          "[▶►→>(\\[【]*\\s?(?:[^。]{0,20}(?:详见|请看|见|刊|导读)[^。]{0,12})?\\s?"
              + "(?:P\\s?\\d{1,2}|[A-Z]?\\d{1,2}\\s?版|第\\s?[A-Z]?\\d{1,2}\\s?版|第[一二三四五六七八九十]{1,3}版|[A-Z]\\d{1,2})"
              + "\\s?[)\\]】>▶►→]*(?:[·|/\\s][\\p{IsIdeographic}]{2,6})?");

  private static final String SOURCE =
      "(?:(?:新华|中新|法新|路透|美联|塔斯|中通|共同)社|中新网|新华网|本报|本刊|资料|视觉中国|东方IC|IC"
          + " photo|CFP|受访者|受访单位|主办方|企业|[\\p{IsIdeographic}]{2,8}(?:报|社|网|台|局|馆|部|办|委|公司|新闻))";

  private static final String PERSON = "[\\p{IsIdeographic}·]{2,4}";

  private static final Cue PHOTO =
      Cue.of(
          "(?:"
              + SOURCE
              + "\\s?(?:发|图片|图|供图|制图|资料图|资料图片|资料片)|(?:"
              + SOURCE
              + "\\s?)?(?:全媒体|见习|首席|特约)?(?:记者|通讯员|摄影师)\\s?[/:]?\\s?"
              + PERSON
              + "(?:[\\s、,/]{1,2}"
              + PERSON
              + "){0,3}\\s?[/]?\\s?(?:摄影报道|摄影|摄|图|供图|制图|文/图)|(?:摄影|图|摄|供图|制图)\\s?[/:]\\s?(?:"
              + SOURCE
              + "|(?:本报)?(?:记者)?\\s?"
              + PERSON
              + ")|(?:^|(?<=[\\s。(]))"
              + PERSON
              + "\\s?(?:摄|摄影|供图|制图))(?:\\s?\\("
              + PERSON
              + "\\s?摄\\))?[)\\]。]*$",
          "摄图发供");

  private static final Pattern PICTURE =
      Pattern.compile("^(?:[▲△▼▽◀▶←→↑↓◁▷]\\s?|[(\\[]?(?:上|下|左|右|题)?图[:为是1-9①-⑨]|图片(?:说明|为))");

  /** Words that only advertisements and a paper's own lines about itself have. */
  private static final List<String> ADVERTISING =
      List.of(
          "广告热线", "订阅热线", "订报热线", "发行热线", "新闻热线", "爆料热线", "投诉热线", "服务热线", "咨询热线", "咨询电话", "报名电话",
          "招商热线", "售楼", "扫一扫", "扫码", "二维码", "掌握更多资讯", "官方微信", "微信公众号", "全年订价", "欢迎订阅", "盛大开业",
          "隆重开业", "火热招租", "厂房出租", "旺铺", "优惠价", "买一送", "抢购", "诚招", "加盟热线");

  private static final Cue ADVERTISEMENT =
      Cue.of(
          "^\\W*广告\\W*$|^\\W*公益广告|下载.{0,12}(?:客户端|APP|app|App)|(?:电话|热线|手机|TEL|Tel)[:\\s]{0,2}\\d{3}",
          "告载话线机Tt");

  private static final Cue NOTICE =
      Cue.of(
          "遗失声明|声明作废|挂失|寻人启事|招领启事|寻物|注销公告|减资公告|拍卖公告|招标公告|中标公告|公示公告|债权转让|清算公告|更正启事|"
              + "遗失[^。]{0,30}(?:身份证|证件|执照|印章|公章|许可证|收据|发票)|邮编[:\\s]?\\d{6}|广告(?:经营)?许可证|印刷:|印务",
          "失废挂启寻告债印编");

  /** What small advertisements offer and look for. */
  private static final Pattern OFFER =
      Pattern.compile(
          "月薪|薪资|待遇|面议|出租|出售|转让|招租|招聘|诚聘|急聘|诚招|征婚|诚觅|有意者|有房有车|平方米|平米|拎包入住|走失|知情者|线索|必有重谢|拾获|失主"
              + "|\\d折|[五六七八九半]折|买.送|直销|家教|招生|报名(?:地点|地址|时间|截止)|特价|优惠|免费|赠送|开业|开幕|隆重|欢迎.{0,6}(?:光临|选购|订购|订阅|致电|洽谈)|学历|经验者优先|简历");

  /** A number that rings anywhere: of a mobile telephone, with an area code, free of charge. */
  private static final String NUMBER =
      "(?:1[3-9]\\d{9}|\\(?0\\d{2,3}[)—-]{1,2}\\d{7,8}|400-?\\d{3}-?\\d{4})";

  /** A number to ring, by its form or behind the word for it or a name. */
  private static final Pattern PHONE =
      Pattern.compile(
          "(?:电话|热线|手机|联系|咨询)\\S{0,6}[:\\s]{0,2}[\\d-]{5,}|[请致]电\\s?[2-8]\\d{6,7}(?!\\d)|(?<!\\d)"
              + NUMBER
              + "(?!\\d)");

  /** A line that ends with a number to ring, or with who answers there. */
  private static final Pattern RINGS =
      Pattern.compile(
          "(?:(?<![\\d.:号第]\\s?)|(?:电话|热线|手机|联系|咨询)\\D{0,6})(?:[2-8]\\d{6,7}|"
              + NUMBER
              + ")(?:\\s?\\(?"
              + PERSON
              + "\\)?)?$");

  private static final Pattern NOTICE_TITLE =
      Pattern.compile(
          "[^。,]{0,24}(?:公告|启事|声明|通告|讣告|公示|告示|通知|认尸|招租|招聘)(?:\\(.{1,12}\\))?|[^。,]{0,8}(?:更正|启示|诚聘|急聘|寻人|寻物|招领|征婚|出租|出售|转让|招生|招商|招标|拍卖|致歉|讣闻)");

  private static final Pattern NOTICE_TEXT =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]{1,2}、|\\(?[\\d一二三四五六七八九十]{1,2}[).、])|特此|联系(?:人|电话)|报名|申报债权|逾期|招标|投标|拍卖|竞买|债权|公告之日|公示期|如有异议|书面形式|咨询电话|声明作废|敬请谅解|请.{0,8}(?:用户|市民|居民).{0,12}(?:准备|谅解|配合)");

  /** Verbs of a report about a notice. */
  private static final Pattern SAID =
      Pattern.compile("发表|发布|发出|印发|公布|签署|回应|通过|今天|昨天|近日|称|就.{2,}声明");

  /** Characters of an advertisement that its words do not give away. */
  private static final int LONGEST_OFFER = 60;

  /** What is to be seen takes so many letters at least. */
  private static final int SEEN = 5;

  private Furniture() {}

  /** Whether a line is no part of a sentence that other lines go on. */
  static boolean standsAlone(String line) {
    String head = line.length() > 40 ? line.substring(0, 40) : line;
    return isJumpTo(line)
        || rings(line)
        || JUMP_FROM.matcher(head).lookingAt()
        || line.length() < 40
            && (isAdvertisement(line)
                || DatelineReader.isCredit(line) && !DatelineReader.opensArticle(line));
  }

  // ---- jumps ----

  static boolean isJumpTo(String text) {
    return text.length() < 40 && JUMP_TO.matcher(text).matches();
  }

  /** Where a jump mark to another page begins at the end of a text, or -1. */
  static int trailingJump(String text) {
    int from = Math.max(0, text.length() - 30);
    for (int i = text.length() - 1; i >= from; i--) {
      char c = text.charAt(i);
      if ((c == '下' || c == '后' || c == '转')
          && JUMP_TO.matcher(text).region(i, text.length()).matches()) {
        int start =
            c == '转' && i > 0 && (text.charAt(i - 1) == '下' || text.charAt(i - 1) == '后')
                ? i - 1
                : i;
        boolean bracket = false;
        while (start > 0 && "▶►→>([【〈《 ".indexOf(text.charAt(start - 1)) >= 0) {
          bracket = true;
          start--;
        }
        return bracket || text.charAt(i) != '转' || start < i ? start : -1;
      }
    }
    return -1;
  }

  /** The end of a jump mark from another page that a text begins with, or 0. */
  static int leadingJump(String text) {
    Matcher m = JUMP_FROM.matcher(text.length() > 40 ? text.substring(0, 40) : text);
    if (!m.lookingAt()) {
      return 0;
    }
    boolean bracketed = "◀◄←<([【〈《▲".indexOf(text.charAt(0)) >= 0;
    boolean whole = m.end() == text.length();
    return bracketed || whole || text.startsWith("上接") || text.startsWith("紧接") ? m.end() : 0;
  }

  static JumpMark jumpTo(String text) {
    return jump(JUMP_TO.matcher(text), text);
  }

  static JumpMark jumpFrom(String text) {
    return jump(JUMP_FROM.matcher(text), text);
  }

  private static JumpMark jump(Matcher m, String text) {
    if (!m.lookingAt()) {
      return null;
    }
    int page = ChineseNumbers.parse(m.group(2));
    if (page < 0) {
      return null;
    }
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < m.end(); i++) {
      if (Marks.isLetter(text.charAt(i))) {
        bare.append(text.charAt(i));
      }
    }
    return new JumpMark(bare.toString(), m.group(1).toUpperCase(java.util.Locale.ROOT), page);
  }

  /** Whether the whole text points to another page: P02, 详见05版. */
  static boolean isPointer(String text) {
    return text.length() <= 36 && POINTER.matcher(text).matches();
  }

  // ---- pictures ----

  /** Whether a text ends with the name of a photographer or of who gave the picture. */
  static boolean endsWithPhotoCredit(String text) {
    int end = text.length();
    while (end > 0 && ")]。".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = Math.max(0, text.length() - 40);
    int sentence = text.lastIndexOf('。', text.length() - 2);
    String tail = text.substring(Math.max(from, sentence + 1));
    boolean named = end > 0 && "摄图发片道影".indexOf(text.charAt(end - 1)) >= 0;
    return (named || Marks.hasAny(tail, ":/")) && PHOTO.in(tail);
  }

  /** Whether a text is nothing but a photo credit. */
  static boolean isPhotoCredit(String text) {
    return text.length() <= 30
        && text.indexOf(',') < 0
        && endsWithPhotoCredit(text)
        && text.indexOf('。') < 0;
  }

  /** Whether a photo credit says itself what is to be seen. */
  static boolean saysWhatIsSeen(String text) {
    Matcher credit = PHOTO.pattern().matcher(text);
    return credit.find() && Marks.letters(text.substring(0, credit.start())) >= SEEN;
  }

  /** Whether a text begins as texts under pictures do. */
  static boolean opensCaption(String text) {
    return PICTURE.matcher(text).lookingAt();
  }

  // ---- advertisements, notices, tables ----

  static boolean isAdvertisement(String text) {
    return text.length() <= 120
        && !tells(text)
        && (rings(text) || ADVERTISEMENT.in(text) || ADVERTISING.stream().anyMatch(text::contains));
  }

  /** Whether a text is a sentence of news, though it may speak of a hotline or a QR code. */
  private static boolean tells(String text) {
    boolean sentence = text.indexOf(',') >= 0 && Marks.endsSentence(text);
    return text.indexOf('。') >= 0
        && (text.length() > LONGEST_OFFER
            || sentence && text.length() > LONGEST_OFFER / 2 && !hasPhone(text));
  }

  static boolean isNotice(String text) {
    return text.length() <= 200 && (NOTICE.in(text) || hasPhone(text) && isOffer(text));
  }

  /** Whether a whole paragraph is so short that the number it gives to ring is what it is for. */
  static boolean isShortOffer(String text) {
    return text.length() <= LONGEST_OFFER && hasPhone(text);
  }

  /** Whether a text gives a number to ring. */
  static boolean hasPhone(String text) {
    return hasNumber(text) && PHONE.matcher(text).find();
  }

  /** Whether a text ends with a number to ring, as no sentence does. */
  private static boolean rings(String text) {
    return hasNumber(text) && RINGS.matcher(text).find();
  }

  /** Whether five figures or hyphens stand together; without them no pattern is tried. */
  private static boolean hasNumber(String text) {
    int run = 0;
    for (int i = 0; i < text.length() && run < 5; i++) {
      char c = text.charAt(i);
      run = c >= '0' && c <= '9' || c == '-' ? run + 1 : 0;
    }
    return run == 5;
  }

  /** Whether a short text offers or looks for something, as small advertisements do. */
  static boolean isOffer(String text) {
    return text.length() <= 120 && OFFER.matcher(text).find();
  }

  /** Whether a paragraph has the wording of a notice's terms. */
  static boolean isNoticeText(String text) {
    return NOTICE_TEXT.matcher(text.length() > 200 ? text.substring(0, 200) : text).find();
  }

  static boolean isNoticeTitle(String text) {
    return text.length() <= 30
        && NOTICE_TITLE.matcher(text).matches()
        && !SAID.matcher(text).find();
  }
}
