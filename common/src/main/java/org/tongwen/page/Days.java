package org.tongwen.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What datelines and days of events say of a page's day of issue, for {@link PageDating}. */
final class Days {

  /** A printed day this long before an issue does not speak for it. */
  static final int LONGEST_LAG = 7;

  private Days() {}

  static boolean strong(List<DateEvidence> days) {
    return days.stream().anyMatch(day -> day.confidence() >= 0.6);
  }

  static double dayVote(List<DateEvidence> days, LocalDate candidate) {
    double sum = 0;
    for (DateEvidence day : days) {
      sum += day.confidence() * agreement(day, candidate);
    }
    return days.isEmpty() ? 0 : 2 * sum / days.size();
  }

  /** How well a printed day goes with a day of issue: papers print it a day later, or nearly so. */
  private static double agreement(DateEvidence day, LocalDate issue) {
    LocalDate named = new Dateline(null, null, day.year(), day.month(), day.day()).resolve(issue);
    if (named == null) {
      return 0;
    }
    long lag = issue.toEpochDay() - named.toEpochDay() - day.lag();
    if (lag == 0) {
      return 1;
    }
    if (lag == -1 || lag == 1) {
      return 0.5;
    }
    if (lag > 1 && lag <= LONGEST_LAG) {
      return 0.1;
    }
    return strong(List.of(day)) ? -1 : 0;
  }

  static List<DateEvidence> days(List<DateEvidence> evidence) {
    List<DateEvidence> days = new ArrayList<>();
    for (DateEvidence one : evidence) {
      if (one.source() == DateSource.DATELINE && one.month() > 0 && one.day() > 0) {
        days.add(one);
      }
    }
    if (strong(days)) { // days of events count only where there is no dateline
      days.removeIf(day -> day.confidence() < 0.6);
    }
    return days;
  }

  /** The issue that follows such a day, nearest to a given issue. */
  static LocalDate nearest(DateEvidence day, LocalDate issue) {
    LocalDate named =
        new Dateline(null, null, day.year(), day.month(), day.day())
            .resolve(issue.plusDays(LONGEST_LAG));
    return named == null ? null : named.plusDays(day.lag());
  }

  static DateEvidence commonDay(List<DateEvidence> evidence) {
    Map<String, Double> sums = new TreeMap<>();
    Map<String, DateEvidence> first = new HashMap<>();
    for (DateEvidence day : days(evidence)) {
      String key = "%04d-%02d-%02d".formatted(day.year(), day.month(), day.day());
      sums.merge(key, day.confidence(), Double::sum);
      first.putIfAbsent(key, day);
    }
    String best = null;
    for (Map.Entry<String, Double> entry : sums.entrySet()) {
      if (best == null || entry.getValue() >= sums.get(best)) {
        best = entry.getKey();
      }
    }
    return best == null ? null : first.get(best);
  }
}
