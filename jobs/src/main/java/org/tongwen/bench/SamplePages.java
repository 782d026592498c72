package org.tongwen.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tongwen.error.InputErrors;
import org.tongwen.text.Normaliser;

/**
 * Texts for benchmarks, made of the pages of a folder.
 *
 * @param texts the pages without white space, by file name
 */
public record SamplePages(List<String> texts) {
  private static final int PHRASE = 4;

  /**
   * Reads the files of a folder that end in {@code .txt}.
   *
   * @throws org.tongwen.error.TongwenException if there are none
   */
  public static SamplePages read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw InputErrors.inputMissing(folder.toString());
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
        if (file.toString().endsWith(".txt")) {
          texts.add(Files.readString(file, StandardCharsets.UTF_8).replaceAll("\\s", ""));
        }
      }
      if (texts.isEmpty()) {
        throw InputErrors.inputEmpty(folder.toString(), "text", ".txt");
      }
      return new SamplePages(List.copyOf(texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pages cut into stretches of so many characters; what is left of a page is left out. */
  public List<String> stretches(int length) {
    return texts.stream()
        .flatMap(
            text ->
                IntStream.rangeClosed(1, text.length() / length)
                    .mapToObj(i -> text.substring((i - 1) * length, i * length)))
        .toList();
  }

  /**
   * Unrelated stories: each a row of phrases of two to four letters out of the pages, drawn at
   * random, so that letters and phrases come as often as in print and nothing longer comes twice.
   *
   * @param letters of each story
   * @param seed of the random choices: the same seed gives the same stories
   */
  public List<int[]> stories(int count, int letters, long seed) {
    int[] all = Normaliser.normalise(String.join("", texts).codePoints().toArray()).letters();
    Random random = new Random(seed);
    List<int[]> stories = new ArrayList<>();
    for (int story = 0; story < count; story++) {
      int[] out = new int[letters + PHRASE];
      int at = 0;
      while (at < letters) {
        int length = 2 + random.nextInt(PHRASE - 1);
        System.arraycopy(all, random.nextInt(all.length - PHRASE), out, at, length);
        at += length;
      }
      stories.add(Arrays.copyOf(out, letters));
    }
    return stories;
  }
}
