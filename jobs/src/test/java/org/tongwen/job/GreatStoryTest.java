package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.bench.SamplePages;
import org.tongwen.config.Settings;
import org.tongwen.table.FamiliesTable;
import org.tongwen.table.SimilaritiesTable;
import org.tongwen.table.Warehouse;

/** A story that everybody prints: a thousand copies cost a thousand comparisons. */
@Tag("slow")
class GreatStoryTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PAPERS = 500;

  @TempDir private Path folder;

  private long comparisonsOf(int copies) throws IOException {
    int[] story = SamplePages.read(Runs.root().resolve("seeds")).stories(1, 260, 5).get(0);
    Random random = new Random(9);
    Path file = folder.resolve(copies + ".jsonl");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < copies; i++) {
        int[] text = Arrays.copyOf(story, i % 20 == 0 ? 80 : story.length);
        for (int k = 0; k < text.length; k++) {
          text[k] = random.nextInt(100) < i % 4 ? 0x4e00 + random.nextInt(5000) : text[k];
        }
        out.write(
            JSON.writeValueAsString(
                Map.of(
                    "id",
                    "print-" + i,
                    "text",
                    new String(text, 0, text.length),
                    "paper",
                    "第" + i % PAPERS + "报",
                    "date",
                    "2026-05-" + (10 + i / PAPERS % 10))));
        out.newLine();
      }
    }
    Path house = folder.resolve("house-" + copies);
    List<Job> jobs = Pipeline.JOBS.subList(0, Pipeline.JOBS.size() - 1);
    RunInput input = new RunInput(List.of(file.toString()), "jsonl", "articles");
    Runs.run(house, Settings.defaults(), "run", input, jobs);
    Warehouse warehouse = Warehouse.at(Runs.session(), house.toString());
    assertThat(warehouse.read(FamiliesTable.TABLE).select("family_id").distinct().count())
        .isEqualTo(1);
    assertThat(warehouse.read(FamiliesTable.TABLE).count()).isEqualTo(copies);
    return warehouse.read(SimilaritiesTable.TABLE).count();
  }

  @Test
  void twentyThousandCopiesAreOneFamilyAtACostThatGrowsWithTheirNumber() throws IOException {
    long few = comparisonsOf(5_000);
    long many = comparisonsOf(20_000);

    assertThat(many).isLessThan(6 * 20_000).isLessThan(5 * few);
  }
}
