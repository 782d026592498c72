package org.tongwen.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tongwen.bench.SamplePages;

/**
 * Given articles of three days: stories that several papers print, whole, misread, abridged, as a
 * brief, in traditional characters, and articles that stand alone.
 */
final class MadeDelivery {
  static final LocalDate FIRST = LocalDate.of(2026, 5, 18);
  static final int DAYS = 3;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int STORIES = 5;
  private static final int PRINTS = 7;
  private static final int ALONE = 6;
  private static final int SENTENCE = 25;

  private final Random random = new Random(11);
  private final List<List<String>> days = new ArrayList<>();

  MadeDelivery() {
    SamplePages words = SamplePages.read(Runs.root().resolve("seeds"));
    List<int[]> stories = words.stories(STORIES + DAYS * ALONE, 320, 3);
    for (int day = 0; day < DAYS; day++) {
      days.add(new ArrayList<>());
    }
    for (int story = 0; story < STORIES; story++) {
      for (int print = 0; print < PRINTS; print++) {
        int[] text = edited(stories.get(story), print);
        add((story + print / 3) % DAYS, "报" + (char) ('甲' + print), story + "-" + print, text);
      }
    }
    for (int i = 0; i < DAYS * ALONE; i++) {
      add(i % DAYS, "独报", "alone-" + i, stories.get(STORIES + i));
    }
  }

  private int[] edited(int[] story, int print) {
    int[] text = Arrays.copyOf(story, print == 5 ? 90 : print == 4 ? 200 : story.length);
    if (print == 6) {
      String simplified = new String(text, 0, text.length);
      return Transliterator.getInstance("Simplified-Traditional")
          .transliterate(simplified)
          .codePoints()
          .toArray();
    }
    for (int i = 0; i < text.length && print % 2 == 1; i++) {
      text[i] = random.nextInt(40) == 0 ? 0x4e00 + random.nextInt(5000) : text[i];
    }
    return text;
  }

  private void add(int day, String paper, String id, int[] letters) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters.length; i++) {
      text.appendCodePoint(letters[i]);
      text.append(i % SENTENCE == SENTENCE - 1 ? "。" : "");
    }
    try {
      days.get(day)
          .add(
              JSON.writeValueAsString(
                  Map.of(
                      "id",
                      id,
                      "text",
                      text.append("。").toString(),
                      "paper",
                      paper,
                      "date",
                      FIRST.plusDays(day).toString())));
    } catch (IOException e) {
      throw new IllegalStateException("A map of texts is always JSON.", e);
    }
  }

  /** Writes a file a day; returns them in the order of the days. */
  List<String> byDay(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      files.add(write(folder, "day" + day, days.get(day)));
    }
    return files;
  }

  /** Writes the same articles into other files, in another order. */
  List<String> shuffled(Path folder) throws IOException {
    List<String> all = new ArrayList<>(days.stream().flatMap(List::stream).toList());
    Collections.shuffle(all, new Random(5));
    return List.of(
        write(folder, "z", all.subList(0, 9)),
        write(folder, "m", all.subList(9, 30)),
        write(folder, "a", all.subList(30, all.size())));
  }

  private static String write(Path folder, String name, List<String> lines) throws IOException {
    Path file = folder.resolve(name + ".jsonl");
    Files.write(file, lines);
    return file.toString();
  }
}
