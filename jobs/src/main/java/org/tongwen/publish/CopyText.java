package org.tongwen.publish;

import java.time.Instant;
import java.util.HexFormat;

/**
 * Rows in the text form of PostgreSQL's COPY: a line a row, values apart by tabs, {@code \N} for
 * null (PostgreSQL manual, COPY, "Text Format"). Doubles are written so that they are read back as
 * they were.
 */
final class CopyText {
  private CopyText() {}

  /** A row with its line end. A text loses its zero characters: PostgreSQL has none. */
  static String line(Object[] row) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        out.append('\t');
      }
      append(row[i], out);
    }
    return out.append('\n').toString();
  }

  private static void append(Object value, StringBuilder out) {
    if (value == null) {
      out.append("\\N");
    } else if (value instanceof byte[] bytes) {
      out.append("\\\\x").append(HexFormat.of().formatHex(bytes));
    } else if (value instanceof Instant moment) {
      out.append(moment);
    } else {
      escape(value.toString(), out);
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\0' -> {
          // Left out.
        }
        default -> out.append(c);
      }
    }
  }
}
