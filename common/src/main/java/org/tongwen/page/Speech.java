package org.tongwen.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what people say in interviews: paragraphs under the name of who speaks. */
final class Speech {

  /** A name before a colon that begins so many paragraphs is that of a speaker. */
  private static final int LEAST = 3;

  private Speech() {}

  /** Tells for each unit whether it is a question or an answer. */
  static boolean[] find(List<Unit> units) {
    Map<String, Integer> counts = new HashMap<>();
    for (Unit unit : units) {
      counts.merge(Wording.speaker(unit.text), 1, Integer::sum);
    }
    boolean[] speech = new boolean[units.size()];
    for (int i = 0; i < speech.length; i++) {
      String text = units.get(i).text;
      String who = Wording.speaker(text);
      speech[i] = Wording.isSpeech(text) || !who.isEmpty() && counts.get(who) >= LEAST;
    }
    return speech;
  }
}
