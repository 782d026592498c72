package org.tongwen.job;

import java.io.Serializable;
import org.tongwen.align.JudgeSettings;
import org.tongwen.config.Settings;
import org.tongwen.sketch.Bands;
import org.tongwen.sketch.Candidates;

/**
 * The settings {@code match.*} as the matching jobs use them.
 *
 * @param windowDays prints of one story lie at most so many days apart
 * @param families how a document's pairs within the window are chosen
 * @param passages how a reference's pairs over all dates are chosen
 * @param bands of the signature
 * @param copy containment both ways of a copy
 * @param part containment of a part
 * @param shingleLetters letters of a shingle
 */
record MatchSettings(
    int windowDays,
    Candidates families,
    Candidates passages,
    Bands bands,
    double copy,
    double part,
    int shingleLetters)
    implements Serializable {

  static MatchSettings of(Settings settings) {
    int minimumAnchors = settings.integer("match.minimum-anchors");
    return new MatchSettings(
        settings.integer("match.window-days"),
        new Candidates(
            settings.integer("match.candidates"),
            minimumAnchors,
            settings.integer("match.candidate-gain")),
        new Candidates(
            settings.integer("passages.candidates"),
            minimumAnchors,
            settings.integer("passages.candidate-gain")),
        new Bands(settings.integer("match.bands"), settings.integer("match.rows")),
        settings.number("match.copy"),
        settings.number("match.part"),
        settings.integer("sketch.shingle-letters"));
  }

  JudgeSettings judging() {
    return JudgeSettings.DEFAULT.with(windowDays, copy, part);
  }
}
