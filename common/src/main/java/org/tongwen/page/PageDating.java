package org.tongwen.page;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Dates pages that print no date, from their datelines, from the dated copies of their articles
 * and, last, from years in their text. Pure and independent of the order of its input: a page that
 * has a date keeps it, and what is inferred rests on pages dated in an earlier round only.
 */
public final class PageDating {

  /** How sure a date is that families give: at most, and with no dateline beside them. */
  private static final double FAMILY_MOST = 0.95;

  private static final double FAMILY_ALONE = 0.7;

  /** Years in running text are believed from this sum of evidence on … */
  private static final double YEAR_LEAST = 0.4;

  /** … and never more than this. */
  private static final double TEXT_MOST = 0.5;

  /**
   * Years that are merely printed, without words that make them the present one, sum up to this.
   */
  private static final double PLAIN_YEARS_MOST = 0.3;

  private PageDating() {}

  /**
   * A dated printing of an article that the page prints too.
   *
   * @param familyId the family of the article
   * @param date its day of issue
   * @param confidence how sure that is
   * @param count how many such printings it stands for
   */
  public record Copy(String familyId, LocalDate date, double confidence, long count)
      implements Serializable {

    /** One printing. */
    public Copy(String familyId, LocalDate date, double confidence) {
      this(familyId, date, confidence, 1);
    }
  }

  /**
   * A page as far as its date is concerned.
   *
   * @param pageId its id
   * @param known its date if masthead, metadata or path give one, else null
   * @param evidence what the page itself says
   * @param familyIds the families of its articles
   */
  public record Page(
      String pageId, IssueDate known, List<DateEvidence> evidence, Set<String> familyIds)
      implements Serializable {

    /** Copies list and set. */
    public Page {
      evidence = List.copyOf(evidence);
      familyIds = Set.copyOf(familyIds);
    }
  }

  /**
   * Dates the undated among the given pages: first from dated copies; what is left from years in
   * the text; what is still left from the copies dated by their text.
   *
   * @return the dates found, by page id; pages with a known date are not in it
   */
  public static Map<String, IssueDate> date(Collection<Page> pages) {
    Map<String, List<Copy>> copies = new HashMap<>();
    List<Page> undated = new ArrayList<>();
    for (Page page : pages) {
      if (page.known() == null) {
        undated.add(page);
      } else {
        addCopies(copies, page, page.known());
      }
    }
    Map<String, IssueDate> dates = new TreeMap<>();
    List<Page> left = fromCopies(undated, copies, dates);
    Map<String, List<Copy>> later = new HashMap<>();
    List<Page> silent = new ArrayList<>();
    for (Page page : left) {
      IssueDate date = fromText(page.evidence());
      if (date == null) {
        silent.add(page);
      } else {
        dates.put(page.pageId(), date);
        addCopies(later, page, date);
      }
    }
    fromCopies(silent, later, dates);
    return dates;
  }

  private static List<Page> fromCopies(
      List<Page> pages, Map<String, List<Copy>> copies, Map<String, IssueDate> dates) {
    List<Page> left = new ArrayList<>();
    for (Page page : pages) {
      List<Copy> own = new ArrayList<>();
      for (String family : page.familyIds()) {
        own.addAll(copies.getOrDefault(family, List.of()));
      }
      IssueDate date = fromFamilies(page.evidence(), own);
      if (date == null) {
        left.add(page);
      } else {
        dates.put(page.pageId(), date);
      }
    }
    return left;
  }

  private static void addCopies(Map<String, List<Copy>> copies, Page page, IssueDate date) {
    for (String family : page.familyIds()) {
      copies
          .computeIfAbsent(family, k -> new ArrayList<>())
          .add(new Copy(family, date.date(), date.confidence()));
    }
  }

