package org.tongwen.job;

import java.io.Serializable;
import org.tongwen.config.Settings;

/** The settings {@code sketch.*} as the sketches job uses them. */
record SketchShape(
    boolean ofWords,
    int shingleWords,
    int shingleLetters,
    int signatureSize,
    int anchorLetters,
    int anchorsOneIn)
    implements Serializable {
  static SketchShape of(Settings settings) {
    return new SketchShape(
        settings.text("sketch.unit").equals("words"),
        settings.integer("sketch.shingle-words"),
        settings.integer("sketch.shingle-letters"),
        settings.integer("sketch.signature-size"),
        settings.integer("sketch.anchor-letters"),
        settings.integer("sketch.anchors-one-in"));
  }

  /** Letters or words in a shingle. */
  int shingle() {
    return ofWords ? shingleWords : shingleLetters;
  }
}
