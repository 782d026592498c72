package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.page.LogisticRegression.Case;

/** The weights of the reader can be made again from articles. */
class FitWeightsTest {

  private final Random random = new Random(3);

  @Test
  void aRegressionFindsTheOddsThatASignalSpeaksFor() {
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double told = random.nextGaussian();
      double untold = random.nextGaussian();
      boolean yes = random.nextDouble() < 1 / (1 + Math.exp(-(2 * told - 1)));
      cases.add(new Case(new double[] {told, untold}, yes));
    }

    double[] weights = LogisticRegression.fit(cases);

    assertThat(weights[0]).isCloseTo(2, within(0.1));
    assertThat(weights[1]).isCloseTo(0, within(0.1));
    assertThat(weights[2]).isCloseTo(-1, within(0.1));
  }

  @Test
  void eachSignalOfEachDecisionGetsAWeight(@TempDir Path folder) throws IOException {
    Path articles = folder.resolve("articles.txt");
    Path weights = folder.resolve("weights.txt");
    Files.writeString(articles, articles());

    FitWeights.main(new String[] {articles.toString(), weights.toString(), "120"});

    assertThat(signals(Files.readAllLines(weights)))
        .isEqualTo(
            signals(
                Files.readAllLines(Path.of("src/main/resources/org/tongwen/page/weights.txt"))));
  }

  @Test
  void aPairOfLettersThatAllTextsHaveTellsLessThanOneThatFewHave(@TempDir Path folder)
      throws IOException {
    Path articles = folder.resolve("articles.txt");
    Path pairs = folder.resolve("pairs.txt");
    Files.writeString(articles, articles());

    CommonPairsMaker.main(new String[] {articles.toString(), pairs.toString()});

    List<String> lines =
        Files.readAllLines(pairs).stream().filter(l -> l.charAt(0) != '#').toList();
    int first = Integer.parseInt(lines.get(0).split(" ")[1]);
    int last = Integer.parseInt(lines.get(lines.size() - 1).split(" ")[1]);
    assertThat(first).isLessThan(last);
    assertThat(lines.get(0).split(" ")).hasSize(2 + CommonPairs.TOPICS);
  }

  private static List<String> signals(List<String> lines) {
    return lines.stream()
        .filter(line -> line.charAt(0) != '#')
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .toList();
  }

  /** Articles that each have some letters of their own. */
  private String articles() {
    StringBuilder all = new StringBuilder();
    for (int k = 0; k < 100; k++) {
      int own = 0x5000 + 40 * k;
      all.append(clause(own, 12)).append('\n');
      for (int p = 0; p < 5; p++) {
        for (int c = 0; c < 4; c++) {
          all.append(clause(own, 15)).append('，');
        }
        all.append(clause(own, 9)).append("。\n");
      }
      all.append('\n');
    }
    return all.toString();
  }

  private String clause(int own, int letters) {
    StringBuilder clause = new StringBuilder();
    for (int i = 0; i < letters; i++) {
      clause.append(
          (char) (random.nextInt(3) == 0 ? 0x7800 + random.nextInt(30) : own + random.nextInt(40)));
    }
    return clause.toString();
  }
}
