package org.tongwen.page;

import java.util.regex.Pattern;

/** Knows names of newspapers by their form: no list of them is needed. Folded views. */
final class PaperNames {

  private static final Pattern NAME_END =
      Pattern.compile(
          "(?:日报|晚报|都市报|晨报|商报|早报|时报|快报|导报|新报|午报|信报|[年画法治制人民教育科技学政协电通健康生活农]报|报|周刊|周末|参考消息)$");

  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          ".*(?:机关报|本报|党报|月报|海报|电子报|数字报|播报|快报道|通报|简报|汇报|预报|情报|日报社|读报|看报|订报|办报|见报|举报|年报|警报|捷报)$|^(?:全国|今日|昨日|本市|关于|中共|订阅|欢迎).{0,3}报$");

  /** What websites of papers put behind the name. */
  private static final Pattern EDITION = Pattern.compile("(?<=报)(?:数字报|电子报|电子版|数字版)$");

  private PaperNames() {}

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

  /** The index in a text after the last character of a name that is spaced out in it. */
  static int nameEnd(String text, String name) {
    int at = 0;
    for (int i = 0; i < name.length(); i++) {
      at = text.indexOf(name.charAt(i), at) + 1;
    }
    return at;
  }
}
