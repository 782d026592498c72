/**
 * Tongwen (同文): the same text, found.
 *
 * <p>What is hard lives in this module as plain Java, each part usable by itself: {@code text},
 * {@code page}, {@code nlp}, {@code sketch}, {@code align}, {@code config}, {@code error}. Nothing
 * here imports Spark, Hadoop or Delta.
 */
package org.tongwen;
