package org.tongwen.page;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the wording and the place of each unit say, for {@link Segmenter}. */
final class Features {

  private static final int HEADLINE_WINDOW = 300;
  private static final int COHESION_WINDOW = 400;

  /** Score as a headline. */
  final double[] head;

  /** Score as running text. */
  final double[] body;

  /** Score as something that belongs to nothing. */
  final double[] other;

  /** Score as a title that points to another page; 0 where it cannot be one. */
  final double[] teaser;

  /** How surely an article opens here; 0 where nothing says so. */
  final double[] opening;

  /** What the first words say for the start of a report where there is no dateline. */
  final double[] lead;

  /** Whether a wire's or a paper's dateline opens the unit. */
  final boolean[] dateline;

  /** Whether the unit does nothing but name the authors. */
  final boolean[] byline;

  /** Whether the unit is an item under a sign (◆, ■) among others. */
  final boolean[] item;

  /** Whether it could be a headline or a heading by its form. */
  final boolean[] headlike;

  /** Whether an article may start here without dateline and headline. */
  final boolean[] mayStart;

  /** Whether nothing but lines of headlines parts the unit from the opening of an article. */
  final boolean[] leadsToOpening;

  /** How surely the unit breaks off inside a sentence, 0 to 1. */
  final double[] broken;

  /** The open unit before, or -1. */
  final int[] openBefore;

  /** Whether headlines on this page are marked by formatting. */
  final boolean pageMarks;

  /** How many units open articles by their wording. */
  final int openings;

  /** The Markdown level of most headlines before datelines, 0 where they have none. */
  final int headLevel;

  private final List<Unit> units;
  private final Label[] fixed;
  private final boolean pageIndents;
  private final PairSet words;

  // measured when first asked for: most units are never asked about
  private final double[] inNext;
  private final double[] inLast;
  private final double[] cohesion;

  Features(List<Unit> units, Label[] fixed) {
    this.units = units;
    this.fixed = fixed;
    int n = units.size();
    head = new double[n];
    body = new double[n];
    other = new double[n];
    teaser = new double[n];
    opening = new double[n];
    lead = new double[n];
    dateline = new boolean[n];
    byline = new boolean[n];
    item = new boolean[n];
    headlike = new boolean[n];
    mayStart = new boolean[n];
    leadsToOpening = new boolean[n];
    broken = new double[n];
    openBefore = new int[n];
    inNext = unmeasured(n);
    inLast = unmeasured(n);
    cohesion = unmeasured(n);
    pageIndents = indents();
    words = new PairSet();
    for (Unit unit : units) {
      words.addAll(unit.text);
    }
    int before = -1;
    for (int i = 0; i < n; i++) {
      openBefore[i] = before;
      if (fixed[i] == null) {
        measure(i);
        before = i;
      }
    }
    findTeasers();
    findRoutes();
    openings = countOpenings();
    headLevel = commonLevel();
    pageMarks = headLevel > 0 || emphasisedHeads() >= 2;
  }

