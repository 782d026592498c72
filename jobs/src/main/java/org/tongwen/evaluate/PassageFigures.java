package org.tongwen.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongwen.evaluate.Predicted.Passage;
import org.tongwen.evaluate.TruthArticle.Origin;
import org.tongwen.text.Span;

/**
 * Passages: which characters are printed elsewhere too, and where. Only where the truth knows the
 * origin of each character. Wording that different stories share by themselves counts neither way.
 */
final class PassageFigures {
  /** A place in a story as one number: the story times this, and the offset in it. */
  private static final long STORY = 1_000_000_000L;

  private static final long NOWHERE = -1;

  private final Map<String, Laid> pages = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> prints = new ArrayList<>();
  private final List<BitSet> natural = new ArrayList<>();
  private boolean any;

  /**
   * A page as the passages see it.
   *
   * @param places of each character in the stories
   * @param beside marks of headlines, datelines and what is skipped
   * @param marked characters that a passage covers
   */
  private record Laid(long[] places, boolean[] beside, boolean[] marked) {}

  PassageFigures(Truth truth, Predicted predicted, List<ReadPage> pages) {
    for (ReadPage read : pages) {
      Predicted.Page page = predicted.pages().get(read.page().name());
      this.pages.put(page == null ? "missing " + read.page().name() : page.pageId(), lay(read));
    }
    truth
        .natural()
        .forEach(
            (story, spans) -> {
              Integer number = numbers.get(story);
              if (number != null) {
                for (Span span : spans) {
                  natural.get(number).set(span.start(), span.end());
                }
              }
            });
  }

  private Laid lay(ReadPage read) {
    int[] text = read.text();
    long[] places = new long[text.length];
    Arrays.fill(places, NOWHERE);
    for (TruthArticle article : read.page().articles()) {
      BitSet[] seen = new BitSet[numbers.size() + article.origins().size()];
      for (Origin origin : article.origins()) {
        int number = number(origin.story());
        if (seen[number] == null) {
          seen[number] = new BitSet();
        }
        for (int i = origin.start(); i < Math.min(origin.end(), text.length); i++) {
          if (Figures.counts(text[i])) {
            int offset = origin.offset() + i - origin.start();
            places[i] = number * STORY + offset;
            seen[number].set(offset);
          }
        }
      }
      for (int number = 0; number < seen.length; number++) {
        if (seen[number] != null) {
          count(number, seen[number]);
        }
      }
    }
    boolean[] beside = read.skip().clone();
    for (int i = 0; i < beside.length; i++) {
      beside[i] |= read.owner()[i] >= 0 && places[i] == NOWHERE;
    }
    return new Laid(places, beside, new boolean[text.length]);
  }

  private int number(String story) {
    return numbers.computeIfAbsent(
        story,
        s -> {
          prints.add(new int[0]);
          natural.add(new BitSet());
          return prints.size() - 1;
        });
  }

  private void count(int number, BitSet seen) {
    any |= !seen.isEmpty();
    int[] counts = prints.get(number);
    if (counts.length < seen.length()) {
      counts = Arrays.copyOf(counts, seen.length());
      prints.set(number, counts);
    }
    for (int i = seen.nextSetBit(0); i >= 0; i = seen.nextSetBit(i + 1)) {
      counts[i]++;
    }
  }

  void figures(List<Passage> passages, Map<String, Double> figures) {
    if (!any) {
      return;
    }
    long links = 0;
    long right = 0;
    for (Passage p : passages) {
      Laid a = pages.get(p.pageA());
      Laid b = pages.get(p.pageB());
      if (a == null || b == null) {
        // A page that the truth does not know of.
        continue;
      }
      long[] placesA = places(a, p.startA(), p.endA());
      long[] placesB = places(b, p.startB(), p.endB());
      if (marks(a, p.startA(), p.endA()) > placesA.length
          || marks(b, p.startB(), p.endB()) > placesB.length) {
        continue;
      }
      int both = shared(placesA, placesB);
      boolean alike = both == 0 && mostlyNatural(placesA) && mostlyNatural(placesB);
      boolean good =
          both > 0
              && both >= .8 * Math.min(placesA.length, placesB.length)
              && both >= .6 * Math.max(placesA.length, placesB.length);
      links += alike ? 0 : 1;
      right += good ? 1 : 0;
      mark(a, p.startA(), p.endA());
      mark(b, p.startB(), p.endB());
    }
    characters(figures);
    figures.put("passage_link_precision", Figures.share(right, links));
  }

  private void characters(Map<String, Double> figures) {
    long hit = 0;
    long claimed = 0;
    long reused = 0;
    for (Laid page : pages.values()) {
      for (int i = 0; i < page.places().length; i++) {
        long place = page.places()[i];
        if (place == NOWHERE) {
          continue;
        }
        boolean again = prints.get((int) (place / STORY))[(int) (place % STORY)] > 1;
        boolean marked = page.marked()[i];
        reused += again ? 1 : 0;
        claimed += marked && (again || !isNatural(place)) ? 1 : 0;
        hit += again && marked ? 1 : 0;
      }
    }
    Figures.Pair pair = new Figures.Pair(Figures.share(hit, claimed), Figures.share(hit, reused));
    figures.put("passage_char_precision", pair.precision());
    figures.put("passage_char_recall", pair.recall());
    figures.put("passage_char_f1", pair.f1());
  }

  private boolean isNatural(long place) {
    return natural.get((int) (place / STORY)).get((int) (place % STORY));
  }

  private boolean mostlyNatural(long[] places) {
    long natural = Arrays.stream(places).filter(this::isNatural).count();
    return places.length > 0 && natural >= .6 * places.length;
  }

  /** The places of a stretch, each once, sorted. */
  private static long[] places(Laid page, int start, int end) {
    return Arrays.stream(page.places(), clip(page, start), clip(page, end))
        .filter(p -> p != NOWHERE)
        .sorted()
        .distinct()
        .toArray();
  }

  private static int clip(Laid page, int at) {
    return Math.min(Math.max(at, 0), page.places().length);
  }

  private static int marks(Laid page, int start, int end) {
    int marks = 0;
    for (int i = clip(page, start); i < clip(page, end); i++) {
      marks += page.beside()[i] ? 1 : 0;
    }
    return marks;
  }

  private static int shared(long[] a, long[] b) {
    int shared = 0;
    int j = 0;
    for (long place : a) {
      while (j < b.length && b[j] < place) {
        j++;
      }
      shared += j < b.length && b[j] == place ? 1 : 0;
    }
    return shared;
  }

  private static void mark(Laid page, int start, int end) {
    if (start >= 0 && end <= page.marked().length) {
      Arrays.fill(page.marked(), start, Math.max(start, end), true);
    }
  }
}
