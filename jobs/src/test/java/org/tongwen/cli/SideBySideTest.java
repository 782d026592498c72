package org.tongwen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongwen.align.Aligner;
import org.tongwen.align.AlignerSettings;
import org.tongwen.align.Passage;
import org.tongwen.job.Comparison.Article;
import org.tongwen.sketch.Anchors;

class SideBySideTest {
  private static final Article A = article("两国元首先后举行会谈，达成新的重大共识。为者常成，行者常至。");
  private static final Article B = article("两国元首先后举行会谈,达成新的重要共识。为者常成，行者常至。");

  private static Article article(String page) {
    int[] text = page.codePoints().toArray();
    int[] offsets =
        IntStream.range(0, text.length).filter(i -> Character.isLetter(text[i])).toArray();
    int[] letters = IntStream.of(offsets).map(i -> text[i]).toArray();
    return new Article(
        "a",
        "p",
        "s",
        null,
        null,
        null,
        null,
        null,
        "<script>",
        null,
        null,
        null,
        0,
        List.of(),
        false,
        text,
        letters,
        offsets,
        new int[0],
        new Anchors(new long[0], new int[0]));
  }

  private static List<SideBySide.Piece> pieces() {
    List<Passage> passages =
        new Aligner(AlignerSettings.DEFAULT).align(A.letters(), B.letters()).passages();
    assertThat(passages).hasSize(1);
    return SideBySide.pieces(A, B, passages.get(0));
  }

  @Test
  void whatDiffersStandsOppositeEachOtherAndPunctuationIsKept() {
    assertThat(pieces()).contains(new SideBySide.Piece("大", "要", false));
    assertThat(pieces().stream().map(SideBySide.Piece::a).collect(Collectors.joining()))
        .isEqualTo("两国元首先后举行会谈，达成新的重大共识。为者常成，行者常至");
  }

  @Test
  void linesMarkDifferencesWithBracketsAndKeepToTheirWidth() {
    List<SideBySide.Line> lines = SideBySide.lines(pieces(), 20, new Ink(false));

    assertThat(lines).allSatisfy(l -> assertThat(Columns.width(l.a())).isLessThanOrEqualTo(20));
    assertThat(lines.stream().map(SideBySide.Line::b).collect(Collectors.joining()))
        .contains("达成新的重[要]共识。");
  }

  @Test
  void noTextOfAPageIsTakenForMarkup() {
    assertThat(ExplanationPage.escaped("<script>alert('x')</script> & \""))
        .isEqualTo("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;");
  }
}
