package org.tongwen.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tongwen.text.Span;

/**
 * The character error of the repaired texts over that of the copies: families of five noisy full
 * copies or more, the first 40 of them.
 */
final class ConsensusFigure {
  private static final int COPIES = 5;
  private static final int FAMILIES = 40;
  private static final int LONGEST = 1500;
  private static final int COPIES_MEASURED = 3;

  /** A dateline may stand before the story, in so many letters at most. */
  private static final int PREFACE = 60;

  private ConsensusFigure() {}

  static void add(
      Truth truth,
      Predicted predicted,
      List<ReadPage> pages,
      Map<String, String> families,
      Map<String, Double> figures) {
    if (truth.stories().isEmpty() || predicted.consensus().isEmpty()) {
      return;
    }
    double repaired = 0;
    double printed = 0;
    int seen = 0;
    for (Copies copies : copies(truth, predicted, pages, families).values()) {
      if (seen++ == FAMILIES) {
        break;
      }
      int[] want = Figures.letters(truth.stories().get(copies.story()));
      if (copies.texts().size() < COPIES || want.length > LONGEST) {
        continue;
      }
      int[] got = Figures.letters(predicted.consensus().get(copies.family()));
      repaired += Figures.distance(want, withoutPreface(got, want));
      double sum = 0;
      for (int[] copy : copies.texts().subList(0, COPIES_MEASURED)) {
        sum += Figures.distance(want, copy);
      }
      printed += sum / COPIES_MEASURED;
    }
    if (printed > 0) {
      figures.put("consensus_error_ratio", repaired / printed);
    }
  }

  private record Copies(String story, String family, List<int[]> texts) {}

  private static Map<String, Copies> copies(
      Truth truth, Predicted predicted, List<ReadPage> pages, Map<String, String> families) {
    // In the order of the story's number as text, which is the order that the figure is defined by.
    Map<String, Copies> copies = new TreeMap<>();
    for (ReadPage read : pages) {
      if (!read.page().noisy()) {
        continue;
      }
      for (TruthArticle article : read.page().articles()) {
        String family = families.get(read.page().key(article));
        if ("full".equals(article.how())
            && family != null
            && predicted.consensus().containsKey(family)
            && truth.stories().containsKey(article.story())) {
          List<Span> spans =
              article.origins().stream()
                  .filter(o -> o.story().equals(article.story()))
                  .map(o -> new Span(o.start(), o.end()))
                  .toList();
          copies
              .computeIfAbsent(
                  article.story() + ", " + family,
                  k -> new Copies(article.story(), family, new ArrayList<>()))
              .texts()
              .add(read.letters(spans));
        }
      }
    }
    return copies;
  }

  private static int[] withoutPreface(int[] got, int[] want) {
    String text = new String(got, 0, got.length);
    int at = text.indexOf(new String(want, 0, Math.min(6, want.length)));
    int letters = at < 0 ? -1 : text.codePointCount(0, at);
    return letters > 0 && letters < PREFACE ? text.substring(at).codePoints().toArray() : got;
  }
}
