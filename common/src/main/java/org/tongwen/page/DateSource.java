package org.tongwen.page;

import java.util.Locale;

/** Where a date comes from, the most trusted first. */
public enum DateSource {
  /** Printed in the masthead or running head. */
  MASTHEAD,
  /** Supplied beside the text. */
  METADATA,
  /** Read from the file's path. */
  PATH,
  /** The dated copies of the page's articles. */
  FAMILY,
  /** The days in the page's datelines. */
  DATELINE,
  /** Years in running text: printed, or counted from an anniversary. */
  TEXT;

  /** Returns the lower-case name, as stored in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
