package org.tongwen.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.job.LocalSpark;
import org.tongwen.report.Atlas;
import org.tongwen.report.ManyStories;

@Tag("browser")
@Tag("slow")
class ManyStoriesInBrowserTest {
  private static final int STORIES = 10_000;

  @TempDir private static Path folder;

  @Test
  void tenThousandStoriesAreThereWithinTwoSecondsAndThreeMegabytes() throws IOException {
    Path atlas = folder.resolve("atlas").toAbsolutePath();
    Atlas.write(
        ManyStories.in(folder.resolve("house"), STORIES),
        atlas.toString(),
        LocalSpark.session().sparkContext().hadoopConfiguration(),
        "2026-05-31T00:00:00Z");
    try (Browsing browsing = new Browsing()) {
      // The first start of a browser is not the page's.
      Browsing.open(browsing.window(1440, ColorScheme.LIGHT), atlas, "#/nowhere");
      for (String hash : new String[] {"", "#/stories"}) {
        Page page = browsing.window(1440, ColorScheme.LIGHT);
        Set<String> files = new HashSet<>();
        page.onRequest(r -> files.add(r.url().replaceAll("#.*", "")));
        long start = System.nanoTime();
        Browsing.open(page, atlas, hash);
        page.waitForSelector(".rows > li");
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = 0;
        for (String file : Set.copyOf(files)) {
          bytes += file.startsWith("file:") ? Files.size(Path.of(URI.create(file))) : 0;
        }
        System.out.printf("%s: %.2f s, %,d bytes%n", hash.isEmpty() ? "#/" : hash, seconds, bytes);
        assertThat(seconds).as("seconds of " + hash).isLessThan(2);
        assertThat(bytes).as("bytes of " + hash).isLessThan(3_000_000);
        page.context().close();
      }
      Page page = browsing.window(1440, ColorScheme.LIGHT);
      Browsing.open(page, atlas, "#/stories");
      page.locator("input[type=search]").fill("第9876篇");
      Browsing.waitFor(page, ".rows > li", 1);
      assertThat(page.locator("[role=status]").textContent()).isEqualTo("10,000 篇中的 1 篇");
      browsing.nothingWentWrong(atlas);
    }
  }
}
