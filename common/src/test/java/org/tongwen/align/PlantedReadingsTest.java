package org.tongwen.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlantedReadingsTest {
  /** The seed pages, cut into stretches as long as articles. */
  private static List<String> texts() throws IOException {
    Path seeds = Files.isDirectory(Path.of("seeds")) ? Path.of("seeds") : Path.of("..", "seeds");
    List<String> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file :
          files
              .filter(f -> f.toString().endsWith(".txt"))
              .sorted(Comparator.naturalOrder())
              .toList()) {
        String text = Files.readString(file).replaceAll("\\s", "");
        for (int at = 0; at + 700 <= text.length(); at += 700) {
          out.add(text.substring(at, at + 700));
        }
      }
    }
    return out;
  }

  @Test
  void theKindsOfPlantedEditsAndMisreadingsAreToldApart() throws IOException {
    List<String> texts = texts();
    PlantedReadings planted = new PlantedReadings(.02, 1);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      all.addAll(texts);
    }

    List<PlantedReadings.Score> scores = planted.run(all);

    assertThat(scores)
        .extracting(PlantedReadings.Score::kind)
        .contains(
            ReadingKind.NUMBER,
            ReadingKind.NAME,
            ReadingKind.WORDING,
            ReadingKind.OMISSION,
            ReadingKind.MISREADING);
    assertThat(scores)
        .allSatisfy(
            score -> {
              assertThat(score.precision()).as("precision of %s", score).isGreaterThanOrEqualTo(.9);
              assertThat(score.recall()).as("recall of %s", score).isGreaterThanOrEqualTo(.9);
            });
  }
}
