package org.tongwen.nlp;

import java.io.Serializable;
import java.util.List;

/**
 * What the segmenter finds in a text.
 *
 * @param words all words and punctuation marks in their order; white space is none
 * @param entities the names in their order; they do not overlap
 * @param keywords the words of the highest ranks, highest first
 */
public record Tokens(List<Word> words, List<Entity> entities, List<Keyword> keywords)
    implements Serializable {}
