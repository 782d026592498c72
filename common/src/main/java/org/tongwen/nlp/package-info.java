/**
 * Words, names and keywords with HanLP: its statistical segmenter over the dictionaries of its jar,
 * a user dictionary beside them, spans in code points.
 */
package org.tongwen.nlp;
