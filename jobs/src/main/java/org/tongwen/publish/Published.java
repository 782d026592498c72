package org.tongwen.publish;

/**
 * What was published of a table.
 *
 * @param table its name
 * @param rows that stand there now
 * @param changed how many rows were added, changed or removed to come there
 */
public record Published(String table, long rows, long changed) {}
