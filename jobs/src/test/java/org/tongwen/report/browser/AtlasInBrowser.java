package org.tongwen.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongwen.job.LocalSpark;
import org.tongwen.report.Atlas;
import org.tongwen.report.FewStories;

/** An atlas of few stories, written once a class, and a window of its own for each test. */
abstract class AtlasInBrowser {
  @TempDir static Path folder;
  static Path atlas;
  static Browsing browsing;
  Page page;

  @BeforeAll
  static void write() {
    atlas = folder.resolve("atlas").toAbsolutePath();
    Atlas.write(
        FewStories.in(folder.resolve("house")),
        atlas.toString(),
        LocalSpark.session().sparkContext().hadoopConfiguration(),
        "2026-05-22T00:00:00Z");
    browsing = new Browsing();
  }

  @AfterAll
  static void close() {
    browsing.close();
  }

  @BeforeEach
  void window() {
    page = browsing.window(1440, ColorScheme.LIGHT);
  }

  @AfterEach
  void nothingWentWrong() {
    assertThat(page.evaluate("window.hit")).isNull();
    browsing.nothingWentWrong(atlas);
    page.context().close();
  }

  void open(String hash) {
    Browsing.open(page, atlas, hash);
  }
}
