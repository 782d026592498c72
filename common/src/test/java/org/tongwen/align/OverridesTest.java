package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongwen.error.TongwenException;

class OverridesTest {
  private static final String A = "00000000000000aa";
  private static final String B = "00000000000000bb";
  private static final String C = "00000000000000cc";

  @Test
  void linesAreReadInAnyOrderAndCommentsSayNothing() {
    List<String> lines =
        List.of(
            "# by the desk",
            "",
            "part\t" + A + "\t" + C + "\tother fire",
            "join\t" + A + "\t" + B + "\tsame fire");
    List<String> turned = new ArrayList<>(lines);
    Collections.reverse(turned);

    Overrides read = Overrides.parse("f", lines);

    assertThat(read).isEqualTo(Overrides.parse("f", turned));
    assertThat(read.byArticle())
        .containsEntry(B, List.of("joined with " + A + ": same fire"))
        .containsEntry(C, List.of("parted from " + A + ": other fire"))
        .containsKey(A);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "merge\t" + A + "\t" + B + "\twhy",
        "join\t" + A + "\t" + B,
        "join\t" + A + "\t" + B + "\t ",
        "join\t" + A + "\t" + A + "\twhy",
        "join\tnot-an-id\t" + B + "\twhy",
        "join " + A + " " + B + " why"
      })
  void aBadLineIsRefusedByName(String line) {
    assertThatThrownBy(() -> Overrides.parse("desk.tsv", List.of("# corrections", line)))
        .isInstanceOf(TongwenException.class)
        .hasMessageContaining("Line 2 of desk.tsv")
        .hasMessageContaining(line.strip());
  }

  @Test
  void aPartThatTheJoinsContradictIsRefused() {
    List<String> lines =
        List.of(
            "join\t" + A + "\t" + B + "\tx",
            "join\t" + B + "\t" + C + "\tx",
            "part\t" + C + "\t" + A + "\tx");
    assertThatThrownBy(() -> Overrides.parse("desk.tsv", lines))
        .isInstanceOf(TongwenException.class)
        .hasMessageContaining(C)
        .hasMessageContaining(A);
  }

  @Test
  void aFamilyIsCutWhereTheFewestPairsHoldTheTwoTogetherWhateverTheirOrder() {
    List<long[]> edges = new ArrayList<>();
    for (long i = 1; i <= 6; i++) {
      for (long j = 1; j < i; j++) {
        edges.add(new long[] {i, j});
        edges.add(new long[] {i + 10, j + 10});
      }
    }
    edges.add(new long[] {1, 11});
    edges.add(new long[] {2, 12});
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(edges, new Random(seed));
      Parting family = new Parting();
      edges.forEach(e -> family.add(e[0], e[1], false));

      assertThat(family.part(3, 13)).isEqualTo(Set.of(11L, 12L, 13L, 14L, 15L, 16L));
      assertThat(family.components()).containsEntry(6L, 1L).containsEntry(16L, 11L);
    }
  }

  @Test
  void ofEqualCutsTheSecondDocumentLeavesAloneButForWhatIsJoinedToItByHand() {
    Parting family = new Parting();
    family.add(1, 2, false);
    family.add(2, 3, false);
    family.add(3, 4, true);

    assertThat(family.part(1, 3)).isEqualTo(Set.of(3L, 4L));
    assertThat(family.components()).isEqualTo(Map.of(1L, 1L, 2L, 1L, 3L, 3L, 4L, 3L));
  }
}
