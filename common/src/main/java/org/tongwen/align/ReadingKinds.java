package org.tongwen.align;

import java.util.BitSet;
import java.util.Set;

/**
 * Tells what a differing reading is likely to be, as a pure function of the two readings, of what
 * stands around them and of how many copies have either.
 *
 * <p>The order matters: a look-alike that few copies have is a misreading even where it makes
 * another word (未 for 末); a figure or a negation that differs is told as such even if it is one
 * letter of one copy, for these change what is said.
 */
final class ReadingKinds {
  private static final String NEGATIONS = "不没未无勿莫";
  private static final String PARTICLES = "的了着也地得";
  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";
  private static final String DATE_MARKS = "年月日号时点分";
  private static final String DAY_WORDS = "今昨明前后去";
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙"
          + "史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤习温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝"
          + "路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";
  private static final String GIVEN =
      "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚文博依温馨昊建国华志英红玲梅兰春海波峰宇鹏飞斌辉凯晓佳欣慧雪琳婷雷龙鑫浩宏光荣德永祥成林生民忠信义仁才福贵云山江河川东南西北中天安康健康泽轩子俊彦颖洁瑞雅莉萍珍凤兵彬亮";
  private static final String BEFORE_NAME = "者席统记长任理生士授员师家官裁使帅警总和与及同是由";
  private static final String AFTER_NAME = "说表指强介认出主告在等和与及同向会率对任当是将曾的先女一参讲宣致作为";

  private static final Set<String> TITLES =
      Set.of(
          "总统", "主席", "总理", "部长", "书记", "记者", "市长", "省长", "县长", "区长", "局长", "主任", "外长", "首相", "教授",
          "院长", "司令", "大使", "校长", "厅长", "处长", "科长", "会长", "行长", "董事", "经理", "秘书", "言人", "国王", "议长",
          "委员", "代表", "队长", "教练", "员工", "村民", "市民", "居民", "先生", "女士", "医生", "老师", "作家", "导演", "演员",
          "同志");

  /** A reading of at most this share of the witnesses, or of one of them, is lone. */
  private static final double LONE = .2;

  private final Print reference;
  private final BitSet names;

  /**
   * For one reference.
   *
   * @param names letters of the reference that are parts of names; may be empty
   */
  ReadingKinds(Print reference, BitSet names) {
    this.reference = reference;
    this.names = names;
  }

  /**
   * The kind of a reading.
   *
   * @param reading what some copies have
   * @param support how many
   * @param witnesses how many copies print the place, the reference among them
   * @param noisy whether most of them are full of misreadings
   * @param edited whether most of them leave out particles on purpose
   */
  ReadingKind of(Reading reading, int support, int witnesses, boolean noisy, boolean edited) {
    int other = witnesses - support;
    boolean lone = Math.min(support, other) <= Math.max(1, LONE * witnesses);
    if ((lone || (noisy && 2 * support <= witnesses)) && misread(reading)) {
      return ReadingKind.MISREADING;
    }
    boolean slipped = lone && noisy && slip(reading) && !(edited && particle(reading));
    if (slipped && givenName(reading)) {
      return ReadingKind.NAME;
    }
    if (slipped && !digitsIn(reading) && (!reading.pure() || !negates(reading))) {
      return ReadingKind.MISREADING;
    }
    if (figures(reading)) {
      return date(reading) ? ReadingKind.DATE : ReadingKind.NUMBER;
    }
    if (negates(reading)) {
      return ReadingKind.NEGATION;
    }
    if (reading.letters().length == 0) {
      return ReadingKind.OMISSION;
    }
    if (reading.from() == reading.to()) {
      return ReadingKind.INSERTION;
    }
    if (dayWord(reading)) {
      return ReadingKind.DATE;
    }
    return name(reading) ? ReadingKind.NAME : ReadingKind.WORDING;
  }

  /**
   * Whether one can hardly be anything but the other misread: look-alikes, or characters that are
   * never printed.
   */
  boolean misread(Reading reading) {
    int lost = reading.to() - reading.from();
    int[] put = reading.letters();
    if (lost == 0) {
      return put.length <= 2 && allRare(put, 0, put.length);
    }
    if (put.length == 0) {
      return lost <= 2 && allRare(reference.letters(), reading.from(), reading.to());
    }
    if (lost == put.length && lost <= 3) {
      for (int i = 0; i < lost; i++) {
        int a = reference.letters()[reading.from() + i];
        int b = put[i];
        if (a != b && !LookAlikes.alike(a, b) && !LookAlikes.rare(a) && !LookAlikes.rare(b)) {
          return false;
        }
      }
      return true;
    }
    return Math.abs(lost - put.length) == 1
        && Math.max(lost, put.length) <= 3
        && (anyRare(put, 0, put.length)
            || anyRare(reference.letters(), reading.from(), reading.to()));
  }

  /**
   * Whether the reading is one letter more, less or other, as the slips of a machine are that are
   * no look-alikes.
   */
  private static boolean slip(Reading reading) {
    return reading.to() - reading.from() <= 1 && reading.letters().length <= 1;
  }

