/** The command line: words in, tables and messages out. */
package org.tongwen.cli;
