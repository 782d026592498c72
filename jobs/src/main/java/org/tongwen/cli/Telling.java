package org.tongwen.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A reading worth showing: what the reference has, what other copies have, with the text around
 * it. Neighbouring differences of the same copies make one.
 *
 * @param paper of the reference's page; empty where not known
 * @param papers of the copies with the reading
 * @param articleIds the copies with the reading
 * @param witnesses how many copies cover the place
 * @param weight how telling it is
 * @param place on the page of the reference
 */
record Telling(
    String familyId,
    String pageId,
    String paper,
    List<String> papers,
    List<String> articleIds,
    int witnesses,
    String kind,
    double weight,
    Place place) {

  /** Differences of the same copies at most so many characters apart are one to a reader. */
  private static final int NEAR = 6;

  /** Kinds that are put together with nothing. */
  private static final Set<String> ACCIDENTS = Set.of("misreading", "punctuation");

  /** Characters of context shown on each side at most. */
  private static final int SHOWN = 10;

  /**
   * What a difference weighs, as an expression over the columns of {@code variants}: by its kind (a
   * number, a name, a negation before wording; what is likely a misreading hardly counts), by its
   * size up to a clause, by how evenly the copies are divided, for a reading that whole papers share
   * is an edit and a lone one may be an accident.
   */
  static final String WEIGHT_SQL =
      """
      CASE kind
        WHEN 'negation' THEN 5 WHEN 'number' THEN 4.5 WHEN 'date' THEN 4.5 WHEN 'name' THEN 4.5
        WHEN 'wording' THEN 4 WHEN 'insertion' THEN 2 WHEN 'omission' THEN 2
        WHEN 'script' THEN .8 WHEN 'punctuation' THEN .2 ELSE .1 END
      * CASE WHEN greatest(length(reference), length(reading)) > 16 THEN .3
             ELSE sqrt(least(greatest(length(reference), length(reading)), 8)) END
      * (1 + ln(1 + greatest(least(size(article_ids), witnesses - size(article_ids)), 0)))
      """;

  /**
   * Where a reading stands.
   *
   * @param start first code point on the page
   * @param end code point after the last
   * @param before the page's text before it
   * @param reference the page's text there
   * @param reading what the copies have instead
   * @param after the page's text after it
   */
  record Place(
      int start, int end, String before, String reference, String reading, String after) {

    /**
     * Cuts a window of the page at the place.
     *
     * @param from code point at which the window begins
     * @param window the page's text from there
     */
    static Place of(int start, int end, String reading, int from, String window) {
      int[] text = window.codePoints().toArray();
      int a = Math.min(Math.max(start - from, 0), text.length);
      int b = Math.min(Math.max(end - from, a), text.length);
      return new Place(
          start,
          end,
          new String(text, 0, a),
          new String(text, a, b - a),
          reading,
          new String(text, b, text.length - b));
    }

    /** This place and a later one close by as one; null where the text between is not at hand. */
    Place with(Place next) {
      int between = next.start - end;
      int[] following = after.codePoints().toArray();
      if (between < 0 || between > Math.min(NEAR, following.length)) {
        return null;
      }
      String middle = new String(following, 0, between);
      return middle.indexOf('\n') >= 0 && middle.strip().isEmpty()
          ? null
          : new Place(
              start,
              next.end,
              before,
              reference + middle + next.reference,
              reading + middle + next.reading,
              next.after);
    }

    /** The end of what stands before, within its sentence. */
    String lead() {
      int[] text = Columns.clean(before).codePoints().toArray();
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
      int[] text = Columns.clean(after).codePoints().toArray();
      int to = Math.min(SHOWN, text.length);
      for (int i = 0; i < to; i++) {
        if (endsSentence(text[i])) {
          to = i;
        }
      }
      return new String(text, 0, to);
    }

    private static boolean endsSentence(int letter) {
      return letter == '。' || letter == '！' || letter == '？' || letter == '；';
    }
  }

  /**
   * The most telling of them: near ones put together, then taken one after the other, each time the
   * one that weighs most, where a family that has been shown already weighs less, and so does a
   * difference that has been shown.
   *
   * @param all by family, page and place
   * @param most how many
   */
  static List<Telling> choose(List<Telling> all, int most) {
    List<Telling> left = new ArrayList<>(joined(all));
    left.sort(
        Comparator.<Telling>comparingDouble(t -> -t.weight)
            .thenComparing(Telling::familyId)
            .thenComparingInt(t -> t.place.start)
            .thenComparing(t -> t.place.reading));
    Map<String, Integer> shown = new HashMap<>();
    List<Telling> out = new ArrayList<>();
    while (out.size() < most && !left.isEmpty()) {
      Telling best = null;
      double bestWeight = -1;
      for (Telling t : left) {
        double weight =
            t.weight
                / (1 + .5 * shown.getOrDefault(t.familyId, 0))
                / (1 + shown.getOrDefault(t.difference(), 0));
        if (weight > bestWeight) {
          best = t;
          bestWeight = weight;
        }
      }
      left.remove(best);
      out.add(best);
      shown.merge(best.familyId, 1, Integer::sum);
      shown.merge(best.difference(), 2, Integer::sum);
    }
    return out;
  }

  private String difference() {
    return place.reference + ">" + place.reading;
  }

  private static List<Telling> joined(List<Telling> all) {
    Map<String, Telling> open = new HashMap<>();
    List<Telling> out = new ArrayList<>();
    for (Telling t : all) {
      String copies = t.familyId + t.articleIds;
      Telling before = open.get(copies);
      Telling both = before == null ? null : before.with(t);
      if (both != null) {
        open.put(copies, both);
      } else {
        if (before != null) {
          out.add(before);
        }
        open.put(copies, t);
      }
    }
    out.addAll(open.values());
    return out;
  }

  private Telling with(Telling next) {
    Place joined = place.with(next.place);
    if (joined == null || ACCIDENTS.contains(kind) || ACCIDENTS.contains(next.kind)) {
      return null;
    }
    Telling stronger = weight >= next.weight ? this : next;
    return new Telling(
        familyId,
        pageId,
        paper,
        papers,
        articleIds,
        Math.min(witnesses, next.witnesses),
        stronger.kind,
        stronger.weight + .5 * (weight + next.weight - stronger.weight),
        joined);
  }
}
