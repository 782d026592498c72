/**
 * One class a table: its name, columns with comments, key and clustering; and the warehouse that
 * holds them.
 */
package org.tongwen.table;
