package org.tongwen.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Short pages beside what a careful person reads in them, one file a rule: {@code
 * src/test/resources/page/*.txt}. The first line names the rule.
 */
class GoldenPageTest {

  private static final String PAGE = "=== page\n";
  private static final String READING = "=== reading\n";

  static Stream<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(GoldenPageTest.class.getResource("/page").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isReadAsACarefulPersonReadsIt(Path file) {
    String fixture = text(file);
    int page = fixture.indexOf(PAGE) + PAGE.length();
    int reading = fixture.indexOf(READING);
    String text = fixture.substring(page, reading);

    String read = ReadingText.of(text);

    assertThat(read).isEqualTo(fixture.substring(reading + READING.length()));
  }

  @Test
  void thereIsAFixtureForEachRule() throws IOException, URISyntaxException {
    List<Path> fixtures = pages().toList();

    assertThat(fixtures).hasSizeGreaterThanOrEqualTo(40);
    assertThat(fixtures).allSatisfy(f -> assertThat(text(f)).startsWith("# "));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read the fixture " + file, failed);
    }
  }
}
