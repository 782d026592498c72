package org.tongwen.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongwen.sketch.Candidates.Candidate;

class CandidatesTest {
  private static final long ALL = -1L;

  private static Candidate candidate(long other, int otherLength, int anchors, long places) {
    return new Candidate(1, other, 500, otherLength, anchors, 0, false, places);
  }

  @Test
  void twoLikelyCopiesAndOneFullerStoryAreChosen() {
    List<Candidate> all = new ArrayList<>();
    for (int i = 2; i < 10; i++) {
      all.add(candidate(i, 500, 100 + i, ALL));
    }
    all.add(candidate(20, 1500, 90, ALL));
    all.add(candidate(21, 1600, 80, ALL));

    Candidates.Choice choice = Candidates.FAMILIES.choose(all);

    assertThat(choice.chosen()).extracting(Candidate::representative).containsExactly(9L, 8L, 20L);
    assertThat(choice.explained()).isEqualTo(7);
  }

  @Test
  void whatAddsSomethingIsChosenTooAndWhatDoesNotIsCounted() {
    Candidate copy = candidate(2, 500, 50, 0xFFFFFFFFL);
    Candidate borrowed = candidate(3, 2000, 3, 0xF000000000L);
    Candidate weak = candidate(4, 2000, 1, 0xF00000000000L);

    Candidates.Choice choice = Candidates.PASSAGES.choose(List.of(weak, borrowed, copy));

    assertThat(choice.chosen()).containsExactly(copy, borrowed);
    assertThat(choice.weak()).isEqualTo(1);
  }

  @Test
  void theOrderDoesNotMatterAndTheRoomIsKept() {
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      all.add(candidate(100 + i, 3000, 2, 7L << (3 * i)));
    }
    Candidates.Choice choice = new Candidates(4, 2).choose(all);
    java.util.Collections.reverse(all);

    assertThat(choice.chosen()).hasSize(4);
    assertThat(choice.beyond()).isEqualTo(16);
    assertThat(new Candidates(4, 2).choose(all).chosen())
        .containsExactlyElementsOf(choice.chosen());
  }

  @Test
  void bandsInCommonNeedNoAnchors() {
    Candidate near = Candidate.of(null, new Link(1, 2, 500, 500, 3, 1), null);

    assertThat(Candidates.FAMILIES.choose(List.of(near)).chosen()).containsExactly(near);
    assertThat(near.bands()).isEqualTo(3);
  }
}