  /**
   * Dates a page by the dated copies of its articles and the days of its datelines.
   *
   * @param evidence what the page itself says; years in running text are not used
   * @param copies dated copies of its articles on other pages
   * @return the day, or null where there is no copy or none that agrees with the datelines
   */
  public static IssueDate fromFamilies(List<DateEvidence> evidence, Collection<Copy> copies) {
    Map<String, Map<LocalDate, Double>> votes = new TreeMap<>();
    Set<LocalDate> candidates = new TreeSet<>();
    for (Copy copy : copies) {
      votes
          .computeIfAbsent(copy.familyId(), k -> new TreeMap<>())
          .merge(copy.date(), copy.confidence() * copy.count(), Double::sum);
      candidates.add(copy.date());
    }
    if (candidates.isEmpty()) {
      return null;
    }
    List<DateEvidence> days = Days.days(evidence);
    for (LocalDate printed : List.copyOf(candidates)) {
      for (DateEvidence day : days) {
        LocalDate after = Days.nearest(day, printed);
        if (after != null
            && Math.abs(after.toEpochDay() - printed.toEpochDay()) <= Days.LONGEST_LAG) {
          candidates.add(after);
        }
      }
    }
    LocalDate best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (LocalDate candidate : candidates) { // in order: of equals the earliest
      double score = familyVote(votes, candidate) + Days.dayVote(days, candidate);
      if (score > most + 1e-9) {
        most = score;
        best = candidate;
      }
    }
    double spoken = Days.dayVote(days, best);
    if (!days.isEmpty() && spoken <= 0 && Days.strong(days)) {
      return null; // the copies are of another day than every dateline of this page
    }
    double share = familyVote(votes, best) / votes.size();
    double sureness = days.isEmpty() ? FAMILY_ALONE : FAMILY_MOST;
    double confidence = sureness * (0.5 + 0.5 * share) * meanConfidence(copies);
    String text =
        "family: %d dated copies of %d articles%s"
            .formatted(
                count(copies),
                votes.size(),
                days.isEmpty() ? "" : "; dateline: " + days.get(0).text());
    return new IssueDate(best, DateSource.FAMILY, Math.round(confidence * 100) / 100.0, text);
  }

  private static double meanConfidence(Collection<Copy> copies) {
    return copies.stream().mapToDouble(c -> c.confidence() * c.count()).sum() / count(copies);
  }

  private static long count(Collection<Copy> copies) {
    return copies.stream().mapToLong(Copy::count).sum();
  }

  /** Each family has one vote, shared among the days of its copies. */
  private static double familyVote(Map<String, Map<LocalDate, Double>> votes, LocalDate candidate) {
    double sum = 0;
    for (Map<LocalDate, Double> days : votes.values()) {
      double all = days.values().stream().mapToDouble(Double::doubleValue).sum();
      sum += all > 0 ? days.getOrDefault(candidate, 0.0) / all : 0;
    }
    return sum;
  }

  /**
   * Dates a page by itself: the day by its datelines, the year by its text. Weak: use it only where
   * {@link #fromFamilies} finds nothing.
   *
   * @return the day, or null where day or year stay open
   */
  public static IssueDate fromText(List<DateEvidence> evidence) {
    DateEvidence day = Days.commonDay(evidence);
    if (day == null) {
      return null;
    }
    if (day.isFull()) {
      return new IssueDate(
          day.date().plusDays(day.lag()),
          DateSource.DATELINE,
          day.confidence(),
          "dateline: " + day.text());
    }
    Map<Integer, Double> years = new TreeMap<>();
    Map<Integer, Double> plain = new TreeMap<>();
    Map<Integer, DateEvidence> named = new TreeMap<>();
    Set<String> counted = new HashSet<>();
    for (DateEvidence one : evidence) {
      if (one.source() == DateSource.TEXT && one.isYear() && counted.add(one.text())) {
        Map<Integer, Double> sums = one.confidence() < PLAIN_YEARS_MOST ? plain : years;
        sums.merge(one.year(), one.confidence(), Double::sum);
        named.merge(one.year(), one, (a, b) -> b.confidence() > a.confidence() ? b : a);
      }
    }
    plain.forEach((year, sum) -> years.merge(year, Math.min(sum, PLAIN_YEARS_MOST), Double::sum));
    int year = 0;
    double most = 0;
    for (Map.Entry<Integer, Double> entry : years.entrySet()) {
      if (entry.getValue() >= most) { // of equals the latest: texts look back more than ahead
        year = entry.getKey();
        most = entry.getValue();
      }
    }
    LocalDate dayNamed =
        most < YEAR_LEAST
            ? null
            : new Dateline(null, null, year, day.month(), day.day()).resolve(null);
    if (dayNamed == null) {
      return null;
    }
    double confidence = Math.min(TEXT_MOST, day.confidence() * Math.min(1, most));
    return new IssueDate(
        dayNamed.plusDays(day.lag()),
        DateSource.TEXT,
        Math.round(confidence * 100) / 100.0,
        "dateline: %s; text: %s → %d".formatted(day.text(), named.get(year).text(), year));
  }
}
