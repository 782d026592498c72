package org.tongwen.page;

/** Reads numbers printed in Chinese or Arabic figures. */
final class ChineseNumbers {

  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseNumbers() {}

  /**
   * Reads a number below 10,000: 12, 十二, 二十一, 廿一, 二〇二四, 正 (the first month), 初五.
   *
   * @return the number, or -1 where the text is none
   */
  static int parse(String text) {
    String s = text.strip();
    if (s.startsWith("初") || s.startsWith("第")) {
      s = s.substring(1);
    }
    if (s.isEmpty() || s.length() > 5) {
      return -1;
    }
    switch (s) {
      case "正", "元":
        return 1;
      case "冬":
        return 11;
      case "腊":
        return 12;
      default:
        break;
    }
    if (s.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Integer.parseInt(s);
    }
    int tens = -1;
    int value = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        value =
            tens >= 0 && value % 10 == 0 && i == s.length() - 1
                ? value + digit
                : value * 10 + digit;
      } else if (c == '十' && tens < 0) {
        tens = value == 0 ? 1 : value;
        value = tens * 10;
      } else if (c == '廿' && i == 0) {
        tens = 2;
        value = 20;
      } else if (c == '卅' && i == 0) {
        tens = 3;
        value = 30;
      } else {
        return -1;
      }
    }
    return value;
  }

  private static int digit(char c) {
    if (c == '零' || c == '○' || c == 'O' || c == 'o') {
      return 0;
    }
    return DIGITS.indexOf(c);
  }
}
