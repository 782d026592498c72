package org.tongwen.page;

import java.util.Locale;

/** How a page's paper is known, the most trusted first. */
public enum PaperSource {
  /** Its name is printed in the masthead. */
  MASTHEAD,
  /** Supplied beside the text. */
  METADATA,
  /** Read from the file's path. */
  PATH,
  /** Its CN serial code is printed and the gazetteer has it. */
  CN_CODE,
  /** Its articles open with its name (X日报讯), or an alias of it is printed. */
  TEXT;

  /** Returns the lower-case name, as stored in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
