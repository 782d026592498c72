package org.tongwen.table;

import org.apache.spark.sql.types.DataType;

/**
 * A column of a table.
 *
 * @param name as it stands in the table
 * @param type Spark's type
 * @param required whether every row has a value
 * @param unit what a number counts or measures; empty for what is no number
 * @param meaning in English with the Chinese term where it helps
 */
public record Column(String name, DataType type, boolean required, String unit, String meaning) {
  /** The meaning and the unit, as one comment. */
  public String comment() {
    return unit.isEmpty() ? meaning : "%s (unit: %s)".formatted(meaning, unit);
  }
}
