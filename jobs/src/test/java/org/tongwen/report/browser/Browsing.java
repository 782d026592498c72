package org.tongwen.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A headless Chromium that hears of every error and of every request. */
final class Browsing implements AutoCloseable {
  private final Playwright playwright;
  private final Browser browser;
  private final List<String> errors = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  Browsing() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(
                        Path.of(System.getProperty("tongwen.chromium", "/usr/bin/chromium")))
                    // In containers tests run as root, for whom Chromium has no sandbox.
                    .setArgs(List.of("--no-sandbox")));
  }

  /** A new window of a width. */
  Page window(int width, ColorScheme colours) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(colours));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    page.onRequest(request -> requests.add(request.url()));
    return page;
  }

  /** Opens a view of an atlas and waits until it is there. */
  static void open(Page page, Path atlas, String hash) {
    page.navigate("about:blank");
    page.navigate(atlas.resolve("index.html").toUri() + hash);
    ready(page);
  }

  /** Waits until the view has come. */
  static void ready(Page page) {
    page.waitForSelector("main:not([aria-busy]) h1");
  }

  /** Waits until so many elements are there; the page's policy forbids to wait for a script. */
  static void waitFor(Page page, String selector, int count) {
    PlaywrightAssertions.assertThat(page.locator(selector)).hasCount(count);
  }

  /** No error was met, and nothing was asked for outside of the atlas. */
  void nothingWentWrong(Path atlas) {
    assertThat(errors).isEmpty();
    assertThat(requests)
        .allMatch(
            r ->
                r.startsWith(atlas.toUri().toString())
                    || r.startsWith("data:")
                    || r.equals("about:blank"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
