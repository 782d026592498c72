package org.tongwen.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongwen.report.FewStories;

/** An atlas on a phone, in the dark, by keyboard and on paper. */
@Tag("browser")
class AtlasAppearanceTest extends AtlasInBrowser {
  @Test
  void nothingIsWiderThanAPhoneInLightOrDark() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page phone = browsing.window(360, colours);
      for (String hash :
          List.of(
              "",
              "#/stories",
              "#/papers",
              "#/paper/2",
              "#/recurring",
              "#/story/" + FewStories.STORY,
              "#/story/" + FewStories.STORY + "/0/1",
              "#/story/" + FewStories.MARKUP)) {
        Browsing.open(phone, atlas, hash);
        phone.waitForTimeout(200);
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).as(hash).isEqualTo(360);
      }
      phone.context().close();
    }
  }

  @Test
  void textStandsOutFromItsGroundByFourAndAHalfToOneInLightAndDark() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page window = browsing.window(1440, colours);
      Browsing.open(window, atlas, "");
      for (String name : List.of("ink", "soft", "accent", "number", "name", "word")) {
        Object ratio =
            window.evaluate(
                """
                name => {
                  const style = getComputedStyle(document.documentElement);
                  const light = variable => {
                    const hex = style.getPropertyValue(variable).trim().slice(1);
                    const [r, g, b] = [0, 2, 4].map(i => parseInt(hex.slice(i, i + 2), 16) / 255)
                      .map(c => (c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4));
                    return .2126 * r + .7152 * g + .0722 * b;
                  };
                  return Math.min(...['--paper', '--card'].map(ground => {
                    const [a, b] = [light('--' + name), light(ground)].sort((x, y) => y - x);
                    return (a + .05) / (b + .05);
                  }));
                }""",
                name);
        assertThat(((Number) ratio).doubleValue()).as(name + " " + colours).isGreaterThan(4.5);
      }
      window.context().close();
    }
  }

  @Test
  void theKeyboardReachesTheTextPastTheNavigation() {
    open("");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");

    page.keyboard().press("Enter");

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
  }

  @Test
  void whatIsPrintedHasNoNavigation() {
    open("#/story/" + FewStories.STORY);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    Locator shown = page.locator("nav:visible, button:visible, select:visible");
    assertThat(shown.count()).isZero();
    ElementHandle text = page.querySelector(".text");
    assertThat(text.isVisible()).isTrue();
  }
}
