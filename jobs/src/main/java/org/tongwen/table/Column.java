package org.tongwen.table;

import org.apache.spark.sql.types.DataType;

/**
 * A column of a table.
 *
 * @param name as it stands in the table
 * @param type Spark's type
 * @param required whether every row has a value
 * @param comment what it means and in which unit, in English with the Chinese term where it helps
 */
public record Column(String name, DataType type, boolean required, String comment) {}
