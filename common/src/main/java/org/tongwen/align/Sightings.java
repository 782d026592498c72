package org.tongwen.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was read where, by which copies, and what kind each held it to be: the variants. */
final class Sightings {
  /**
   * A reading of a place.
   *
   * @param position first letter of the reference
   * @param length its letters
   * @param reference what the reference prints there
   * @param reading what a copy prints
   */
  record Place(int position, int length, String reference, String reading) {}

  private final Map<Place, Map<ReadingKind, List<Long>>> seen = new HashMap<>();

  /** A copy reads a place so. */
  void add(Place place, ReadingKind kind, long copy) {
    seen.computeIfAbsent(place, k -> new EnumMap<>(ReadingKind.class))
        .computeIfAbsent(kind, k -> new ArrayList<>())
        .add(copy);
  }

  /**
   * The variants, by place. One reading of one place is one variant, though what stands beside it
   * may make it look different in different copies: its kind is what most of them say.
   *
   * @param witnesses how many copies print each letter of the reference
   */
  List<Variant> variants(int[] witnesses) {
    List<Variant> variants = new ArrayList<>();
    seen.forEach(
        (at, kinds) -> {
          ReadingKind kind = null;
          for (Map.Entry<ReadingKind, List<Long>> entry : kinds.entrySet()) {
            boolean more = kind == null || entry.getValue().size() > kinds.get(kind).size();
            kind = more ? entry.getKey() : kind;
          }
          List<Long> copies =
              kinds.values().stream()
                  .flatMap(List::stream)
                  .distinct()
                  .sorted(Long::compareUnsigned)
                  .toList();
          int middle = Math.min(at.position() + at.length() / 2, Math.max(0, witnesses.length - 1));
          variants.add(
              new Variant(
                  at.position(),
                  at.length(),
                  at.reference(),
                  at.reading(),
                  kind,
                  copies,
                  witnesses[middle]));
        });
    variants.sort(
        Comparator.comparingInt(Variant::position)
            .thenComparingInt(Variant::length)
            .thenComparing(Variant::reading));
    return List.copyOf(variants);
  }
}
