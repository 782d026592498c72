package org.tongwen.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tongwen.text.Span;

/** Collects what a page and what came with it say of its day of issue, and checks it. */
final class PageDates {

  /** How sure a day of issue from a dateline is, the print day being the day after. */
  private static final double DATELINE_CONFIDENCE = 0.8;

  /** The same for the day of an event that a text opens with. */
  private static final double EVENT_CONFIDENCE = 0.4;

  private static final int EVENT_WINDOW = 40;

  private PageDates() {}

  /** All evidence for the day of issue, the strongest first. */
  static List<DateEvidence> find(
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

  /**
   * The day that masthead, metadata or path give, or null; disagreements are added to the notes.
   */
  static IssueDate issueDate(
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
}
