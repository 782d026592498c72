/** What notebooks say in one line: ask the tables of a warehouse, show rows, draw them. */
package org.tongwen.notebook;
