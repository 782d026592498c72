package org.tongwen.job;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tongwen.page.Gazetteer;

/** The data files of {@code conf/}, read from the jar that they travel in. */
final class Resources {
  private Resources() {}

  /** The gazetteer of newspapers. */
  static Gazetteer gazetteer() {
    return Gazetteer.read(open("gazetteer.tsv"));
  }

  /** A file of {@code conf/}. */
  static Reader open(String name) {
    return new InputStreamReader(
        Resources.class.getResourceAsStream("/org/tongwen/conf/" + name), StandardCharsets.UTF_8);
  }

  /** A file of {@code conf/} as text. */
  static String text(String name) {
    try (Reader reader = open(name)) {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1 << 14];
      int n;
      while ((n = reader.read(buffer)) >= 0) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
