package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final long DAY = 20_000;
  private final Map<Long, Long> days = new HashMap<>();
  private final List<FamilyEdge> edges = new ArrayList<>();
  private final List<Families.Jump> jumps = new ArrayList<>();

  private void print(long... documents) {
    for (long document : documents) {
      days.put(document, DAY);
    }
  }

  private void edge(Relation relation, long part, long whole, int held) {
    edges.add(new FamilyEdge(part, whole, relation, true, held, .9, 1000, days.get(whole), false));
    edges.add(
        new FamilyEdge(
            whole,
            part,
            relation,
            relation == Relation.COPY,
            held,
            .9,
            500,
            days.get(part),
            false));
  }

  private Map<Long, Long> families() {
    Map<Long, Long> out = Families.of(days, 14, edges, jumps);
    Collections.shuffle(edges, new Random(1));
    assertThat(Families.of(days, 14, edges, jumps)).isEqualTo(out);
    return out;
  }

  @Test
  void copiesOfCopiesAreOneFamilyAndAnArticleAloneIsItsOwn() {
    print(1, 2, 3, 4);
    edge(Relation.COPY, 1, 2, 900);
    edge(Relation.COPY, 2, 3, 900);

    assertThat(families()).containsEntry(3L, 1L).containsEntry(4L, 4L);
  }

  @Test
  void aShortCopyIsNoBridge() {
    print(1, 2, 10, 11, 20);
    edge(Relation.COPY, 1, 2, 900);
    edge(Relation.COPY, 10, 11, 900);
    edge(Relation.BRIEF, 20, 1, 70);
    edge(Relation.BRIEF, 20, 10, 75);

    assertThat(families()).containsEntry(20L, 10L).containsEntry(2L, 1L).containsEntry(11L, 10L);
  }

  @Test
  void twoStoriesRunTogetherDoNotMergeTheirFamilies() {
    print(1, 2, 3, 10, 11, 99);
    edge(Relation.COPY, 1, 2, 500);
    edge(Relation.COPY, 2, 3, 500);
    edge(Relation.COPY, 10, 11, 700);
    edge(Relation.ABRIDGED, 1, 99, 500);
    edge(Relation.SHORTENED, 10, 99, 700);
    edge(Relation.SHORTENED, 11, 99, 700);

    assertThat(families()).containsEntry(99L, 1L).containsEntry(10L, 10L).containsEntry(11L, 10L);
  }

  @Test
  void aBriefRunTogetherWithTheNextStoryDoesNotMergeTheirFamilies() {
    print(1, 2, 3, 10, 11);
    for (long copy = 1; copy <= 2; copy++) {
      edges.add(
          new FamilyEdge(
              copy, 3, Relation.COPY, true, 900, .9, 1000, DAY, false, 90, 1000, 0, false));
      edges.add(
          new FamilyEdge(
              3, copy, Relation.COPY, false, 900, .9, 910, DAY, false, 0, 910, 0, false));
    }
    edge(Relation.COPY, 10, 11, 85);
    edges.add(
        new FamilyEdge(10, 3, Relation.BRIEF, true, 85, .9, 1000, DAY, false, 0, 85, 0, false));
    edges.add(
        new FamilyEdge(3, 10, Relation.BRIEF, false, 85, .9, 85, DAY, false, 0, 85, 0, false));

    assertThat(families()).containsEntry(3L, 1L).containsEntry(10L, 10L).containsEntry(11L, 10L);
  }

  /** Shares the letters from … to of a longer text, as the part that it is. */
  private void inside(Relation relation, long part, long whole, int from, int to) {
    int held = to - from;
    edges.add(
        new FamilyEdge(
            part, whole, relation, true, held, .9, 1000, DAY, false, from, to, 0, false));
    edges.add(
        new FamilyEdge(
            whole, part, relation, false, held, .9, held, DAY, false, 0, held, 0, false));
  }

  @Test
  void aSeamTellsTwoStoriesRunTogetherThoughNeitherHasAnotherWholeText() {
    print(99);
    for (long i = 1; i <= 4; i++) {
      print(i, i + 10);
      inside(Relation.ABRIDGED, i, 99, 0, 400 + (int) i);
      inside(Relation.CONTINUATION, i + 10, 99, 405, 990);
      for (long j = 1; j < i; j++) {
        edge(Relation.COPY, i, j, 400);
        edge(Relation.COPY, i + 10, j + 10, 580);
      }
    }

    assertThat(families())
        .containsEntry(99L, 1L)
        .containsEntry(4L, 1L)
        .containsEntry(11L, 11L)
        .containsEntry(14L, 11L);
    assertThat(Extent.own(edges.stream().filter(e -> e.other() == 99).toList()))
        .isEqualTo(new Extent(0, 401));
  }

  @Test
  void twoGreatStoriesThatOneUnknownTextHoldsBothStayTwoAndItGoesWithTheOneItHoldsMoreOf() {
    print(999);
    for (long i = 1; i <= 30; i++) {
      print(i, i + 100);
    }
    for (long i = 1; i <= 30; i++) {
      edge(Relation.COPY, i, 1 + i % 3, 300);
      edge(Relation.COPY, i + 100, 101 + i % 3, 500);
    }
    edges.removeIf(e -> e.document() == e.other());
    inside(Relation.BRIEF, 5, 999, 0, 300);
    inside(Relation.CONTINUATION, 105, 999, 250, 750);

    assertThat(families())
        .containsEntry(999L, 101L)
        .containsEntry(105L, 101L)
        .containsEntry(5L, 1L);
  }

  @Test
  void aPrintWithoutItsOpeningGoesWithTheOneStoryThatHoldsIt() {
    print(1, 2);
    edge(Relation.SHORTENED, 2, 1, 700);

    assertThat(families()).containsEntry(2L, 1L);
  }

  @Test
  void aTextWithPartsOnlyGoesWithTheBestOfThem() {
    print(1, 2, 3);
    edge(Relation.COPY, 2, 3, 600);
    edges.add(new FamilyEdge(1, 2, Relation.ABRIDGED, false, 600, .9, 600, DAY, false));

    assertThat(families()).containsEntry(2L, 1L).containsEntry(3L, 1L);
  }

  @Test
  void anUndatedPrintJoinsTheYearThatHoldsItBest() {
    print(1, 2);
    days.put(2L, DAY - 365);
    days.put(3L, Side.NO_DAY);
    edge(Relation.COPY, 3, 1, 900);
    edge(Relation.COPY, 3, 2, 800);

    assertThat(families()).containsEntry(3L, 1L).containsEntry(2L, 2L);
  }

  @Test
  void aJumpJoinsUnlessTheTextTellsWhereBothBelong() {
    print(1, 2, 3, 10, 11, 12);
    jumps.add(new Families.Jump(2, 1));
    edge(Relation.COPY, 10, 11, 900);
    edge(Relation.ABRIDGED, 12, 3, 300);
    jumps.add(new Families.Jump(12, 10));

    assertThat(families()).containsEntry(2L, 1L).containsEntry(12L, 3L).containsEntry(10L, 10L);
  }

  @Test
  void thousandsOfCopiesAreOneFamily() {
    for (long i = 1; i <= 20_000; i++) {
      print(i);
    }
    for (long i = 2; i <= 20_000; i++) {
      edge(Relation.COPY, i, 1 + i / 100, 900);
    }
    assertThat(families().values()).containsOnly(1L);
  }

  @Test
  void theReferenceIsTheMostCompleteCopyThenTheOneThatAgreesBest() {
    FamilyMember whole = new FamilyMember(1, 1000, 0, FamilyMember.agreement(8.5, 10));
    FamilyMember noisier = new FamilyMember(2, 1004, 0, FamilyMember.agreement(7.9, 10));
    FamilyMember composite = new FamilyMember(3, 1600, 700, .99);
    FamilyMember brief = new FamilyMember(4, 80, 0, 1);
    List<FamilyMember> members = new ArrayList<>(List.of(brief, composite, noisier, whole));

    members.sort(FamilyRules.REFERENCE);

    assertThat(members).containsExactly(whole, noisier, composite, brief);
    assertThat(FamilyMember.agreement(1.99, 2)).isGreaterThan(FamilyMember.agreement(.999, 1));
  }
}
