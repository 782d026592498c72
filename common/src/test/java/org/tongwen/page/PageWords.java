package org.tongwen.page;

import java.util.List;
import java.util.Random;

/** What stands on pages beside articles, in the words of no paper. */
final class PageWords {

  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚文博";
  private static final String[] CITIES = {"云川", "江陵", "平溪", "清阳", "安州", "永山", "南泉", "海城"};
  private static final String[] KICKERS = {
    "权威发布", "本报调查", "聚焦高质量发展", "关注民生", "国际观察", "在希望的田野上", "新时代新征程 新作为", "经济视点"
  };
  private static final String[] COLUMNS = {
    "今日谈", "民生观察", "读者来信", "人物", "百味", "【经济时评】", "乡村振兴进行时（二）", "走基层", "记者手记", "社会视点"
  };
  private static final String[] HEADINGS = {
    "深化改革激活力", "让群众得实惠", "规划先行 有序推进", "数字背后的温度", "局势走向何方", "政策落地见实效", "补短板 强弱项", "难题如何破解", "一组数据看变化"
  };

  /** Letters of a short title. */
  private static final int SHORT_TITLE = 8;

  private final Random random;

  PageWords(Random random) {
    this.random = random;
  }

  private String oneOf(String... all) {
    return all[random.nextInt(all.length)];
  }

  private int number(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  private String day() {
    return number(1, 12) + "月" + number(1, 28) + "日";
  }

  String person() {
    StringBuilder name = new StringBuilder();
    name.append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
    for (int k = number(1, 2); k > 0; k--) {
      name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
    }
    return name.toString();
  }

  String masthead() {
    String paper = oneOf(CITIES) + oneOf("日报", "晚报", "都市报");
    String date = number(2019, 2026) + "年" + day();
    return oneOf(
        paper + "\n" + date + " 星期三\n总第" + number(1000, 9999) + "期 今日8版\n\n",
        "A" + number(10, 24) + "版 要闻　" + date + " 星期五　" + paper + "\n责编：" + person() + "\n\n",
        "第" + number(2, 12) + "版　" + date + "\n\n");
  }

  String dateline() {
    return oneOf(
        "本报讯（记者 " + person() + "）",
        "本报讯 ",
        oneOf(CITIES) + "日报讯（记者 " + person() + "）",
        "新华社北京" + day() + "电 ",
        "新华社上海" + day() + "电（记者 " + person() + "）",
        "据新华社电 ");
  }

  String kicker() {
    return oneOf(KICKERS);
  }

  String column() {
    return oneOf(COLUMNS);
  }

  /** A title of few letters, as essays have: a clause of the text, or else of its headline. */
  String title(String text, String headline) {
    return List.of(text.split("[^\\p{IsIdeographic}]+")).stream()
        .filter(c -> c.length() >= 4 && c.length() <= SHORT_TITLE)
        .findFirst()
        .orElse(headline);
  }

  /** A heading over a text: words of it, or words that any text may have. */
  String heading(String text, int longest) {
    List<String> clauses =
        List.of(text.split("[^\\p{IsIdeographic}]+")).stream()
            .filter(c -> c.length() >= 4 && c.length() <= longest)
            .toList();
    if (clauses.isEmpty() || random.nextInt(3) == 0) {
      return oneOf(HEADINGS);
    }
    String one = clauses.get(random.nextInt(clauses.size()));
    String two = clauses.get(random.nextInt(clauses.size()));
    String joined = one.substring(0, 3) + two.substring(two.length() - 3);
    return random.nextBoolean() ? one : joined;
  }

  /** How a question and an answer begin. */
  String[] speakers() {
    return random.nextBoolean() ? new String[] {"问：", "答："} : new String[] {"记者：", person() + "："};
  }

  String question(String text) {
    String subject = text.substring(0, Math.min(text.length(), number(4, 9)));
    return oneOf("请介绍一下" + subject + "的情况。", subject + "有哪些考虑？", "下一步如何推进" + subject + "？");
  }

  /** A notice or an advertisement, line by line. */
  List<String> notice() {
    String city = oneOf(CITIES);
    String phone = "0" + number(300, 999) + "-" + number(2000000, 8999999);
    return switch (random.nextInt(5)) {
      case 0 -> List.of("停电公告", "因线路检修，定于" + day() + "8时至18时停电，请有关用户提前做好准备。", city + "供电公司");
      case 1 -> List.of("遗失声明", person() + "遗失居民身份证，声明作废。");
      case 2 -> List.of("旺铺出租 " + city + "路临街商铺，面积80平方米，租金面议。电话：" + phone);
      case 3 -> List.of("招聘启事", "我公司现招聘会计2名，月薪5000元，有意者请来面试。", "联系电话：" + phone);
      default -> List.of("▲" + city + "街头，市民在赏花。 本报记者 " + person() + " 摄");
    };
  }
}
