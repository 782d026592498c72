package org.tongwen.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tongwen.text.Span;

class SegmenterTest {
  static final String NEWS =
      "新华社北京5月20日电（记者杨依军）5月20日上午，国家主席习近平在北京人民大会堂同来华进行国事访问的俄罗斯总统普京举行会谈。"
          + "两国元首签署联合声明。广州市天河区人民法院和阳江市人力资源和社会保障局联合举办了这次活动。";

  private static final Segmenter PLAIN = new Segmenter(List.of(), 5);
  static final Segmenter SHIPPED = new Segmenter(shippedDictionary(), 5);

  private static List<String> shippedDictionary() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SegmenterTest.class.getResourceAsStream("/org/tongwen/conf/user-dictionary.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> texts(List<Word> words) {
    return words.stream().map(Word::text).toList();
  }

  /** Checks that the words are the text without its white space, each at its span. */
  private static void assertCovers(String text, List<Word> words) {
    int[] points = text.codePoints().toArray();
    int last = 0;
    for (Word word : words) {
      assertThat(word.start()).isGreaterThanOrEqualTo(last);
      assertThat(new String(points, last, word.start() - last)).isBlank();
      assertThat(new String(points, word.start(), word.end() - word.start()))
          .isEqualTo(word.text());
      last = word.end();
    }
    assertThat(new String(points, last, points.length - last)).isBlank();
  }

  @Test
  void everyWordStandsAtItsSpanAndNoCharacterIsLost() {
    assertCovers(NEWS, PLAIN.words(NEWS));
    assertThat(PLAIN.read(NEWS).words()).isEqualTo(PLAIN.words(NEWS));
  }

  @Test
  void namesArePersonsPlacesAndWholeOrganisations() {
    assertThat(SHIPPED.read(NEWS).entities())
        .extracting(entity -> entity.kind() + " " + entity.text())
        .contains(
            "ORGANISATION 新华社",
            "PLACE 北京",
            "PERSON 杨依军",
            "PERSON 习近平",
            "PLACE 俄罗斯",
            "PERSON 普京",
            "ORGANISATION 广州市天河区人民法院",
            "ORGANISATION 阳江市人力资源和社会保障局");
    int[] points = NEWS.codePoints().toArray();
    assertThat(SHIPPED.read(NEWS).entities())
        .allSatisfy(
            entity ->
                assertThat(new String(points, entity.start(), entity.end() - entity.start()))
                    .isEqualTo(entity.text()));
  }

  @Test
  void aWordThatAColumnCutsInTwoIsOneWordWhoseSpanRunsOverTheLineBreak() {
    String page = "新华社莫斯科5月8日电 当地时\n间5月8日上午，俄罗斯总统普京在克里姆林\n宫举行会谈。";
    int[] points = page.codePoints().toArray();
    Tokens tokens = SHIPPED.read(points, List.of(new Span(0, points.length)));

    assertThat(tokens.words())
        .anySatisfy(
            word -> {
              assertThat(word.text()).isEqualTo("时间");
              assertThat(new String(points, word.start(), word.end() - word.start()))
                  .isEqualTo("时\n间");
            });
    assertThat(tokens.words())
        .allSatisfy(
            word ->
                assertThat(
                        new String(points, word.start(), word.end() - word.start())
                            .replaceAll("\\s", ""))
                    .isEqualTo(word.text()));
  }

  @Test
  void ofAWordThatACaptionPartsTheSpanIsTheFirstPiece() {
    int[] page = "俄罗斯总统普\n图为会场。\n京在克里姆林宫举行会谈。".codePoints().toArray();
    List<Span> body = List.of(new Span(0, 6), new Span(13, page.length));

    Tokens tokens = SHIPPED.read(page, body);

    assertThat(tokens.words()).contains(new Word("普京", "nrf", 5, 6));
    assertThat(tokens.entities())
        .filteredOn(name -> name.text().equals("普京"))
        .extracting(Entity::start, Entity::end)
        .containsExactly(tuple(5, 6));
  }

