package org.tongwen.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * Which deliveries are to be taken back; those that all of the given terms fit.
 *
 * @param source a source as it stands in {@code pages}, with * for any letters; null for any
 * @param paper a paper's name; null for any
 * @param date a day of issue; null for any
 */
public record Retraction(String source, String paper, LocalDate date) {
  /** The condition over deliveries. */
  Column condition() {
    Column all = functions.lit(true);
    if (source != null) {
      all = all.and(functions.col("source").rlike("^" + pattern(source) + "$"));
    }
    if (paper != null) {
      all = all.and(functions.col("paper").equalTo(paper));
    }
    return date == null ? all : all.and(functions.col("issue_date").equalTo(functions.lit(date)));
  }

  private static String pattern(String source) {
    List<String> parts = new ArrayList<>();
    for (String part : source.split("\\*", -1)) {
      parts.add(Pattern.quote(part));
    }
    return String.join(".*", parts);
  }

  /** The terms in words. */
  String described() {
    List<String> terms = new ArrayList<>();
    if (source != null) {
      terms.add("source " + source);
    }
    if (paper != null) {
      terms.add("paper " + paper);
    }
    if (date != null) {
      terms.add("date " + date);
    }
    return String.join(", ", terms);
  }
}
