package org.tongwen.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.summary.TextRankKeyword;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextRankTest {

  private static Map<String, Float> hanlp(List<String> words) {
    List<Term> terms = words.stream().map(word -> new Term(word, Nature.n)).toList();
    return new TextRankKeyword(null).getTermAndRank(terms);
  }

  private static Map<String, Float> own(List<String> words) {
    Map<String, Float> ranks = new HashMap<>();
    for (Keyword keyword : TextRank.keywords(words, Integer.MAX_VALUE)) {
      ranks.put(keyword.text(), keyword.rank());
    }
    return ranks;
  }

  @Test
  void ranksEqualHanLpsBitByBit() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      int kinds = 1 + random.nextInt(60);
      List<String> words = new ArrayList<>();
      for (int i = random.nextInt(400); i >= 0; i--) {
        // Words that HanLP's stop list does not have; some kinds are far commoner than others.
        words.add("词元" + (int) Math.abs(random.nextGaussian() * kinds / 3));
      }
      assertThat(own(words)).isEqualTo(hanlp(words));
    }
  }

  @Test
  void aWordOfOneCharacterTakesPartButIsNoKeyword() {
    List<String> words = List.of("经济", "新", "增长", "新", "动力", "新", "消费");

    assertThat(TextRank.keywords(words, 10))
        .extracting(Keyword::text)
        .containsExactlyInAnyOrder("经济", "增长", "动力", "消费");
    assertThat(own(words).get("经济")).isEqualTo(hanlp(words).get("经济"));
  }

  @Test
  void equalRanksStandInTheOrderOfTheText() {
    assertThat(TextRank.keywords(List.of("丁丁", "甲甲", "丙丙"), 3))
        .extracting(Keyword::text)
        .containsExactly("丁丁", "甲甲", "丙丙");
  }

  @Test
  void noWordsOrNoWishGiveNoKeywords() {
    assertThat(TextRank.keywords(List.of(), 5)).isEmpty();
    assertThat(TextRank.keywords(List.of("经济"), 0)).isEmpty();
    assertThat(TextRank.keywords(List.of("经济", "经济"), 5)).hasSize(1);
  }
}
