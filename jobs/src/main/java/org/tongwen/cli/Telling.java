package org.tongwen.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reading worth showing: what the reference has, what other copies have, with the text around it.
 *
 * @param paper of the reference's page; null where not known
 * @param reference what it prints; empty for an insertion
 * @param reading what the copies print; empty for an omission
 * @param papers of the copies with the reading
 * @param weight how telling it is
 * @param start first code point of the place on the page of the reference
 * @param end code point after the last
 * @param context the place in the reference with the text around it
 */
record Telling(
    String familyId,
    String kind,
    String paper,
    String reference,
    String reading,
    List<String> papers,
    double weight,
    int start,
    int end,
    String context) {

  /** Characters of context shown on each side at most. */
  private static final int SHOWN = 10;

  /**
   * What a difference weighs, as an expression over the columns of {@code variants}: by its kind (a
   * number, a name, a negation before wording; what is likely a misreading hardly counts), by its
   * size up to a clause, by how evenly the copies are divided, for a reading that whole papers
   * share is an edit and a lone one may be an accident.
   */
  static final String WEIGHT_SQL =
      """
      CASE kind
        WHEN 'negation' THEN 5 WHEN 'number' THEN 4.5 WHEN 'date' THEN 4.5 WHEN 'name' THEN 4.5
        WHEN 'wording' THEN 4 WHEN 'insertion' THEN 2 WHEN 'omission' THEN 2
        WHEN 'script' THEN .8 WHEN 'punctuation' THEN .2 ELSE .1 END
      * CASE WHEN reference = '' OR instr(context, reference) = 0
               OR greatest(length(reference), length(reading)) > 24 THEN .1
             ELSE sqrt(least(greatest(length(reference), length(reading)), 8)) END
      * (1 + ln(1 + greatest(least(size(article_ids), witnesses - size(article_ids)), 0)))
      """;

  /** The end of what stands before, within its sentence. */
  String lead() {
    int[] text = onOneLine(context.substring(0, at())).codePoints().toArray();
    int from = Math.max(0, text.length - SHOWN);
    for (int i = text.length - 1; i >= from; i--) {
      if (endsSentence(text[i])) {
        from = i + 1;
        break;
      }
    }
    return new String(text, from, text.length - from);
  }

  /** The beginning of what stands after, within its sentence. */
  String tail() {
    int[] text =
        onOneLine(context.substring(Math.min(context.length(), at() + reference.length())))
            .codePoints()
            .toArray();
    int to = Math.min(SHOWN, text.length);
    for (int i = 0; i < to; i++) {
      if (endsSentence(text[i])) {
        to = i;
      }
    }
    return new String(text, 0, to);
  }

  /** Where the reference's reading stands in the context: the occurrence next to the middle. */
  private int at() {
    int middle = (context.length() - reference.length()) / 2;
    int best = -1;
    for (int at = context.indexOf(reference); at >= 0; at = context.indexOf(reference, at + 1)) {
      if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) {
        best = at;
      }
    }
    return Math.max(0, best);
  }

  private static boolean endsSentence(int letter) {
    return letter == '。' || letter == '！' || letter == '？' || letter == '；';
  }

  /** Text of a column as one line: what broke the line or the column is no part of the text. */
  private static String onOneLine(String text) {
    int[] clean = Columns.clean(text).codePoints().toArray();
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < clean.length; i++) {
      boolean latin =
          i > 0 && i + 1 < clean.length && clean[i - 1] < 0x2E80 && clean[i + 1] < 0x2E80;
      if (clean[i] != ' ' || latin) {
        out.appendCodePoint(clean[i]);
      }
    }
    return out.toString();
  }

  /**
   * The most telling of them: one after the other, each time the one that weighs most, where a
   * family that has been shown already weighs less, and so does a difference that has been shown.
   *
   * @param most how many
   */
  static List<Telling> choose(List<Telling> all, int most) {
    List<Telling> left = new ArrayList<>(all);
    left.sort(
        Comparator.<Telling>comparingDouble(t -> -t.weight)
            .thenComparing(Telling::familyId)
            .thenComparingInt(Telling::start)
            .thenComparing(Telling::reading));
    Map<String, Integer> shown = new HashMap<>();
    List<Telling> out = new ArrayList<>();
    while (out.size() < most && !left.isEmpty()) {
      Telling best = left.get(0);
      double bestWeight = -1;
      for (Telling t : left) {
        double weight =
            t.weight
                / (1 + .5 * shown.getOrDefault(t.familyId, 0))
                / (1 + 2 * shown.getOrDefault(t.difference(), 0));
        if (weight > bestWeight) {
          best = t;
          bestWeight = weight;
        }
      }
      left.remove(best);
      out.add(best);
      shown.merge(best.familyId, 1, Integer::sum);
      shown.merge(best.difference(), 1, Integer::sum);
    }
    return out;
  }

  private String difference() {
    return reference + ">" + reading;
  }
}
