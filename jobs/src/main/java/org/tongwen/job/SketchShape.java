package org.tongwen.job;

import java.io.Serializable;
import org.tongwen.config.Settings;

/** The settings {@code sketch.*} as the sketches job uses them. */
record SketchShape(int shingleLetters, int signatureSize, int anchorLetters, int anchorsOneIn)
    implements Serializable {
  static SketchShape of(Settings settings) {
    return new SketchShape(
        settings.integer("sketch.shingle-letters"),
        settings.integer("sketch.signature-size"),
        settings.integer("sketch.anchor-letters"),
        settings.integer("sketch.anchors-one-in"));
  }
}
