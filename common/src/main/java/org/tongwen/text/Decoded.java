package org.tongwen.text;

import java.io.Serializable;

/**
 * Bytes read as text, or the reason why they could not be.
 *
 * @param text the text without its byte order mark, line ends untouched; null where refused
 * @param charset the encoding's name; null where refused
 * @param replaced how many malformed sequences were read as U+FFFD
 * @param refusal why there is no text; null where there is one
 * @param detail a sentence about the refusal; null where there is none
 */
public record Decoded(String text, String charset, int replaced, Refusal refusal, String detail)
    implements Serializable {

  /** Returns whether there is a text. */
  public boolean isText() {
    return refusal == null;
  }

  static Decoded text(String text, String charset, int replaced) {
    return new Decoded(text, charset, replaced, null, null);
  }

  static Decoded refused(Refusal refusal, String detail) {
    return new Decoded(null, null, 0, refusal, detail);
  }
}
