package org.tongwen.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BucketsTest {
  private static final long KEY = 77;

  @Property(tries = 100)
  void theOrderOfTheRowsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<long[]> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int block = random.nextInt(6) == 0 ? Occurrences.UNDATED : random.nextInt(4);
      int document = random.nextInt(80);
      rows.add(
          new long[] {
            random.nextInt(12), document, 50 + document * 7 % 900, block, random.nextInt(50)
          });
    }
    List<Link> first = Buckets.link(occurrences(rows), Buckets.Reach.ALL_DATES).links();
    Collections.shuffle(rows, random);
    assertThat(Buckets.link(occurrences(rows), Buckets.Reach.ALL_DATES).links())
        .extracting(Link::document, Link::representative)
        .containsExactlyElementsOf(
            first.stream()
                .map(l -> org.assertj.core.groups.Tuple.tuple(l.document(), l.representative()))
                .toList());
  }

  private static Occurrences occurrences(List<long[]> rows) {
    Occurrences out = new Occurrences(4);
    for (long[] row : rows) {
      out.add(row[0], row[1], (int) row[2], (int) row[3], (int) row[4]);
    }
    return out;
  }

  @Test
  void fewDocumentsAreComparedEachWithEach() {
    Occurrences rows = new Occurrences(4);
    for (int i = 1; i <= 3; i++) {
      rows.add(KEY, i, 100 * i, 0, 0);
    }
    assertThat(Buckets.link(rows, Buckets.Reach.WINDOW).links()).hasSize(6);
  }

  @Test
  void twentyThousandCopiesCostALinkOrTwoEach() {
    Occurrences rows = new Occurrences(20_000);
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      rows.add(
          KEY,
          random.nextLong(),
          300 + random.nextInt(700),
          i % 20 == 0 ? Occurrences.UNDATED : i % 3,
          0);
    }

    Buckets.Result result = Buckets.link(rows, Buckets.Reach.ALL_DATES);

    assertThat(result.links()).hasSizeLessThan(10 * 20_000);
    assertThat(result.largestBucket()).isEqualTo(20_000);
    assertThat(components(result.links())).isEqualTo(1);
  }

  /** Every document can be reached from every other one: stars lose nothing. */
  private static int components(List<Link> links) {
    java.util.Map<Long, Long> parent = new java.util.HashMap<>();
    for (Link link : links) {
      long a = root(parent, link.document());
      long b = root(parent, link.representative());
      parent.put(a, b);
    }
    Set<Long> roots = new HashSet<>();
    new ArrayList<>(parent.keySet()).forEach(k -> roots.add(root(parent, k)));
    return roots.size();
  }

  private static long root(java.util.Map<Long, Long> parent, long node) {
    long at = node;
    while (parent.computeIfAbsent(at, k -> k) != at) {
      at = parent.get(at);
    }
    parent.put(node, at);
    return at;
  }

  @Test
  void printsFarApartMeetOnlyWhereAllDatesAreAskedFor() {
    Occurrences rows = new Occurrences(4);
    rows.add(KEY, 1, 100, 0, 0);
    rows.add(KEY, 2, 100, 30, 0);
    rows.add(KEY, 3, 100, Occurrences.UNDATED, 0);

    assertThat(Buckets.link(rows, Buckets.Reach.WINDOW).links())
        .extracting(Link::document, Link::representative)
        .doesNotContain(org.assertj.core.groups.Tuple.tuple(1L, 2L))
        .contains(
            org.assertj.core.groups.Tuple.tuple(3L, 1L),
            org.assertj.core.groups.Tuple.tuple(3L, 2L));
    assertThat(Buckets.link(rows).links()).hasSize(6);
  }

  @Test
  void sharedKeysOfAPairAreCountedOnceABucketWithTheirPlaces() {
    Occurrences rows = new Occurrences(4);
    for (int key = 0; key < 10; key++) {
      rows.add(key, 1, 640, 0, key * 64);
      rows.add(key, 2, 640, 0, key * 64);
    }
    Link link = Buckets.link(rows).links().get(0);

    assertThat(link.shared()).isEqualTo(10);
    assertThat(Long.bitCount(link.places())).isEqualTo(10);
    assertThat(link.with(link).shared()).isEqualTo(20);
  }

  @Test
  void lengthsWithinAFactorOfTheRootOfTwoShareAClass() {
    assertThat(Buckets.lengthClass(1024)).isEqualTo(20);
    assertThat(Buckets.lengthClass(1447)).isEqualTo(20);
    assertThat(Buckets.lengthClass(1449)).isEqualTo(21);
    assertThat(Buckets.lengthClass(0)).isZero();
  }
}
