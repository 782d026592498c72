package org.tongwen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

  private static final String NEWS = "阳江日报\r\n\r\n2026年5月21日 星期四\r\n新华社北京5月20日电 两国元首先后举行小范围、大范围会谈。";
  private static final String TRADITIONAL = "新華社北京5月20日電 兩國元首先後舉行小範圍、大範圍會談，就國際和地區問題交換意見。";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void readsSimplifiedTextInEachEncodingWithoutMark(String charset) {
    Decoded decoded = Decoding.decode(NEWS.getBytes(Charset.forName(charset)));

    assertThat(decoded.text()).isEqualTo(NEWS);
    assertThat(decoded.charset()).isEqualTo(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "Big5", "GB18030", "UTF-16LE"})
  void readsTraditionalTextInEachEncoding(String charset) {
    assertThat(Decoding.decode(TRADITIONAL.getBytes(Charset.forName(charset))).text())
        .isEqualTo(TRADITIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void dropsTheByteOrderMark(String charset) {
    Decoded decoded = Decoding.decode(("\uFEFF" + NEWS).getBytes(Charset.forName(charset)));

    assertThat(decoded.text()).isEqualTo(NEWS);
  }

  @Test
  void refusesAnEmptyFileAndOneOfWhiteSpace() {
    assertThat(Decoding.decode(new byte[0]).refusal()).isEqualTo(Refusal.EMPTY);
    assertThat(Decoding.decode(" \n\u3000".getBytes(StandardCharsets.UTF_8)).refusal())
        .isEqualTo(Refusal.EMPTY);
  }

  @Test
  void refusesBinaryFiles() {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    assertThat(Decoding.decode(noise).refusal()).isIn(Refusal.BINARY, Refusal.UNDECODABLE);

    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4};
    assertThat(Decoding.decode(zip).refusal()).isEqualTo(Refusal.BINARY);
  }

  @Test
  void refusesMoreBytesThanAllowed() {
    assertThat(Decoding.decode(NEWS.getBytes(StandardCharsets.UTF_8), 20).refusal())
        .isEqualTo(Refusal.TOO_LONG);
  }

  @Test
  void forgivesACharacterCutAtTheEnd() {
    byte[] whole = NEWS.repeat(5).getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);

    Decoded decoded = Decoding.decode(cut);

    assertThat(decoded.charset()).isEqualTo("UTF-8");
    assertThat(decoded.replaced()).isEqualTo(1);
  }
}