  @Test
  void refusesABodyThatLeavesThePage() {
    assertThatThrownBy(() -> PLAIN.read(new int[] {'a', 'b'}, List.of(new Span(0, 3))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a page of 2 code points");
  }

  @Test
  void everyWordOfTheShippedDictionaryStaysWholeWithItsTag() {
    for (String line : shippedDictionary()) {
      String[] fields = line.split(" ");
      for (String around : List.of("记者从%s获悉", "会议指出，%s在其中", "关于“%s”的报道")) {
        assertThat(SHIPPED.words(around.formatted(fields[0])))
            .as(line)
            .anySatisfy(
                word -> {
                  assertThat(word.text()).isEqualTo(fields[0]);
                  assertThat(word.tag()).isEqualTo(fields[1]);
                });
      }
    }
  }

  @Test
  void aWordOfTheDictionaryStaysWholeWhereOtherWordsWouldMeetAcrossItsBorder() {
    String text = "他说的确实在理";
    assertThat(texts(PLAIN.words(text))).doesNotContain("确实在");

    Segmenter own = new Segmenter(List.of("确实在 nz 100000"), 0);

    assertThat(texts(own.words(text))).contains("确实在");
  }

  @Test
  void segmentersWithOtherDictionariesDoNotHearOfEachOther() {
    String text = "钛合金鱼雷艇";
    Segmenter own = new Segmenter(List.of("", "  钛合金鱼雷艇   nz  500 "), 0);

    assertThat(texts(own.words(text))).containsExactly(text);
    assertThat(texts(PLAIN.words(text))).hasSizeGreaterThan(1);
    assertThat(CustomDictionary.DEFAULT.contains(text)).isFalse();
  }

  @Test
  void refusesADictionaryLineAndSaysWhichAndWhy() {
    assertThatThrownBy(() -> new Segmenter(List.of("好 n 1", "甲乙 n"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("pairs of tag and frequency");
    assertThatThrownBy(() -> new Segmenter(List.of("甲乙 neuf 10"), 0))
        .hasMessageContaining("no tag \"neuf\"");
    assertThatThrownBy(() -> new Segmenter(List.of("甲乙 n -3"), 0))
        .hasMessageContaining("a whole number from 1 on");
    assertThatThrownBy(() -> new Segmenter(List.of(), -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1 keywords");
  }

  @Test
  void traditionalCharactersAreSegmentedLikeSimplifiedOnesAndStayAsPrinted() {
    Tokens tokens = SHIPPED.read("習近平同俄羅斯總統普京會談，兩國元首簽署聯合聲明。");

    assertThat(texts(tokens.words()))
        .containsExactly("習近平", "同", "俄羅斯", "總統", "普京", "會談", "，", "兩國元首", "簽署", "聯合聲明", "。");
    assertThat(tokens.entities()).extracting(Entity::text).containsExactly("習近平", "俄羅斯", "普京");
    assertThat(tokens.keywords()).extracting(Keyword::text).contains("会谈");
  }

  @Test
  void simplifiedTextKeepsCharactersThatAreTraditionalElsewhere() {
    String text = "站在高高的塔上，这位著名作家向参加活动的各界人士谈起了乾隆年间的建筑，并且介绍了他自己的著作。";

    assertThat(texts(PLAIN.words(text))).contains("著名", "乾隆", "著作");
  }

  @Test
  void aZeroAmongTraditionalCharactersStaysAZero() {
    String text = "二〇二六年五月，兩國領導人簽署聯合聲明並會見記者。";

    assertCovers(text, PLAIN.words(text));
    assertThat(PLAIN.words(text).get(0).tag()).isIn("m", "t");
  }

  @Test
  void emptyAndBlankTextsHaveNoWords() {
    for (String text : List.of("", " ", "\n\t\u3000 \r\n")) {
      assertThat(PLAIN.read(text)).isEqualTo(new Tokens(List.of(), List.of(), List.of()));
    }
  }

  @Test
  void emojiRareCharactersAndBrokenSurrogatesAreReadLikeAnyText() {
    for (String text :
        List.of(
            "😀你好𠮷野家👨‍👩‍👧‍👦！",
            "𠀀𠀁𠀂𪚥",
            "\uD842",
            "\uDFB7中国\uD842",
            "a\u0000b\u0301ｃ\uFFFE",
            "https://example.org/?a=1&b=二",
            "．．．———%%%",
            "GPT-4o、5G、3.14、１２，３４５.６万元")) {
      assertCovers(text, PLAIN.words(text));
    }
  }

  @Test
  void randomTextLosesNoCharacter() {
    Random random = new Random(20260521);
    String alphabet = "中国人民日报记者，。0123456789.%％年月日点abcXYZ－—-/:＃１２一二三百千万亿第 \n\t李王张在和的";
    int[] letters = (alphabet + "😀𠮷\uD842\uDFB8").codePoints().toArray();
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      assertCovers(text.toString(), PLAIN.words(text.toString()));
    }
  }

  @Test
  void aVeryLongSentenceIsReadWhole() {
    String words = "高质量发展是全面建设社会主义现代化国家的首要任务".repeat(4000);
    String characters = "𠮷".repeat(50_000);

    assertCovers(words, PLAIN.words(words));
    assertCovers(characters, PLAIN.words(characters));
    assertThat(PLAIN.read(words).keywords()).isNotEmpty();
  }

  @Test
  void keywordsAreAtMostAsManyAsAskedForAndOfSeveralCharacters() {
    assertThat(SHIPPED.read(NEWS).keywords())
        .hasSize(5)
        .allSatisfy(keyword -> assertThat(keyword.text().length()).isGreaterThan(1))
        .isSortedAccordingTo((a, b) -> Float.compare(b.rank(), a.rank()));
    assertThat(new Segmenter(List.of(), 0).read(NEWS).keywords()).isEmpty();
  }
}
