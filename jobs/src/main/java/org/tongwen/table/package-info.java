/**
 * One class a table: its name, columns with comments, key and clustering; the dictionary of them
 * all, and the warehouse that holds them.
 */
package org.tongwen.table;