  /** Whether nothing but a particle was left out, as editors do. */
  boolean particle(Reading reading) {
    return reading.letters().length == 0
        && reading.to() - reading.from() == 1
        && PARTICLES.indexOf(reference.letters()[reading.from()]) >= 0;
  }

  private boolean digitsIn(Reading reading) {
    return digits(reference.letters(), reading.from(), reading.to())
        || digits(reading.letters(), 0, reading.letters().length);
  }

  private static boolean allRare(int[] letters, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!LookAlikes.rare(letters[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean anyRare(int[] letters, int from, int to) {
    for (int i = from; i < to; i++) {
      if (LookAlikes.rare(letters[i])) {
        return true;
      }
    }
    return false;
  }

  private boolean figures(Reading reading) {
    int[] letters = reference.letters();
    boolean lostDigits = digits(letters, reading.from(), reading.to());
    boolean putDigits = digits(reading.letters(), 0, reading.letters().length);
    int lost = reading.to() - reading.from();
    int put = reading.letters().length;
    if (lost <= 12
        && put <= 12
        && ((lostDigits && putDigits)
            || (reading.pure() && lost + put <= 6 && (lostDigits || putDigits)))) {
      return true;
    }
    boolean numerals =
        numerals(letters, reading.from(), reading.to()) && numerals(reading.letters(), 0, put);
    return numerals && (!reading.pure() || besideNumeral(reading));
  }

  private static boolean digits(int[] letters, int from, int to) {
    for (int i = from; i < to; i++) {
      if (letters[i] >= '0' && letters[i] <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean numerals(int[] letters, int from, int to) {
    for (int i = from; i < to; i++) {
      if (NUMERALS.indexOf(letters[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  private boolean besideNumeral(Reading reading) {
    return numeralAt(reading.from() - 1) || numeralAt(reading.to());
  }

  private boolean numeralAt(int letter) {
    int c = letterAt(letter);
    return NUMERALS.indexOf(c) >= 0 || (c >= '0' && c <= '9');
  }

  private int letterAt(int letter) {
    return letter >= 0 && letter < reference.letters().length ? reference.letters()[letter] : ' ';
  }

  /** Whether the figure is followed by year, month, day or hour, or names a day of the week. */
  private boolean date(Reading reading) {
    int at = reading.to();
    while (numeralAt(at)) {
      at++;
    }
    int before = letterAt(reading.from() - 1);
    boolean span = letterAt(at + 1) == '间' || letterAt(at + 1) == '钟';
    if (DATE_MARKS.indexOf(letterAt(at)) >= 0 && !span) {
      return !(letterAt(at) == '分' && letterAt(at + 1) == '之');
    }
    return (before == '期' && letterAt(reading.from() - 2) == '星') || before == '周';
  }

  private boolean dayWord(Reading reading) {
    int next = letterAt(reading.to());
    return reading.to() - reading.from() == 1
        && reading.letters().length == 1
        && (next == '天' || next == '日' || next == '年' || next == '晚')
        && DAY_WORDS.indexOf(letterAt(reading.from())) >= 0
        && DAY_WORDS.indexOf(reading.letters()[0]) >= 0;
  }

  /** Whether the readings differ by a negation and by little else. */
  private boolean negates(Reading reading) {
    int lost = reading.to() - reading.from();
    int[] put = reading.letters();
    if (Math.max(lost, put.length) > 3) {
      return false;
    }
    int there = negations(reference.letters(), reading.from(), reading.to());
    int here = negations(put, 0, put.length);
    return there != here && Math.abs(lost - put.length) <= 2;
  }

  private static int negations(int[] letters, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += NEGATIONS.indexOf(letters[i]) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** Whether one letter of a name was replaced by another that names are made of. */
  private boolean givenName(Reading reading) {
    return reading.letters().length == 1
        && reading.to() > reading.from()
        && GIVEN.indexOf(reading.letters()[0]) >= 0
        && name(reading);
  }

  private boolean name(Reading reading) {
    int named = names.nextSetBit(reading.from());
    if (named >= 0 && named < reading.to()) {
      return true;
    }
    if (reading.to() - reading.from() > 3 || reading.letters().length > 3) {
      return false;
    }
    for (int start = reading.from(); start > reading.from() - 3 && start >= 0; start--) {
      boolean titled = titleEnds(start);
      boolean surname =
          SURNAMES.indexOf(letterAt(start)) >= 0
              || (start == reading.from()
                  && reading.letters().length > 0
                  && SURNAMES.indexOf(reading.letters()[0]) >= 0);
      if (titled || (surname && opensName(start))) {
        int most = titled ? start + 4 : start + 3;
        for (int end = Math.max(start + 2, reading.to()); end <= most; end++) {
          if (closesName(end)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a title or an office stands right before this letter. */
  private boolean titleEnds(int start) {
    return start >= 2
        && TITLES.contains(new String(reference.letters(), start - 2, 2))
        && !reference.clauseEndsAfter(start - 1);
  }

  private boolean opensName(int start) {
    return reference.clauseEndsAfter(start - 1) || BEFORE_NAME.indexOf(letterAt(start - 1)) >= 0;
  }

  private boolean closesName(int end) {
    return reference.clauseEndsAfter(end - 1) || AFTER_NAME.indexOf(letterAt(end)) >= 0;
  }
}
