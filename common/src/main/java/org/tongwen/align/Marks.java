package org.tongwen.align;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a copy prints the same letters as the reference in another script, or other marks between
 * them.
 */
final class Marks {
  /**
   * Differences of script or width at more places than this run through a whole copy; the first
   * place then stands for all.
   */
  private static final int THROUGHOUT = 3;

  private final Print reference;
  private final Sightings sightings;

  /** Marks of copies of a reference, noted among the sightings. */
  Marks(Print reference, Sightings sightings) {
    this.reference = reference;
    this.sightings = sightings;
  }

  /**
   * Notes those of a copy.
   *
   * @param alignment of the copy (first text) with the reference (second text)
   */
  void add(Print copy, Alignment alignment) {
    Map<Integer, Sightings.Place> scripts = new TreeMap<>();
    Map<Integer, Sightings.Place> widths = new TreeMap<>();
    for (Passage passage : alignment.passages()) {
      EditScript edits = passage.edits();
      int a = passage.aStart();
      int b = passage.bStart();
      for (int run = 0; run < edits.size(); run++) {
        int kind = edits.kind(run);
        int length = edits.length(run);
        for (int i = 0; i < length && kind == EditScript.EQUAL; i++) {
          script(copy, a + i, b + i, scripts);
          if (i + 1 < length) {
            between(copy, a + i, b + i, widths);
          }
        }
        a += kind == EditScript.INSERT ? 0 : length;
        b += kind == EditScript.DELETE ? 0 : length;
      }
    }
    keep(scripts, ReadingKind.SCRIPT, copy.key());
    keep(widths, ReadingKind.PUNCTUATION, copy.key());
  }

  private void keep(Map<Integer, Sightings.Place> places, ReadingKind kind, long key) {
    int most = places.size() > THROUGHOUT ? 1 : places.size();
    places.values().stream().limit(most).forEach(place -> sightings.add(place, kind, key));
  }

  private void script(Print copy, int a, int b, Map<Integer, Sightings.Place> scripts) {
    int here = copy.printed(a);
    int there = reference.printed(b);
    if (here != there && Character.isIdeographic(here) && Character.isIdeographic(there)) {
      scripts.put(
          b, new Sightings.Place(b, 1, Character.toString(there), Character.toString(here)));
    }
  }

  /** What stands between a letter and the next one. */
  private void between(Print copy, int a, int b, Map<Integer, Sightings.Place> widths) {
    if (copy.offsets()[a] + 1 == copy.offsets()[a + 1]
        && reference.offsets()[b] + 1 == reference.offsets()[b + 1]) {
      return;
    }
    String here = copy.after(a);
    String there = reference.after(b);
    if (here == null || there == null || here.equals(there)) {
      return;
    }
    Sightings.Place place =
        new Sightings.Place(b, 2, reference.printed(b, b + 2), copy.printed(a, a + 2));
    boolean width =
        Normalizer.normalize(here, Normalizer.Form.NFKC)
            .equals(Normalizer.normalize(there, Normalizer.Form.NFKC));
    if (width) {
      widths.put(b, place);
    } else {
      sightings.add(place, ReadingKind.PUNCTUATION, copy.key());
    }
  }
}
