package org.tongwen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.junit.jupiter.api.Test;
import org.tongwen.nlp.Entity;
import org.tongwen.nlp.Keyword;
import org.tongwen.nlp.Tokens;
import org.tongwen.nlp.Word;

class TokensTypeTest {
  private static final Word RARE = new Word("𠮷", "n", 0, 1);
  private static final Word MINISTRY = new Word("外交部", "nt", 70_000, 70_004);

  @Test
  void whatTheSegmenterFindsIsInTheRow() {
    Tokens tokens =
        new Tokens(
            List.of(RARE, MINISTRY),
            List.of(new Entity("外交部", Entity.Kind.ORGANISATION, 70_000, 70_004)),
            List.of(new Keyword("会谈", 2), new Keyword("外交", 1)));

    InternalRow row = new TokensType().serialize(tokens);

    assertThat(stretches(row.getArray(0))).containsExactly("𠮷 n 0 1", "外交部 nt 70000 70004");
    assertThat(stretches(row.getArray(1))).containsExactly("外交部 organisation 70000 70004");
    assertThat(row.getArray(2).getUTF8String(0)).hasToString("会谈");
    assertThat(row.getArray(2).getUTF8String(1)).hasToString("外交");
  }

  @Test
  void ofAnEmptyTextTheArraysAreEmpty() {
    InternalRow row = new TokensType().serialize(new Tokens(List.of(), List.of(), List.of()));

    assertThat(IntStream.range(0, 3).map(i -> row.getArray(i).numElements())).containsOnly(0);
  }

  @Test
  void anArticleOfAnyLengthFits() {
    List<Word> words = IntStream.range(0, 100_000).mapToObj(i -> MINISTRY).toList();

    InternalRow row = new TokensType().serialize(new Tokens(words, List.of(), List.of()));

    assertThat(stretches(row.getArray(0))).hasSize(100_000).containsOnly("外交部 nt 70000 70004");
  }

  private static List<String> stretches(ArrayData array) {
    return IntStream.range(0, array.numElements())
        .mapToObj(i -> array.getStruct(i, 4))
        .map(
            s ->
                "%s %s %d %d"
                    .formatted(s.getUTF8String(0), s.getUTF8String(1), s.getInt(2), s.getInt(3)))
        .toList();
  }
}
