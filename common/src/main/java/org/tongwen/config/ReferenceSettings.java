package org.tongwen.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The settings that {@code conf/reference.conf} declares, read from that file alone: names,
 * defaults, units, bounds and reasons have no second home in the code.
 */
final class ReferenceSettings {
  private static final String RESOURCE = "/org/tongwen/conf/reference.conf";

  /** "letters, 4..16" or "one of: text, jsonl, parquet" or "text: a pattern". */
  private static final Pattern RANGE =
      Pattern.compile("(?<unit>[^,]+), (?<low>-?[0-9.]*[0-9])\\.\\.(?<high>-?[0-9.]*[0-9])");

  private ReferenceSettings() {}

  static Config config() {
    try (InputStream in = ReferenceSettings.class.getResourceAsStream(RESOURCE)) {
      return ConfigFactory.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SortedMap<String, Setting> declared(Config reference) {
    SortedMap<String, Setting> all = new TreeMap<>();
    for (Map.Entry<String, ConfigValue> entry : reference.entrySet()) {
      all.put(entry.getKey(), declared(entry.getKey(), entry.getValue()));
    }
    return all;
  }

  private static Setting declared(String name, ConfigValue value) {
    List<String> comments = value.origin().comments().stream().map(String::strip).toList();
    if (comments.isEmpty()) {
      throw new IllegalStateException(
          "conf/reference.conf says nothing above %s: a first comment line with its unit and bounds"
                  .formatted(name)
              + " is required.");
    }
    String first = comments.get(0);
    String reason = String.join(" ", comments.subList(1, comments.size()));
    Object fallback = value.unwrapped();
    Matcher range = RANGE.matcher(first);
    if (range.matches()) {
      boolean whole = fallback instanceof Integer || fallback instanceof Long;
      Setting.Allowed allowed =
          new Setting.Range(
              Double.parseDouble(range.group("low")),
              Double.parseDouble(range.group("high")),
              whole);
      return new Setting(name, fallback, range.group("unit"), allowed, reason);
    }
    if (first.startsWith("one of: ")) {
      List<String> words = Arrays.asList(first.substring("one of: ".length()).split(", "));
      return new Setting(name, fallback, "word", new Setting.OneOf(words), reason);
    }
    if (first.startsWith("text: ")) {
      return new Setting(
          name, fallback, first.substring("text: ".length()), new Setting.Text(), reason);
    }
    throw new IllegalStateException(
        "conf/reference.conf: the first comment line above %s is \"%s\"; write \"unit, low..high\","
                .formatted(name, first)
            + " \"one of: a, b\" or \"text: what it is\".");
  }
}
