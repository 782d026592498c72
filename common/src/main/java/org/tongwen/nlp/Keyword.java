package org.tongwen.nlp;

import java.io.Serializable;

/**
 * A word that stands for what a text is about.
 *
 * @param text the word, in simplified characters
 * @param rank its TextRank; comparable within one text only
 */
public record Keyword(String text, float rank) implements Serializable {}
