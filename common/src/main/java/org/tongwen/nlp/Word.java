package org.tongwen.nlp;

import java.io.Serializable;

/**
 * A word of a text.
 *
 * @param text the word as printed, without the line breaks that a column put into it
 * @param tag HanLP's part-of-speech tag, such as {@code n}, {@code ns} or {@code w}
 * @param start first code point
 * @param end the code point after the last one
 */
public record Word(String text, String tag, int start, int end) implements Serializable {}
