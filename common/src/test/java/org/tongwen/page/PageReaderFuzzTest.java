package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten thousand random and mutated pages: none breaks the reader, none is slow. */
class PageReaderFuzzTest {

  private static final int PAGES = 10_000;
  private static final int WARM_UP = 2_000;

  /** Processor time allowed for 10,000 code points; pages below 2,000 as much as those. */
  private static final long MOST_NANOS = 50_000_000L;

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final PageReader reader = new PageReader(Gazetteer.EMPTY);
  private final Random random = new Random(20240521);

  @Test
  void noPageBreaksTheReaderAndNoneIsSlow() throws IOException {
    List<int[]> seeds = seeds();
    List<int[]> slow = new ArrayList<>();
    for (int n = 0; n < PAGES; n++) {
      int[] page = n % 4 == 0 ? noise() : mutated(seeds.get(random.nextInt(seeds.size())));
      if (time(page) > most(page) && n >= WARM_UP) {
        slow.add(page);
      }
    }
    // The machine's pauses make any page slow once; one that is slow by itself is slow again.
    for (int[] page : slow) {
      assertThat(time(page)).as("ns for %d code points", page.length).isLessThan(most(page));
    }
  }

  @Test
  void aPageOfNothingButShortLinesTakesTimeInProportion() {
    int[] page = "王小明甲乙\n".repeat(10_000).codePoints().toArray();
    time(page);
    time(page);
    assertThat(time(page)).as("ns for %d code points", page.length).isLessThan(most(page));
  }

  private static long most(int[] page) {
    return Math.max(MOST_NANOS / 5, MOST_NANOS * page.length / 10_000);
  }

  private long time(int[] page) {
    long start = CLOCK.getCurrentThreadCpuTime();
    PageReading reading = reader.read(page, Supplied.NOTHING);
    long nanos = CLOCK.getCurrentThreadCpuTime() - start;
    int end = reading.parts().isEmpty() ? 0 : last(reading).span().end();
    assertThat(end).isEqualTo(page.length);
    return nanos;
  }

  private static PagePart last(PageReading reading) {
    return reading.parts().get(reading.parts().size() - 1);
  }

  private int[] mutated(int[] page) {
    int from = random.nextInt(page.length);
    int length = Math.min(page.length - from, 200 + random.nextInt(2_500));
    int[] mutated = java.util.Arrays.copyOfRange(page, from, from + length);
    int[] marks = "\n\n\n　 。，：（）【】#*|◆0123456789年月日版转接电讯记者报℃".codePoints().toArray();
    for (int k = random.nextInt(60); k > 0; k--) {
      int at = random.nextInt(mutated.length);
      int other = random.nextInt(mutated.length);
      mutated[at] = random.nextBoolean() ? marks[random.nextInt(marks.length)] : mutated[other];
    }
    return mutated;
  }

  private int[] noise() {
    int[] page = new int[random.nextInt(1_500)];
    int kind = random.nextInt(4);
    for (int i = 0; i < page.length; i++) {
      page[i] =
          switch (kind) {
            case 0 -> random.nextInt(8) == 0 ? '\n' : 0x4E00 + random.nextInt(0x5000);
            case 1 -> random.nextInt(0x3100);
            case 2 -> random.nextBoolean() ? '\n' : '0' + random.nextInt(10);
            default -> 0x10000 + random.nextInt(0x20000);
          };
    }
    return page;
  }

  /** The seed pages, beside the modules. */
  private static List<int[]> seeds() throws IOException {
    try (Stream<Path> files = Files.list(SeedPages.folder())) {
      return files
          .filter(f -> f.toString().endsWith(".txt"))
          .sorted()
          .map(PageReaderFuzzTest::codePoints)
          .toList();
    }
  }

  private static int[] codePoints(Path file) {
    try {
      return Files.readString(file).codePoints().toArray();
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read the seed page " + file, failed);
    }
  }
}
