package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tongwen.text.Span;

/** What holds for any input, be it a page or not. */
class PageReaderPropertyTest {

  private final PageReader reader = new PageReader(Gazetteer.EMPTY);

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "\n",
            "\n\n",
            "　　",
            " ",
            "#",
            "**",
            "【",
            "】",
            "（",
            ")",
            "，",
            "。",
            "：",
            "◆",
            "南州日报",
            "2024年5月21日 星期二",
            "新华社北京5月20日电 ",
            "本报讯",
            "（记者 张伟）",
            "下转第8版",
            "(上接01版)",
            "据新华社电",
            "新华社发",
            "P02",
            "遗失声明",
            "今日天气 10℃~20℃",
            "1 2 3",
            "公告",
            "全市经济工作会议召开",
            "会议指出，要深入推进重点项目建设",
            "记者：",
            "问：",
            "甲辰年四月十四",
            "𠮷",
            "\uD800",
            "\r\n",
            "A3");
    return Arbitraries.oneOf(
        piece.list().ofMaxSize(60).map(p -> String.join("", p)), Arbitraries.strings());
  }

  @Property
  void partsCoverThePageWithoutGapOrOverlap(@ForAll("pages") String page) {
    int length = page.codePointCount(0, page.length());

    List<PagePart> parts = reader.read(page, Supplied.NOTHING).parts();

    int at = 0;
    for (PagePart part : parts) {
      assertThat(part.span().start()).isEqualTo(at);
      assertThat(part.span().isEmpty()).isFalse();
      at = part.span().end();
    }
    assertThat(at).isEqualTo(length);
  }

  @Property
  void spansOfArticlesAreInRangeAndDisjointAndMapBackToTheText(@ForAll("pages") String page) {
    int[] codePoints = page.codePoints().toArray();
    boolean[] taken = new boolean[codePoints.length];

    for (ArticleReading article : reader.read(page, Supplied.NOTHING).articles()) {
      for (Span span : article.bodySpans()) {
        for (int i = span.start(); i < span.end(); i++) {
          assertThat(taken[i]).isFalse();
          taken[i] = true;
        }
      }
      for (Span span : article.headlineSpans()) {
        for (int i = span.start(); i < span.end(); i++) {
          assertThat(taken[i]).isFalse();
          taken[i] = true;
        }
      }
      assertThat(bare(article.body()))
          .isEqualTo(bare(ReadingText.under(article.bodySpans(), codePoints)));
    }
  }

  @Property
  void everyBodyIsOfParts(@ForAll("pages") String page) {
    PageReading reading = reader.read(page, Supplied.NOTHING);

    for (ArticleReading article : reading.articles()) {
      for (Span span : article.bodySpans()) {
        assertThat(reading.parts())
            .anySatisfy(
                part -> {
                  assertThat(part.kind()).isEqualTo(PartKind.BODY);
                  assertThat(part.article()).isEqualTo(article.seq());
                  assertThat(part.span().overlaps(span)).isTrue();
                });
      }
    }
  }

  @Property
  void theSamePageIsReadTheSameWay(@ForAll("pages") String page) {
    assertThat(reader.read(page, Supplied.NOTHING)).isEqualTo(reader.read(page, Supplied.NOTHING));
  }

  /** Letters only: marks of formatting and white space are no part of an article's text. */
  private static String bare(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
