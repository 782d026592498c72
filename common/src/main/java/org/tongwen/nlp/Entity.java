package org.tongwen.nlp;

import java.io.Serializable;

/**
 * A name in a text: of a person, a place or an organisation. It may take several words.
 *
 * @param text the name as printed, without the line breaks that a column put into it
 * @param kind what it names
 * @param start first code point
 * @param end the code point after the last one
 */
public record Entity(String text, Kind kind, int start, int end) implements Serializable {

  /** What a name stands for. */
  public enum Kind {
    /** HanLP's tags {@code nr…}: Chinese names and transliterated ones. */
    PERSON,
    /** HanLP's tags {@code ns…}. */
    PLACE,
    /** HanLP's tags {@code nt…}, and names that end in the word for an institution. */
    ORGANISATION
  }
}
