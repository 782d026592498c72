/**
 * Tables on their way out to where others read them: files, a PostgreSQL database, a DuckDB file.
 * Whoever reads there sees the old state or the new one, whole.
 */
package org.tongwen.publish;
