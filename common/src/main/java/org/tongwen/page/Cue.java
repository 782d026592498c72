package org.tongwen.page;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of many branches behind a cheap test: each of its matches holds one of a few
 * characters, so that a text without any of them need not be searched.
 *
 * @param pattern what is looked for
 * @param characters every match holds at least one of them
 */
record Cue(Pattern pattern, String characters) {

  static Cue of(String regex, String characters) {
    return new Cue(Pattern.compile(regex), characters);
  }

  /** Whether the pattern stands somewhere in a text. */
  boolean in(String text) {
    return Marks.hasAny(text, characters) && pattern.matcher(text).find();
  }

  /** Marks in {@code known} where the pattern stands in a text; returns how often it does. */
  int mark(boolean[] known, String text) {
    if (!Marks.hasAny(text, characters)) {
      return 0;
    }
    Matcher m = pattern.matcher(text);
    int n = 0;
    while (m.find()) {
      Arrays.fill(known, m.start(), m.end(), true);
      n++;
    }
    return n;
  }
}
