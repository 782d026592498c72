package org.tongwen.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongwen.text.Span;

/**
 * Reads the raw text of a newspaper page. Thread-safe; the same text gives the same reading.
 *
 * <p>The way: lines are joined to units ({@code Layout}); the masthead is read ({@code
 * MastheadReader}); pieces known by their wording are set apart ({@code Inserts}); the rest is
 * divided into articles so that the page as a whole reads best ({@code Segmenter}); articles and
 * parts are put together ({@code Assembler}).
 */
public final class PageReader implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How sure a day of issue from a dateline is, the print day being the day after. */
  private static final double DATELINE_CONFIDENCE = 0.8;

  /** The same for the day of an event that a text opens with. */
  private static final double EVENT_CONFIDENCE = 0.4;

  private static final int EVENT_WINDOW = 40;

  private static final Pattern OWN_REPORTER =
      Pattern.compile("([\\p{IsIdeographic}]{2,6}(?:日报|晚报|都市报|晨报|商报|早报|时报|快报))(?:全媒体|首席|特派)?记者");

  private final Gazetteer gazetteer;

  /** Makes a reader that knows the given papers. */
  public PageReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Reads a page.
   *
   * @param text the page as decoded
   * @param supplied what came with it
   */
  public PageReading read(String text, Supplied supplied) {
    return read(text.codePoints().toArray(), supplied);
  }

  /**
   * Reads a page.
   *
   * @param codePoints the page as decoded
   * @param supplied what came with it
   */
  public PageReading read(int[] codePoints, Supplied supplied) {
    PageText page = new PageText(codePoints);
    List<Unit> lines = Layout.units(page);
    MastheadReader.Facts facts = MastheadReader.read(lines, page);
    Inserts.Sorted sorted = Inserts.sort(lines, facts.lines());
    Label[] labels = Segmenter.label(sorted.units(), sorted.fixed());
    Assembler.Assembled assembled = Assembler.assemble(page, sorted.units(), labels);

    List<String> notes = new ArrayList<>();
    List<DateEvidence> dates = dates(page, facts, assembled.articles(), supplied);
    IssueDate issue = issueDate(facts, dates, notes);
    Masthead masthead = masthead(sorted.units(), labels, facts, assembled, supplied, notes);
    return new PageReading(masthead, assembled.parts(), assembled.articles(), dates, issue, notes);
  }

  // ---- dates ----

  private static List<DateEvidence> dates(
      PageText page, MastheadReader.Facts facts, List<ArticleReading> articles, Supplied supplied) {
    List<DateEvidence> dates = new ArrayList<>(facts.dates());
    if (supplied.date() != null) {
      dates.add(given(DateSource.METADATA, supplied.date(), 0.95));
    }
    if (supplied.pathDate() != null) {
      dates.add(given(DateSource.PATH, supplied.pathDate(), 0.9));
    }
    for (ArticleReading article : articles) {
      Dateline line = article.dateline();
      if (line.hasDay() && line.month() > 0) {
        dates.add(
            new DateEvidence(
                DateSource.DATELINE,
                line.year(),
                line.month(),
                line.day(),
                1,
                DATELINE_CONFIDENCE,
                article.bodySpans().get(0),
                dayText(line)));
      } else {
        addEvent(page, article, dates);
      }
      for (Span span : article.bodySpans()) {
        dates.addAll(YearClues.find(page, span));
      }
    }
    dates.sort(
        Comparator.comparing(DateEvidence::source)
            .thenComparing(Comparator.comparingDouble(DateEvidence::confidence).reversed()));
    return dates;
  }

  /** The day with which a text begins: 本报讯 5月8日，…; 当地时间5月8日上午，…. */
  private static void addEvent(PageText page, ArticleReading article, List<DateEvidence> dates) {
    if (article.jumpFrom() != null) {
      return;
    }
    Span first = article.bodySpans().get(0);
    String head = page.view().substring(first.start(), Math.min(first.end(), first.start() + 160));
    DatelineReader.Opening opening = DatelineReader.opening(head.replace("\n", ""));
    int from = opening == null ? 0 : Math.min(opening.end(), head.length());
    String window =
        head.substring(from, Math.min(head.length(), from + EVENT_WINDOW)).replace("\n", "");
    DateReader.Found day = DateReader.monthDay(window);
    if (day != null && day.start() <= 12) {
      dates.add(
          new DateEvidence(
              DateSource.DATELINE,
              0,
              day.month(),
              day.day(),
              1,
              EVENT_CONFIDENCE,
              first,
              day.month() + "月" + day.day() + "日"));
    }
  }

  private static String dayText(Dateline line) {
    return (line.agency() == null ? "" : line.agency())
        + (line.place() == null ? "" : line.place())
        + line.month()
        + "月"
        + line.day()
        + "日";
  }

  private static DateEvidence given(DateSource source, LocalDate date, double confidence) {
    return new DateEvidence(
        source,
        date.getYear(),
        date.getMonthValue(),
        date.getDayOfMonth(),
        0,
        confidence,
        null,
        date.toString());
  }

  private static IssueDate issueDate(
      MastheadReader.Facts facts, List<DateEvidence> dates, List<String> notes) {
    DateEvidence best = null;
    int votes = 0;
    for (DateEvidence date : dates) {
      if (date.source().compareTo(DateSource.PATH) > 0 || !date.isFull()) {
        continue;
      }
      int same = 0;
      for (DateEvidence other : dates) {
        same +=
            other.source() == date.source() && other.isFull() && other.date().equals(date.date())
                ? 1
                : 0;
      }
      if (best == null || date.source() == best.source() && same > votes) {
        best = date;
        votes = same;
      }
    }
    if (best == null) {
      return null;
    }
    double confidence = best.confidence();
    for (DateEvidence date : dates) {
      if (date.source().compareTo(DateSource.PATH) <= 0
          && date.isFull()
          && !date.date().equals(best.date())) {
        notes.add(
            "The %s gives %s (%s), the %s gives %s"
                .formatted(
                    best.source().code(),
                    best.date(),
                    best.text(),
                    date.source().code(),
                    date.date()));
        confidence = Math.min(confidence, 0.7);
      }
    }
    if (best.source() == DateSource.MASTHEAD) {
      confidence -= checkCalendars(facts, best.date(), notes);
    }
    return new IssueDate(
        best.date(), best.source(), confidence, best.source().code() + ": " + best.text());
  }

  private static double checkCalendars(
      MastheadReader.Facts facts, LocalDate date, List<String> notes) {
    double loss = 0;
    if (facts.weekday() > 0 && facts.weekday() != date.getDayOfWeek().getValue()) {
      notes.add(
          "The masthead's weekday is number %d of the week, but %s is number %d"
              .formatted(facts.weekday(), date, date.getDayOfWeek().getValue()));
      loss += 0.15;
    }
    if (facts.lunar() != null && !facts.lunar().agreesWith(date)) {
      notes.add(
          "The masthead's Chinese calendar date %s is not that of %s"
              .formatted(facts.lunarText(), date));
      loss += 0.15;
    }
    return loss;
  }

  // ---- the paper ----

  private Masthead masthead(
      List<Unit> units,
      Label[] labels,
      MastheadReader.Facts facts,
      Assembler.Assembled assembled,
      Supplied supplied,
      List<String> notes) {
    Gazetteer.Paper coded = gazetteer.coded(facts.cnCode());
    String paper = null;
    PaperSource source = null;
    if (facts.name() != null) {
      paper = known(facts.name());
      source = PaperSource.MASTHEAD;
      if (coded != null && !coded.name().equals(paper)) {
        notes.add(
            "The masthead prints %s, its serial code %s is that of %s"
                .formatted(facts.printedName(), facts.cnCode(), coded.name()));
      }
      if (supplied.paper() != null && !known(PageText.fold(supplied.paper())).equals(paper)) {
        notes.add("The masthead prints %s, supplied was %s".formatted(paper, supplied.paper()));
      }
    } else if (supplied.paper() != null) {
      paper = known(supplied.paper());
      source = PaperSource.METADATA;
    } else if (supplied.pathPaper() != null) {
      paper = known(supplied.pathPaper());
      source = PaperSource.PATH;
    } else if (coded != null) {
      paper = coded.name();
      source = PaperSource.CN_CODE;
    } else {
      paper = ownName(units, labels, assembled.articles());
      source = paper == null ? null : PaperSource.TEXT;
    }
    String pageNo = facts.pageNo();
    if (pageNo == null) {
      pageNo = supplied.page() != null ? supplied.page() : supplied.pathPage();
    }
    return new Masthead(
        paper,
        source,
        facts.printedName(),
        facts.cnCode(),
        Provinces.of(facts.cnCode()),
        facts.issueNo(),
        pageNo,
        facts.weekday(),
        facts.lunarText());
  }

  private String known(String name) {
    Gazetteer.Paper paper = gazetteer.named(name);
    return paper == null ? name : paper.name();
  }

  /** The paper that articles and advertisements of the page call their own; null where none do. */
  private String ownName(List<Unit> units, Label[] labels, List<ArticleReading> articles) {
    for (ArticleReading article : articles) {
      String agency = article.dateline().agency();
      boolean own = agency != null && !article.dateline().hasDay() && article.credit().isEmpty();
      if (own && PaperNames.isName(agency)) {
        return known(agency);
      }
      if (own && gazetteer.named(agency) != null) {
        return known(agency);
      }
      Matcher reporter = OWN_REPORTER.matcher(PageText.fold(article.byline()));
      if (own && reporter.find()) {
        return known(reporter.group(1));
      }
    }
    StringBuilder furniture = new StringBuilder();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == Label.ADVERTISEMENT || labels[i] == Label.MASTHEAD) {
        furniture.append(units.get(i).text).append('\n');
      }
    }
    Gazetteer.Paper paper = gazetteer.mentioned(furniture.toString());
    return paper == null ? null : paper.name();
  }
}