  private static double[] unmeasured(int n) {
    double[] values = new double[n];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  private boolean indents() {
    int sentences = 0;
    int indented = 0;
    for (Unit unit : units) {
      if (unit.endsSentence() && unit.text.length() > 20) {
        sentences++;
        indented += unit.indented ? 1 : 0;
      }
    }
    return sentences >= 2 && indented >= 0.6 * sentences;
  }

  private void measure(int i) {
    Unit unit = units.get(i);
    String text = unit.text;
    int letters = unit.letters();
    char first = text.charAt(0);
    char last = text.charAt(text.length() - 1);
    boolean sentence = Marks.endsSentence(text);
    boolean fullStop = last == '。' || sentence && text.indexOf('。') >= 0;
    int commas = Marks.count(text, ',');
    boolean speech = isSpeech(text);

    double h = byLength(letters);
    h -= fullStop ? 6 : 0;
    h -= ",;、".indexOf(last) >= 0 ? 5 : last == ':' ? 2.5 : 0;
    h -= last == '!' ? 0.7 : 0;
    int stop = text.indexOf('。');
    h -= stop >= 0 && stop < text.length() - 2 ? 4 : 0;
    h -= text.indexOf(';') >= 0 ? 1 : 0;
    h -= commas == 0 ? 0 : 0.6 + (commas - 1) * 1.2;
    h -= isRunningText(text) ? 2 : 0;
    h -= first == '(' && last == ')' ? 2 : 0;
    boolean seam = h > 0 && !unit.marked() && breaksWord(i);
    h -= seam ? 2.5 : 0;
    h -= Marks.isNeverFirst(first) ? 8 : 0;
    h -= speech ? 4 : 0;
    h -= unit.lines() > 3 ? 2 : 0;
    h += unit.marked() ? 4 : 0;
    h += unit.blankBefore > 0 ? 0.3 : 0;
    if (pageIndents) {
      h += unit.indented ? -2 : 1;
    }
    h -= unit.filled ? 0.8 : 0;
    h += isRoundUp(text) ? 2.5 : 0;
    head[i] = h;
    headlike[i] = h >= 0.5;

    double b = fullStop && letters >= 10 ? 1.5 : letters > 60 ? 0.8 : 0;
    b += speech ? 1.5 : 0;
    b += pageIndents && unit.indented ? 0.5 : 0;
    body[i] = b;

    other[i] = letters <= 40 ? -3 : -3 - letters / 12.0;
    broken[i] =
        sentence || last == ':'
            ? 0
            : headlike[i] ? commas > 0 || seam ? 0.4 : 0.2 : letters < 6 ? 0.4 : 1;

    byline[i] = !unit.marked() && DatelineReader.isByline(text);
    if (byline[i]) {
      opening[i] = 4;
      head[i] = h - 3;
      headlike[i] = false;
      broken[i] = 0;
      dateline[i] = text.indexOf("本报") >= 0;
      return;
    }
    DatelineReader.Opening open = opening(i);
    if (open != null) {
      boolean agency = open.dateline().agency() != null;
      opening[i] = agency ? 6 : 3;
      dateline[i] = open.wire() || agency;
    }
    Label previous = i == 0 ? null : fixed[i - 1];
    if (previous == Label.JUMP_FROM) {
      opening[i] = Math.max(opening[i], 6);
    }
    int lastOpen = openBefore[i];
    if (lastOpen >= 0 && byline[lastOpen]) {
      opening[i] = 0; // the byline has opened the article
    }
    boolean bullet = Marks.isBullet(first);
    boolean underTitle = lastOpen >= 0 && isRoundUp(units.get(lastOpen).text);
    item[i] = bullet && letters > 25 && (underTitle || isInList(i));
    lead[i] += item[i] ? underTitle || inRoundUp(i) ? 3.5 : 1 : 0;
    if (startsWithTime(text)) {
      lead[i] += 0.8;
    }
    if (previous == Label.CAPTION && repeatsCaption(i)) {
      lead[i] += 2.5; // the picture shows what the text begins with
    }
    if (Marks.isNeverFirst(first)) {
      lead[i] -= 8;
    }
    mayStart[i] =
        letters >= 8
            && (previous == Label.CAPTION
                || previous == Label.CREDIT
                || previous == Label.JUMP_TO
                || previous == Label.ADVERTISEMENT
                || previous == Label.NOTICE
                || previous == Label.TABLE
                || previous == Label.REPEAT
                || unit.blankBefore >= 2
                || bullet
                || openBefore[i] < 0);
  }

  /** Whether unit and following text are parted inside a word that the page has elsewhere. */
  private boolean breaksWord(int i) {
    if (i + 1 >= units.size() || fixed[i + 1] != null) {
      return false;
    }
    String text = units.get(i).text;
    String next = units.get(i + 1).text;
    char last = text.charAt(text.length() - 1);
    char first = next.charAt(0);
    boolean running = next.indexOf('。') >= 0 || next.indexOf(',') >= 0 || next.length() > 60;
    return running
        && Character.isIdeographic(last)
        && Character.isIdeographic(first)
        && words.contains(last, first);
  }

  /** The dateline that a unit begins, also where the layout breaks it off. */
  private DatelineReader.Opening opening(int i) {
    Unit unit = units.get(i);
    boolean broken = unit.text.length() < 40 && !unit.endsSentence() && !unit.marked();
    if (broken && i + 1 < units.size() && fixed[i + 1] == null) {
      String next = units.get(i + 1).text;
      if (!DatelineReader.opensArticle(next)) {
        return DatelineReader.opening(unit.text + next.substring(0, Math.min(40, next.length())));
      }
    }
    return DatelineReader.opening(unit.text);
  }

  private boolean repeatsCaption(int i) {
    StringBuilder caption = new StringBuilder();
    for (int k = i - 1; k >= 0 && fixed[k] == Label.CAPTION; k--) {
      caption.insert(0, units.get(k).text);
    }
    Bigrams pairs = Bigrams.of(caption);
    return pairs.size() >= 8 && pairs.containedIn(Bigrams.of(units.get(i).text)) >= 0.75;
  }

  /** Whether a text names a column of short news. */
  static boolean isRoundUp(String text) {
    int from = Marks.isBullet(text.charAt(0)) ? 1 : 0;
    return text.length() <= 9 && ROUND_UP.matcher(text.substring(from)).matches();
  }

  /** Whether the items before this one go back to a title of short news. */
  private boolean inRoundUp(int i) {
    for (int k = openBefore[i]; k >= 0; k = openBefore[k]) {
      if (isRoundUp(units.get(k).text)) {
        return true;
      }
      if (!Marks.isBullet(units.get(k).text.charAt(0))) {
        return false;
      }
    }
    return false;
  }

  /** Whether the open unit before or after begins with the same sign. */
  private boolean isInList(int i) {
    char sign = units.get(i).text.charAt(0);
    int before = openBefore[i];
    int after = i + 1;
    while (after < units.size() && fixed[after] != null) {
      after++;
    }
    return before >= 0 && units.get(before).text.charAt(0) == sign
        || after < units.size() && units.get(after).text.charAt(0) == sign;
  }

  private static double byLength(int letters) {
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

  /** Questions and answers of an interview. */
  private static boolean isSpeech(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon > 6) {
      return false;
    }
    String who = text.substring(0, colon);
    return who.equals("问")
        || who.equals("答")
        || who.equals("Q")
        || who.equals("A")
        || who.endsWith("记者");
  }

  /**
   * Words with which sentences begin and headlines do not; days without a month, as reports say.
   */
  private static boolean isRunningText(String text) {
    int comma = text.indexOf(',');
    if (comma >= 2 && comma <= 5 && CONNECTIVES.contains(text.substring(0, comma))) {
      return true;
    }
    if (SAID.matcher(text).find()) {
      return true;
    }
    boolean setting = comma >= 3 && comma <= 12 && "在从据随自当".indexOf(text.charAt(0)) >= 0;
    return setting || REPORTED_DAY.matcher(text).find();
  }

  private static final Set<String> CONNECTIVES =
      Set.of(
          "同时", "此外", "目前", "近日", "日前", "据悉", "据了解", "随后", "其中", "另外", "当天", "当日", "对此", "因此", "然而",
          "但是", "为此", "近年来", "今年以来", "截至目前", "今年", "去年", "今天", "昨天", "眼下", "近期", "如今", "当前", "不过",
          "于是", "会上", "会前", "会后", "会议指出", "会议强调", "据介绍", "他说", "她说", "他表示", "他指出", "他强调", "接下来",
          "下一步", "与此同时", "记者获悉", "记者了解到", "一直以来", "多年来", "连日来");

  private static final Pattern SAID = Pattern.compile("(?:指出|表示|强调|介绍|认为|称|说|获悉|了解到|显示),");

  /** Titles of columns of short news. */
  private static final Pattern ROUND_UP =
      Pattern.compile(
          "(?:[\\p{IsHan}]{0,4}(?:简讯|短讯|快讯|速览|速读|速递|集纳|一览)|简明新闻|要闻速览|一句话新闻|新闻(?:快报|点击|速递|链接)|综合消息|今日要闻)");

  private static final Pattern REPORTED_DAY =
      Pattern.compile(
          "(?<![月\\d])\\d{1,2}日(?:称|说|表示|宣布|报道|上午|下午|晚|在|就|同|对|发)|当地时间|(?<!\\()\\d{1,2}月\\d{1,2}日(?!\\))");

  private static boolean startsWithTime(String text) {
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

  private void findRoutes() {
    boolean opens = false;
    for (int i = units.size() - 1; i >= 0; i--) {
      if (fixed[i] == null) {
        leadsToOpening[i] = opens && headlike[i];
        opens = opening[i] > 2 || leadsToOpening[i];
      } else if (fixed[i] == Label.JUMP_TO
          || fixed[i] == Label.CREDIT
          || fixed[i] == Label.REPEAT) {
        opens = false;
      }
    }
  }

  private void findTeasers() {
    boolean open = false;
    boolean nearest = true;
    for (int i = units.size() - 1; i >= 0; i--) {
      if (fixed[i] == Label.TEASER) {
        open = true;
        nearest = true;
      } else if (fixed[i] == null && open && headlike[i]) {
        teaser[i] = nearest ? 0.8 : -1.2;
        nearest = false;
      } else {
        open = false;
      }
    }
  }

  private int countOpenings() {
    int n = 0;
    for (double surely : opening) {
      n += surely > 2 ? 1 : 0;
    }
    return n;
  }

  private int commonLevel() {
    int[] counts = new int[7];
    for (int i = 0; i < units.size(); i++) {
      if (opening[i] > 0 && openBefore[i] >= 0) {
        counts[units.get(openBefore[i]).level]++;
      }
    }
    int most = 0;
    for (int level = 1; level < counts.length; level++) {
      if (counts[level] > counts[most]
          || most == 0 && counts[level] > 0 && counts[level] == counts[0]) {
        most = level;
      }
    }
    return most;
  }

  private int emphasisedHeads() {
    int n = 0;
    for (int i = 0; i < units.size(); i++) {
      if (fixed[i] == null
          && opening[i] > 0
          && openBefore[i] >= 0
          && units.get(openBefore[i]).emphasised) {
        n++;
      }
    }
    return n;
  }

  /** Share of a headline's pairs of letters that the text after it has. */
  double inNext(int i) {
    if (Double.isNaN(inNext[i])) {
      inNext[i] = headlike[i] ? measureInNext(i) : 0;
    }
    return inNext[i];
  }

  private double measureInNext(int i) {
    StringBuilder window = new StringBuilder();
    for (int k = i + 1; k < units.size() && window.length() < HEADLINE_WINDOW; k++) {
      if (fixed[k] == null && !headlike[k]) {
        append(window, units.get(k).text, HEADLINE_WINDOW);
      } else if (window.length() > 0 && fixed[k] == null) {
        break;
      }
    }
    return Bigrams.of(units.get(i).text).containedIn(Bigrams.of(window));
  }

  /** Share of a headline's pairs of letters that the start of the article before it has. */
  double inLast(int i) {
    if (Double.isNaN(inLast[i])) {
      inLast[i] = headlike[i] ? measureInLast(i) : 0;
    }
    return inLast[i];
  }

  private double measureInLast(int i) {
    int start = -1;
    for (int k = i - 1, seen = 0; k >= 0 && seen < 6000; k--) {
      if (fixed[k] == null) {
        seen += units.get(k).text.length();
        if (!headlike[k]) {
          start = k;
        }
        if (opening[k] > 0 || item[k]) {
          break;
        }
      }
    }
    StringBuilder window = new StringBuilder();
    int k = start;
    for (; k >= 0 && k < i && window.length() < HEADLINE_WINDOW; k++) {
      if (fixed[k] == null) {
        append(window, units.get(k).text, HEADLINE_WINDOW);
      }
    }
    int most = window.length() + HEADLINE_WINDOW;
    for (int last = i - 1; start >= 0 && last >= k && window.length() < most; last--) {
      if (fixed[last] == null) {
        append(window, units.get(last).text, most);
      }
    }
    return Bigrams.of(units.get(i).text).containedIn(Bigrams.of(window));
  }

  /** How much the texts before and after the start of unit i have in common, 0 to 1. */
  double cohesion(int i) {
    if (Double.isNaN(cohesion[i])) {
      cohesion[i] = measureCohesion(i);
    }
    return cohesion[i];
  }

  private double measureCohesion(int i) {
    StringBuilder after = new StringBuilder();
    for (int k = i; k < units.size() && after.length() < COHESION_WINDOW; k++) {
      if (k > i && (opening[k] > 0 || item[k])) {
        break;
      }
      if (fixed[k] == null && !headlike[k]) {
        append(after, units.get(k).text, COHESION_WINDOW);
      }
    }
    StringBuilder before = new StringBuilder();
    for (int k = i - 1; k >= 0 && before.length() < 2 * COHESION_WINDOW; k--) {
      if (fixed[k] == null && !headlike[k]) {
        append(before, units.get(k).text, 2 * COHESION_WINDOW);
      }
      if (opening[k] > 0 || item[k]) {
        break;
      }
    }
    if (after.length() < 20 || before.length() < 20) {
      return 0.1; // too little to tell
    }
    double overlap = Bigrams.of(after).overlap(Bigrams.of(before));
    double trust =
        item[i] ? 1 : Math.min(1, after.length() / 200.0); // a short text shares few pairs anyhow
    return trust * overlap + (1 - trust) * 0.1;
  }

  private static void append(StringBuilder window, String text, int most) {
    window.append(text, 0, Math.max(0, Math.min(text.length(), most - window.length())));
    window.append('\n');
  }
}
