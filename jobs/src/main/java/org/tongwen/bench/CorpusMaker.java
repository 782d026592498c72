package org.tongwen.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.tongwen.bench.StorySource.Story;

/**
 * Makes a corpus day by day, holding the stories of the last few days only: each paper prints some
 * pages with stories that all are offered (some by nearly every paper, most by a few; Zipf 1935)
 * and with stories of its own, which nobody else prints.
 */
public final class CorpusMaker {
  /** Stories offered a day, for each paper: a story has some ten copies in the mean. */
  private static final double OFFERED = .5;

  /** A story is printed on the day that it is offered or one of the days after. */
  private static final int DAYS = 3;

  private static final double TODAY = .75;

  /** One offered story in so many takes a paragraph from an earlier one, as background. */
  private static final int BORROWS_ONE_IN = 7;

  /** Paragraphs that can be taken, the newest ones. */
  private static final int BACKGROUND = 500;

  private static final int LEAST_BACKGROUND = 60;
  private static final int MOST_PAGES = 3;
  private static final int LEAST_ON_PAGE = 2;
  private static final int MOST_ON_PAGE = 5;
  private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚文博依温馨昊";
  private static final List<String> AGENCIES = List.of("新华社", "新华社", "人民日报", "中新社");
  private static final List<String> PLACES =
      List.of("北京", "上海", "广州", "成都", "武汉", "西安", "莫斯科", "纽约");

  private final CorpusPlan plan;
  private final Random random;
  private final CopyEditor editor;
  private final StorySource stories;
  private final List<MadePaper> papers;
  private final List<List<Offer>> offers = new ArrayList<>();
  private final List<String> background = new ArrayList<>();

  /** A story that all papers are offered, with who credits it. */
  private record Offer(Story story, String agency, String place) {}

  /** A maker of the corpus of a plan. */
  public CorpusMaker(CorpusPlan plan, BaseText base) {
    this.plan = plan;
    this.random = new Random(plan.seed());
    this.editor = new CopyEditor(random);
    this.stories = new StorySource(base, plan.onlyFresh(), random);
    this.papers = MadePaper.some(plan.papers(), plan.noise(), random);
  }

  /** Makes the pages, one after the other. */
  public void make(Consumer<MadePage> pages) {
    long left = plan.articles();
    for (int day = 0; left > 0; day++) {
      if (plan.wires() > 0) {
        offer();
      }
      LocalDate date = CorpusPlan.FIRST_DAY.plusDays(day);
      for (MadePaper paper : papers) {
        Set<Long> printed = new HashSet<>();
        int pagesToday = 1 + random.nextInt(MOST_PAGES);
        for (int number = 1; number <= pagesToday && left > 0; number++) {
          int wanted = LEAST_ON_PAGE + random.nextInt(MOST_ON_PAGE - LEAST_ON_PAGE + 1);
          List<MadePage.Article> articles = new ArrayList<>();
          for (int i = 0; i < Math.min(wanted, left); i++) {
            articles.add(article(paper, date, printed));
          }
          left -= articles.size();
          pages.accept(new MadePage(paper, date, number, articles));
        }
      }
    }
  }

  private void offer() {
    List<Offer> today = new ArrayList<>();
    for (int i = 0; i < Math.max(1, papers.size() * OFFERED); i++) {
      Story story = stories.next();
      List<String> paragraphs = new ArrayList<>(story.paragraphs());
      if (!background.isEmpty() && random.nextInt(BORROWS_ONE_IN) == 0) {
        paragraphs.add(background.get(random.nextInt(background.size())));
      }
      story.paragraphs().stream()
          .skip(1)
          .filter(p -> p.length() >= LEAST_BACKGROUND)
          .findFirst()
          .ifPresent(background::add);
      today.add(
          new Offer(
              new Story(story.number(), story.headline(), paragraphs),
              AGENCIES.get(random.nextInt(AGENCIES.size())),
              PLACES.get(random.nextInt(PLACES.size()))));
    }
    while (background.size() > BACKGROUND) {
      background.remove(0);
    }
    offers.add(0, today);
    if (offers.size() > DAYS) {
      offers.remove(DAYS);
    }
  }

  private MadePage.Article article(MadePaper paper, LocalDate date, Set<Long> printed) {
    Offer offer = random.nextDouble() < plan.wires() ? drawn() : null;
    if (offer == null || !printed.add(offer.story().number())) {
      Story own = stories.next();
      return printed(paper, own, CopyKind.FULL, "本报讯（记者 " + person() + "）");
    }
    String when =
        "%d月%d日电 ".formatted(date.minusDays(1).getMonthValue(), date.minusDays(1).getDayOfMonth());
    String reporters = random.nextBoolean() ? "（记者 " + person() + "）" : "";
    String dateline = offer.agency() + offer.place() + when.strip() + reporters + " ";
    return printed(paper, offer.story(), CopyKind.draw(random), dateline);
  }

  /** An offer of today or of a day before; the k-th of a day is taken 1/k times as often. */
  private Offer drawn() {
    boolean before = offers.size() > 1 && random.nextDouble() >= TODAY;
    List<Offer> day = offers.get(before ? 1 + random.nextInt(offers.size() - 1) : 0);
    double rank = Math.exp(random.nextDouble() * Math.log(day.size() + 1.0));
    return day.get(Math.min(day.size(), (int) rank) - 1);
  }

  private MadePage.Article printed(MadePaper paper, Story story, CopyKind kind, String dateline) {
    List<String> paragraphs = new ArrayList<>();
    for (String paragraph : editor.edit(story.paragraphs(), kind)) {
      String lead = paragraphs.isEmpty() ? dateline : "";
      paragraphs.add(lead + editor.misread(paragraph, paper.noise()));
    }
    return new MadePage.Article(
        story.number(), kind, editor.misread(story.headline(), paper.noise()), paragraphs);
  }

  private String person() {
    String given = String.valueOf(GIVEN.charAt(random.nextInt(GIVEN.length())));
    return SURNAMES.charAt(random.nextInt(SURNAMES.length())) + given;
  }
}
