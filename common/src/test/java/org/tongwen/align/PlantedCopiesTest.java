package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tongwen.sketch.SampleText;

class PlantedCopiesTest {
  @Test
  void recallIsWhatIsPromised() {
    Random random = new Random(1);
    List<int[]> stories = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      stories.add(SampleText.story(random, 1200));
    }

    List<PlantedCopies.Cell> cells = new PlantedCopies(stories, 100, 1).run();

    assertThat(found(cells, .05, 300, 1)).isGreaterThanOrEqualTo(.95);
    assertThat(found(cells, .02, 300, 1)).isGreaterThanOrEqualTo(.99);
    assertThat(found(cells, .02, 1000, .1)).isGreaterThanOrEqualTo(.95);
    assertThat(cells)
        .filteredOn(cell -> cell.error() == 0 && cell.shared() >= 40)
        .allSatisfy(cell -> assertThat(cell.found()).isGreaterThan(.95));
  }

  private static double found(
      List<PlantedCopies.Cell> cells, double error, int length, double kept) {
    return cells.stream()
        .filter(c -> c.error() == error && c.length() == length && c.kept() == kept)
        .findFirst()
        .orElseThrow()
        .found();
  }

  @Test
  void tooFewStoriesAreRefused() {
    assertThatThrownBy(() -> new PlantedCopies(List.of(), 10, 1)).hasMessageContaining("0 stories");
  }
}
