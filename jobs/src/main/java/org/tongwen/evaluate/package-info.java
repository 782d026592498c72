/**
 * Scores tables against a truth file: pure functions of records, without Spark. The figures and
 * their definitions are those of the truth format that {@code seeds/truth.jsonl} is an example of.
 */
package org.tongwen.evaluate;
