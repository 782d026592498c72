package org.tongwen.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongwen.report.FewStories;

/** What a reader finds in an atlas and where it leads. */
@Tag("browser")
class AtlasInBrowserTest extends AtlasInBrowser {
  private List<String> titles() {
    return page.locator(".rows .title").allTextContents();
  }

  @Test
  void theFirstPageShowsCoverageRejectsAndTheRun() {
    open("");

    page.waitForSelector(".chart[data-drawn]");
    assertThat(page.locator("#stamp").textContent()).contains("r1", "2026-05-21 01:02 UTC");
    page.getByText("列出未收的输入").click();
    page.waitForSelector("td.path");
    assertThat(page.locator("td.path").textContent()).isEqualTo(FewStories.SCRIPT + ".txt");
    assertThat(page.getAttribute("html", "lang")).isEqualTo("zh-Hans");
  }

  @Test
  void storiesAreFoundByAHeadlineOfAnyCopyInEitherScript() {
    open("#/stories");
    assertThat(titles()).containsExactly("元首举行会谈", FewStories.SCRIPT);

    page.locator("input[type=search]").fill("簡訊");
    Browsing.waitFor(page, ".rows > li", 1);

    assertThat(titles()).containsExactly("元首举行会谈");
    assertThat(page.url()).contains("q=");
  }

  @Test
  void nothingIsSearchedWhileAnInputMethodComposes() {
    open("#/stories");
    page.evaluate(
        """
        () => {
          const field = document.querySelector('input[type=search]');
          field.dispatchEvent(new CompositionEvent('compositionstart'));
          field.value = "zhi'shu";
          field.dispatchEvent(new InputEvent('input', { isComposing: true }));
        }""");
    page.waitForTimeout(400);
    assertThat(titles()).hasSize(2);

    page.evaluate(
        """
        () => {
          const field = document.querySelector('input[type=search]');
          field.value = '植树';
          field.dispatchEvent(new CompositionEvent('compositionend'));
        }""");
    Browsing.waitFor(page, ".rows > li", 1);
    assertThat(titles()).containsExactly(FewStories.SCRIPT);
  }

  @Test
  void storiesAreFilteredByPaper() {
    open("#/stories");

    page.getByLabel("报纸", new Page.GetByLabelOptions().setExact(true)).fill("山城晚报");
    page.keyboard().press("Tab");
    Browsing.waitFor(page, ".rows > li", 1);

    assertThat(titles()).containsExactly("元首举行会谈");
    assertThat(page.locator("[role=status]").textContent()).isEqualTo("2 篇中的 1 篇");
  }

  @Test
  void aStoryIsOpenedAndItsVariantsSayTheirPapersOnHoverAndOnFocus() {
    open("#/stories");
    page.getByText("元首举行会谈").click();
    page.waitForSelector(".text .v");
    assertThat(page.title()).startsWith("元首举行会谈");
    assertThat(page.locator(".prints tbody tr"))
        .satisfies(rows -> assertThat(rows.count()).isEqualTo(3));

    page.locator(".text .v.wording").hover();
    assertThat(page.locator("#tip").textContent()).contains("成果做得越来越多", "山城晚报、佚名", "2 / 3 份");
    page.locator(".text .v.number").focus();
    assertThat(page.locator("#tip").textContent()).contains("25项", "山城晚报");
    page.keyboard().press("Escape");
    assertThat(page.locator("#tip").isHidden()).isTrue();
  }

  @Test
  void marksCanBeSwitchedOff() {
    open("#/story/" + FewStories.STORY);

    page.locator(".legend label", new Page.LocatorOptions().setHasText("数字")).click();

    assertThat(page.locator(".text .v.number").count()).isZero();
    assertThat(page.locator(".text .v.name").count()).isEqualTo(1);
  }

  @Test
  void anyTwoCopiesAreComparedAndWordsNumbersAndNamesToldApart() {
    open("#/story/" + FewStories.STORY);
    page.getByLabel("左").selectOption("1");
    page.getByLabel("右").selectOption("0");
    page.getByText("对读", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForSelector(".sides");

    assertThat(marked("number")).containsExactly("0", "5");
    assertThat(marked("name")).containsExactly("明", "朋");
    assertThat(marked("wording")).containsExactly("色", "足", "果", "多");
  }

  @Test
  void copiesThatShareAReadingAgainstTheReferenceAreTheSameThere() {
    open("#/story/" + FewStories.STORY + "/0/2");
    page.waitForSelector(".sides");

    assertThat(page.locator(".sides .v.wording").count()).isZero();
    assertThat(page.locator(".sides .side:nth-child(2)").allTextContents())
        .contains(FewStories.ABRIDGED);
  }

  private List<String> marked(String kind) {
    return page.locator(".sides .v." + kind).allTextContents();
  }

  @Test
  void aHighlightLeadsToTheRawPageWithTheStretchMarked() {
    open("#/story/" + FewStories.STORY);
    page.getByText("看原版").click();
    page.waitForSelector("mark.stretch");

    assertThat(page.locator("mark.stretch").allTextContents())
        .containsExactly("元首举行会谈", FewStories.REFERENCE);
    assertThat(page.locator(".raw").textContent()).startsWith("元首举行会谈\n新华社北京");
  }

  @Test
  void aRecurringPassageLeadsToItsPlace() {
    open("#/recurring");
    assertThat(page.locator(".quote").textContent()).isEqualTo("两国元首共同会见了记者");

    page.getByText("初见的原版").click();
    page.waitForSelector("mark.stretch");

    assertThat(page.locator("mark.stretch").textContent()).isEqualTo("两国元首共同会见了记者");
  }

  @Test
  void papersAreShownAsAHeatMapAndANetworkAndEachByItself() {
    open("#/papers");
    Browsing.waitFor(page, ".chart[data-drawn] svg", 2);

    page.locator("tbody a", new Page.LocatorOptions().setHasText("山城晚报")).click();
    Browsing.waitFor(page, "h1:text-is('山城晚报')", 1);
    assertThat(page.locator("tbody tr").textContent()).contains("海滨日报", "50.0%");
  }

  @Test
  void textOfPagesIsNeverMarkup() {
    for (String hash :
        List.of("#/story/" + FewStories.MARKUP, "#/story/" + FewStories.MARKUP + "/0/1")) {
      open(hash);
      page.waitForSelector(".text, .sides");
      assertThat(page.locator("main").textContent()).contains(FewStories.SCRIPT);
      assertThat(page.locator("main script, main img").count()).isZero();
    }
    open("#/story/" + FewStories.MARKUP);
    page.locator(".text .v").first().hover();
    assertThat(page.locator("#tip").textContent()).contains(FewStories.SCRIPT);
    page.getByText("看原版").click();
    page.waitForSelector("mark.stretch");
    assertThat(page.locator(".raw").textContent()).contains("</script><img src=x");
    assertThat(page.locator("main script, main img").count()).isZero();
  }

  @Test
  void anAddressThatLeadsNowhereSaysSo() {
    open("#/nowhere");

    assertThat(page.locator("h1").textContent()).isEqualTo("没有这一页");
  }
}
